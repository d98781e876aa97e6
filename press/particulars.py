"""Print what front matter says: each field that has a label, in words and links.

A schema gives a field a ``label`` by language; that it has one is what puts it
on the page, so a new kind prints its fields without new code. A mapping is
printed by its ``form``, such as ``{city}: {text}[ (by {by})]``, where what
stands in brackets is left out if its value is missing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from press import dates
from press.sections import in_language

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from press.contribution import Contribution
    from press.publication import Publication
    from press.schema.nouns import Schemas

OPTION = re.compile(r"\[([^\[\]]*)\]")
BLANK = re.compile(r"\{(\w+)\}")
DATES = ("date", "day")


class Part(NamedTuple):
    """A part of what is printed: the writer's, or words in the edition's language."""

    text: str
    is_ours: bool


class Printer:
    """Prints values in one language, with the publication's names and the tool's own words."""

    def __init__(
        self,
        publication: Publication,
        schemas: Schemas,
        language: str,
        terms: Mapping[str, str],
        carried: Collection[str],
    ) -> None:
        """Take what the values are printed with, and the ids of what may be named."""
        self._publication, self._schemas, self._carried = publication, schemas, carried
        self._language, self._terms = language, terms

    def name(self, one: Contribution) -> str:
        """Return what a contribution is called where it is pointed to, such as ``Recommendation 7: …``."""
        if one.number is None:
            return one.title
        label = in_language(one.schema.title, self._language)
        return self._terms["titled"].format(label=label, number=one.number, title=one.title)

    def particulars(self, one: Contribution) -> list[dict[str, Any]]:
        """Return a label and its items for each field that is printed; an item is text, or an id.

        An item that holds words of the edition's own has its ``parts`` too, and which of them are ``ours``.
        """
        printed = []
        for name, rule in one.schema.fields.items():
            meta = rule.get("meta", {})
            if "label" in meta and one.fields.get(name) not in (None, [], ""):
                items = list(self._items(one.fields[name], rule))
                label = in_language(meta["label"], self._language)
                printed += [{"label": label, "items": items}] if items else []
        return printed

    def _items(self, value: Any, rule: Mapping[str, Any]) -> Iterator[dict[str, Any]]:  # noqa: ANN401
        key = "id" if "refers_to" in rule.get("meta", {}) else "text"
        inner = {**rule.get("schema", {})} if isinstance(value, list) else rule
        form = rule.get("meta", {}).get("form")
        for item in value if isinstance(value, list) else [value]:
            if key == "text":
                yield _item([*self._parts(item, inner, form)])
            elif item in self._carried:
                yield {key: str(item)}

    def _parts(
        self,
        value: Any,  # noqa: ANN401 - whatever a field holds
        rule: Mapping[str, Any],
        form: Mapping[str, str] | None = None,
    ) -> Iterator[Part]:
        meta = rule.get("meta", {})
        if isinstance(value, dict):
            filled = in_language(form or {}, self._language)
            yield from self._filled(filled, value, self._schemas.subfields(rule))
        elif "names" in meta:
            yield Part(self._publication.names(meta["names"]).get(value, str(value)), is_ours=True)
        elif rule.get("check_with") in DATES:
            yield Part(dates.in_words(value, self._terms), is_ours=True)
        elif value in (values := meta.get("values", {})):
            yield Part(in_language(values[value], self._language), is_ours=True)
        else:
            yield Part(str(value), is_ours=False)

    def _filled(self, form: str, values: Mapping[str, Any], fields: Mapping[str, Any]) -> Iterator[Part]:
        def option(match: re.Match[str]) -> str:
            return match[1] if all(name in values for name in BLANK.findall(match[1])) else ""

        said = BLANK.split(OPTION.sub(option, form))
        for place, one in enumerate(said):
            if place % 2:
                yield from self._parts(values[one], fields.get(one, {})) if one in values else ()
            elif one:
                yield Part(one, is_ours=any(sign.isalpha() for sign in one))


def _item(parts: Sequence[Part]) -> dict[str, Any]:
    whole = {"text": "".join(part.text for part in parts)}
    if not any(part.is_ours for part in parts):
        return whole
    return whole | {"parts": [{"text": part.text, "ours": "yes" * part.is_ours} for part in parts]}


def backs(carried: Mapping[str, Contribution], language: str) -> dict[str, list[dict[str, Any]]]:
    """Return, for each contribution that others point to, a label and the ids of those that do."""
    found: dict[str, dict[str, list[str]]] = {}
    for one in sorted(carried.values(), key=lambda one: (one.number or 0, one.id)):
        for name, rule in one.schema.fields.items():
            label = rule.get("meta", {}).get("back")
            for identifier in (one.fields.get(name) or ()) if label else ():
                found.setdefault(identifier, {}).setdefault(in_language(label, language), []).append(one.id)
    return {
        identifier: [
            {"label": label, "items": [{"id": one} for one in ids]} for label, ids in labelled.items()
        ]
        for identifier, labelled in found.items()
    }
