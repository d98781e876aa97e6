"""The last lines of a report: how many there are, and with what to begin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from press.diagnostics import Diagnostic

MANY = 5
"""From how many errors on somebody may ask where to begin."""
SAME = 3
"""From how many places on a fault is one that was made once, and copied."""
READ = frozenset({rules.DOUBLE_FIELD, rules.STRANGE_MESSAGE})
"""Rules of the family R that a file may break and be read all the same."""


@dataclass(frozen=True)
class Looked:
    """How many contributions and editions were looked at."""

    contributions: int
    editions: int


def count(found: Sequence[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in words."""
    numbers = ((sum(one.severity is severity for one in found), severity.value) for severity in Severity)
    return _listed(numbers) or "nothing to mend"


def all_is_well(looked: Looked) -> str:
    """Return the sentence for when nothing was found."""
    seen = _listed(((looked.contributions, "contribution"), (looked.editions, "edition")))
    if not seen:
        return "nothing to mend, and no contribution or edition lies there"
    return f"nothing to mend: {seen} {'is' if looked.contributions + looked.editions == 1 else 'are'} sound"


def first_step(found: Sequence[Diagnostic]) -> str:
    """Return what to begin with where there are many errors, or nothing.

    What cannot be read comes first, for whatever else is in it was not looked
    at; then what mends most at once: a fault that stands in many places, or the
    file that has most of them.
    """
    errors = [one for one in found if one.is_error]
    if len(errors) < MANY:
        return ""
    closed = list(dict.fromkeys(one.place.path for one in errors if _is_closed(one)))
    return _of_closed(closed) or _of_most(errors)


def _is_closed(one: Diagnostic) -> bool:
    return one.rule.code.startswith("R") and one.rule not in READ


def _of_closed(paths: Sequence[str]) -> str:
    if not paths:
        return ""
    if len(paths) == 1:
        return f"begin with {paths[0]}, which cannot be read: what else is in it was not looked at"
    them = f"the {len(paths)} files that cannot be read, the first of them {paths[0]}"
    return f"begin with {them}: what else is in them was not looked at"


def _of_most(errors: Sequence[Diagnostic]) -> str:
    ((code, text), times) = Counter((one.rule.code, one.text) for one in errors).most_common(1)[0]
    path, here = Counter(one.place.path for one in errors).most_common(1)[0]
    if times >= max(SAME, here):
        return f"begin with {code}, which is the same in {times} places: {text}"
    if 1 < here < len(errors):
        return f"begin with {path}, which has {here} of the {len(errors)} errors"
    return ""


def _listed(numbers: Iterable[tuple[int, str]]) -> str:
    """Return what there is of each, in words, and nothing of what there is none of."""
    return " and ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in numbers if number)
