"""A report ends with how many there are, and with what to begin."""

from __future__ import annotations

import pytest

from press import rules
from press.diagnostics import Diagnostic, Place, Rule
from press.report.counting import Looked, all_is_well, first_step

UNREAD = "what else is in {} was not looked at"


def of(rule: Rule, path: str, text: str = "x") -> Diagnostic:
    """Return a diagnostic."""
    return Diagnostic(Place(path), rule, text)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ([of(rules.UNKNOWN_VALUE, "a")] * 4, ""),
        ([of(rules.NO_PLACE, "a")] * 9, ""),
        ([of(rules.UNKNOWN_VALUE, "a", f"{n}") for n in range(9)], ""),
        (
            [of(rules.UNKNOWN_VALUE, f"{n}", "y") for n in range(9)],
            "begin with F002, which is the same in 9 places: y",
        ),
        (
            [of(rules.UNKNOWN_VALUE, f"{n // 3}", f"{n}") for n in range(5)],
            "begin with 0, which has 3 of the 5 errors",
        ),
        (
            [*[of(rules.UNKNOWN_VALUE, "a")] * 9, of(rules.TAB, "b")],
            f"begin with b, which cannot be read: {UNREAD.format('it')}",
        ),
        (
            [of(rules.DOUBLE_FIELD, "c"), *(of(rules.TAB, f"{n}") for n in range(5))],
            f"begin with the 5 files that cannot be read, the first of them 0: {UNREAD.format('them')}",
        ),
    ],
)
def test_many_faults_have_a_first_step(found: list[Diagnostic], said: str) -> None:
    """What cannot be read, else what mends most at once, else nothing."""
    assert first_step(found) == said


@pytest.mark.parametrize(
    ("looked", "said"),
    [
        (Looked(63, 3), "nothing to mend: 63 contributions and 3 editions are sound"),
        (Looked(1, 0), "nothing to mend: 1 contribution is sound"),
        (Looked(0, 0), "nothing to mend, and no contribution or edition lies there"),
    ],
)
def test_that_all_is_well_is_said_of_what_was_looked_at(looked: Looked, said: str) -> None:
    """In a sentence."""
    assert all_is_well(looked) == said
