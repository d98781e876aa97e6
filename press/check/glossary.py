"""The glossary: each entry a term with its meaning, and no word twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.check.data import twice
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.items import Items

FIELDS = ("term", "forms", "short", "meaning")
REQUIRED = ("term", "meaning")


def check_glossary(materials: Materials) -> Iterator[Diagnostic]:
    """Yield faults in the glossary's entries, and words that two of them explain."""
    glossary = materials.sources.glossary
    for at, entry in enumerate(glossary.items):
        yield from _entry(at, entry, glossary)
    yield from twice(_words(glossary))


def _entry(at: int, entry: dict[str, Any], glossary: Items) -> Iterator[Diagnostic]:
    unknown = [name for name in entry if name not in FIELDS]
    meant = {nearest(name, FIELDS) for name in unknown}
    for name in REQUIRED:
        if name not in entry and name not in meant:
            what, hint = f"the entry has no `{name}`", f"add `{name}:` to the entry"
            yield Diagnostic(glossary.place(at), rules.MISSING_FIELD, what, hint)
    for name in unknown:
        place = glossary.record.key((glossary.key, at, name))
        what = f"`{name}` is no field of an entry"
        yield Diagnostic(place, rules.UNKNOWN_FIELD, what, did_you_mean(name, FIELDS))
    for name in FIELDS:
        if name in entry:
            yield from _value(name, entry[name], glossary.place(at, name))


def _value(name: str, value: Any, place: Place) -> Iterator[Diagnostic]:  # noqa: ANN401 - as it was written
    if value in (None, ""):
        yield Diagnostic(place, rules.EMPTY_VALUE, f"the {name} of the entry {_is(name)} empty")
    elif name != "forms" and not isinstance(value, str):
        yield Diagnostic(place, rules.WRONG_TYPE, f"the {name} of the entry is not a text")
    elif name == "forms" and not (isinstance(value, list) and all(isinstance(form, str) for form in value)):
        hint = "write a list of words, such as `[exit programme, exit programmes]`"
        yield Diagnostic(place, rules.WRONG_TYPE, "the forms of the entry are not a list of words", hint)


def _is(name: str) -> str:
    return "are" if name == "forms" else "is"


def _words(glossary: Items) -> Iterator[tuple[str, Place]]:
    for at, entry in enumerate(glossary.items):
        for name in ("term", "short"):
            if isinstance(entry.get(name), str):
                yield entry[name].casefold(), glossary.place(at, name)
        forms = entry.get("forms")
        for number, form in enumerate(forms if isinstance(forms, list) else ()):
            if isinstance(form, str):
                yield form.casefold(), glossary.place(at, "forms", number)
