"""The glossary: each entry a term with its meaning, and no word twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.check.data import twice
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean, nearest, one_of
from press.schema.phrases import ordinal
from press.schema.wording import shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.items import Items

FIELDS = ("term", "forms", "short", "meaning")
REQUIRED = ("term", "meaning")
FORMS = "write a list of words, such as `[exit programme, exit programmes]`"


def check_glossary(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the glossary's entries, and words that two of them explain."""
    glossary = materials.sources.glossary
    for at, entry in enumerate(glossary.items):
        yield from _entry(at, entry, glossary)
    yield from twice(_words(glossary))


def _entry(at: int, entry: dict[str, Any], glossary: Items) -> Iterator[Diagnostic]:
    unknown = [name for name in entry if name not in FIELDS]
    meant = {nearest(name, FIELDS) for name in unknown}
    called = _called(at, entry)
    for name in REQUIRED:
        if name not in entry and name not in meant:
            what, hint = f"{called} has no `{name}`", f"add `{name}:` to the entry"
            yield Diagnostic(glossary.place(at), rules.MISSING_FIELD, what, hint)
    for name in unknown:
        place = glossary.record.key((glossary.key, at, name))
        hint = did_you_mean(name, FIELDS) or f"leave it out, or use {one_of(FIELDS)}"
        yield Diagnostic(place, rules.UNKNOWN_FIELD, f"`{name}` is no field of an entry", hint)
    for name in FIELDS:
        if name in entry and not glossary.is_in_doubt(at, name):
            of = "the entry" if name == "term" else called
            yield from _value(f"the {name} of {of} {_is(name)}", name, entry[name], glossary.place(at, name))
    forms = entry.get("forms")
    for number, form in enumerate(forms if isinstance(forms, list) else ()):
        if form in (None, ""):
            what = f"the {ordinal(number)} form of {called} is empty"
            place = glossary.place(at, "forms", number)
            yield Diagnostic(place, rules.EMPTY_VALUE, what, "write the word, or delete the form")


def _value(it_is: str, name: str, value: Any, place: Place) -> Iterator[Diagnostic]:  # noqa: ANN401 - as written
    if value in (None, "", []):
        hint = "write it" if name in REQUIRED else ""
        yield Diagnostic(place, rules.EMPTY_VALUE, f"{it_is} empty", hint)
    elif name != "forms" and not isinstance(value, str):
        yield Diagnostic(
            place, rules.WRONG_TYPE, f"{it_is} {shape(value)}, and a text is asked for", "write a text"
        )
    elif name == "forms" and isinstance(value, str):
        hint = (
            f"write it as `[{value}]`"
            if value.strip(" ,").replace(",", "").replace(" ", "").isalpha()
            else FORMS
        )
        yield Diagnostic(place, rules.WRONG_TYPE, f"{it_is} {shape(value)}, and a list is asked for", hint)
    elif name == "forms" and not (
        isinstance(value, list) and all(form is None or isinstance(form, str) for form in value)
    ):
        yield Diagnostic(place, rules.WRONG_TYPE, f"{it_is} no list of words", FORMS)


def _called(at: int, entry: dict[str, Any]) -> str:
    """Return what people call an entry: its term, or else which one it is."""
    term = entry.get("term")
    return f"`{term}`" if isinstance(term, str) and term else f"the {ordinal(at)} entry"


def _is(name: str) -> str:
    return "are" if name == "forms" else "is"


def _words(glossary: Items) -> Iterator[tuple[str, Place]]:
    for at, entry in enumerate(glossary.items):
        for name in ("term", "short"):
            if isinstance(entry.get(name), str):
                yield entry[name], glossary.place(at, name)
        forms = entry.get("forms")
        for number, form in enumerate(forms if isinstance(forms, list) else ()):
            if isinstance(form, str):
                yield form, glossary.place(at, "forms", number)
