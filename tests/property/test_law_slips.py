"""A slip of the pen in front matter is told where it is, and does not raise a dozen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from press.overlay import HOUSE, Overlay
from press.read.manuscript import split
from press.schema.check import Checker
from press.schema.load import load_schemas
from tests.diagnostic_pages import STOCK
from tests.property.profiles import MANY

if TYPE_CHECKING:
    from press.diagnostics import Diagnostic

SCHEMAS = load_schemas(Overlay.of("schemas", HOUSE))
CHECKER = Checker(SCHEMAS)
NAMES = ("oslo/oslo-strategy", "oslo/oslo-practice", "shared/rec-one", "shared/resume-one")
FILES = [(STOCK / "sources" / "contributions" / f"{name}.md").read_text(encoding="utf-8") for name in NAMES]
FRONTS = [text[: text.index("\n---\n") + 1] for text in FILES]
SIGNS = ":'\" #-,[]{}\t&*!@%|>?`–“=\u00a0"
FEW = 2
"""How many diagnostics one slip may give: what is at fault, and what it was taken for."""


def found_in(text: str) -> list[Diagnostic]:
    """Return what is wrong with the front matter of a contribution."""
    manuscript, found = split(text, "sources/contributions/oslo/a.md")
    if manuscript.front is None:
        return found
    kind = manuscript.front.values.get("kind")
    schema = SCHEMAS.of(kind if isinstance(kind, str) else None)
    return [*found, *CHECKER.check(manuscript.front, schema).found]


@MANY
@given(st.sampled_from(FRONTS), st.integers(0, 2000), st.sampled_from(["", *SIGNS]))
def test_a_slip_gives_a_diagnostic_or_two(front: str, at: int, sign: str) -> None:
    """A letter is left out, or a sign typed that was not meant."""
    at %= len(front)
    is_remark = sign == "#" and front[at - 1] == "\n"
    if front[at] == "\n" or is_remark:
        return
    text = front[:at] + sign + front[at + (not sign) :] + "---\nText.\n"
    lines, found = text.split("\n"), found_in(text)

    assert len(found) <= FEW
    assert all(one.text and one.remedy for one in found)
    assert all(one.place.column <= len(lines[one.place.line - 1]) + 1 for one in found)
