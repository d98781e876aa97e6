"""References: each with what citeproc needs, in the forms that it takes.

Source: Citation Style Language 1.0.2, appendices III (types) and IV (variables).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.check.data import twice
from press.check.reference_forms import REQUIRED, amiss
from press.csl import FIELDS, TYPES
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean, nearest
from press.schema.phrases import ordinal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.materials import Materials
    from press.read.items import Items


CALLED_OTHERWISE = {
    "key": "id",
    "citekey": "id",
    "kind": "type",
    "year": "issued",
    "date": "issued",
    "link": "URL",
    "address": "URL",
    "journal": "container-title",
    "book": "container-title",
    "pages": "page",
    "place": "publisher-place",
    "lang": "language",
}
"""What people call fields that CSL calls otherwise."""


def check_references(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the references, each of them at the field that is at fault."""
    references = materials.sources.references
    ids = ((item.get("id"), references.place(at, "id")) for at, item in enumerate(references.items))
    yield from twice((key, place) for key, place in ids if isinstance(key, str) and key)
    for at, item in enumerate(references.items):
        yield from _missing(at, item, references)
        for name, value in item.items():
            if not references.is_in_doubt(at, name):
                yield from _field(at, name, value, references)


def _missing(at: int, item: dict[str, Any], references: Items) -> Iterator[Diagnostic]:
    meant = {_meant(name, item) for name in item if name not in FIELDS}
    for name in REQUIRED:
        if name not in item and name not in meant:
            what, hint = f"{_called(at, item)} has no `{name}`", f"add `{name}:` to the reference"
            yield Diagnostic(references.place(at), rules.WRONG_REFERENCE, what, hint)


def _meant(name: str, item: dict[str, Any]) -> str | None:
    """Return the field that was probably meant by a name that none has, if it is not there already."""
    meant = CALLED_OTHERWISE.get(name.casefold()) or nearest(name, FIELDS)
    return None if meant in item else meant


def _field(at: int, name: str, value: Any, references: Items) -> Iterator[Diagnostic]:  # noqa: ANN401
    """Yield what is wrong with a field: its name, or its value."""
    if name not in FIELDS:
        place = references.record.key((references.key, at, name))
        meant = _meant(name, references.items[at])
        hint = f"did you mean `{meant}`?" if meant else "leave it out"
        yield Diagnostic(place, rules.WRONG_REFERENCE, f"`{name}` is no field of a reference", hint)
        return
    wrong = amiss(name, value)
    if name == "type" and wrong is None and value not in TYPES:
        wrong = f"is `{value}`", did_you_mean(value, TYPES) or "use a type of CSL, such as `report`"
    if wrong:
        what, hint = wrong
        of = "the reference" if name == "id" else _called(at, references.items[at])
        text = f"the {_word(name)} of {of} {what}"
        yield Diagnostic(references.place(at, name), rules.WRONG_REFERENCE, text, hint)


def _called(at: int, item: dict[str, Any]) -> str:
    """Return what people call a reference: its key, or else which one it is."""
    key = item.get("id")
    return f"`{key}`" if isinstance(key, str) and key else f"the {ordinal(at)} reference"


def _word(name: str) -> str:
    return name if name in ("author", "editor", "title", "type", "id") else f"`{name}`"
