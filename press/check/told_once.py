"""Tell once of a name that many places use and nothing defines.

It may be defined otherwise: then its definition is at fault, and what uses it
is right. Else the first place that uses it is told of, with how many others do.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.check.definitions import ENTRIES, FILES, KINDS, Definitions
from press.check.links import OWN, SEPARATOR
from press.diagnostics import Diagnostic, in_order
from press.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from press.materials import Materials

    Unknown = tuple[str, str]

MANY = 3
"""How many places that name what there is not are told of as one."""
SHOWN = 3
"""How many of the other places are named."""


def tell_once(
    found: Sequence[Diagnostic], materials: Materials, is_asked: Callable[[str], bool]
) -> tuple[Diagnostic, ...]:
    """Return diagnostics with one in the place of those that have one reason.

    Args:
        found: all that was found.
        materials: all that was read.
        is_asked: whether the faults in a file are asked for, by its path; others take the place of none.
    """
    definitions = Definitions(materials)
    told = list(found)
    for (what, word), uses in _uses(found, materials, is_asked).items():
        one = _at_definition(what, word, uses, definitions)
        if one is None or not is_asked(one.place.path):
            one = _at_first(word, uses) if len(uses) >= MANY else None
        if one is not None:
            gone = {id(use) for use in uses}
            told = [other for other in told if id(other) not in gone and not _is_same(other, one)] + [one]
    return in_order(told)


def _uses(
    found: Sequence[Diagnostic], materials: Materials, is_asked: Callable[[str], bool]
) -> Mapping[Unknown, list[Diagnostic]]:
    """Return the diagnostics that say that a name is not known, by what it is to be one of and the name."""
    uses: dict[Unknown, list[Diagnostic]] = {}
    for one in found:
        if one.unknown and is_asked(one.place.path):
            what, word = one.unknown
            if what == OWN:
                what = one.place.path
            elif what.endswith(SEPARATOR):
                what = materials.by_id[what.removesuffix(SEPARATOR)].path
            elif what == ENTRIES and not materials.sources.references.items:
                word = ""  # then it is the file that is not there
            uses.setdefault((what, word), []).append(one)
    return uses


def _at_definition(
    what: str, word: str, uses: Sequence[Diagnostic], definitions: Definitions
) -> Diagnostic | None:
    """Return what is told of a definition that nothing uses, if it was probably meant to be of this name."""
    name = nearest(word, definitions.of(what))
    if name is None or definitions.is_used(what, name):
        return None
    place, written = definitions.place(what, name), definitions.written(what, name)
    is_soft = all(not one.is_error for one in uses)
    if written == word:  # and the file is called otherwise, which is told already
        text, hint = f"the {FILES[what]} is `{word}`, and the file's name is `{name}.md`", _renamed(word)
        return Diagnostic(place, rules.ID_NOT_FILE, text, hint, softened=is_soft)
    if len(uses) == 1:
        return None
    sign = "" if what in FILES or "/" not in what else "#"
    text = f"`{sign}{name}` is used nowhere, and `{sign}{word}` in {len(uses)} places"
    hint = f"did you mean `{sign}{word}`?"
    if what in FILES:
        hint = f"write `{FILES[what]}: {word}`, and {_renamed(word)}"
    elif what == KINDS:
        hint = f"rename the file to `{word}.yaml`"
    return Diagnostic(place, rules.MISSPELT_DEFINITION, text, hint, is_soft, (uses[0].place,))


def _renamed(word: str) -> str:
    return f"rename the file to `{word}.md`"


def _is_same(other: Diagnostic, one: Diagnostic) -> bool:
    return other.place == one.place and other.rule is one.rule is rules.ID_NOT_FILE


def _at_first(word: str, uses: Sequence[Diagnostic]) -> Diagnostic:
    """Return what is told of the first use that is an error, with some of the others."""
    first = next((one for one in uses if one.is_error), uses[0])
    others = [one.place for one in uses if one is not first]
    name = "name it" if word else "cite what is not there either"
    text = f"{first.text}, and {len(others)} more places {name}"
    hint = f"{first.hint} if not, define `{word}`" if first.hint.endswith("?") else first.hint
    return replace(first, text=text, hint=hint, related=tuple(others[:SHOWN]))
