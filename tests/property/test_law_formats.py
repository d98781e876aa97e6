"""Law: what a format leaves out because no text uses it, changes no tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from press.parse.formats import FORMAT, format_for
from press.parse.joined import Joined
from tests.property.profiles import FEW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.parse.read import Read

LINES = (
    "| a | b |", "|---|---|", "| - |", "| x | y |", "|foo|", "| : |", ": caption", ":caption", "~ told", ": ",
    "term", "", "", "> ", "> : told", "- item", "  : in an item", "1. one", "   | a | b |", "***", "# Head",
    "~~~", "```", "| line", "|", "::: box", ":::", "[^1]: note", "<b>", "+---+", "a | b", "--|--",
    " : indented",
)  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(LINES), min_size=2, max_size=9), min_size=40, max_size=40)


def _read(texts: Sequence[str], reader: str) -> list[Read] | None:
    joined = Joined(texts, reader)
    assert joined.run()
    return joined.take()


@FEW
@given(TEXTS)
def test_without_definitions_texts_read_the_same(written: list[list[str]]) -> None:
    """Those that can hold none, in tables, lists and quotations."""
    texts = ["\n".join(lines) for lines in written]
    plain = [text for text in texts if format_for([text]) != FORMAT]

    assert _read(plain, format_for(plain)) == _read(plain, FORMAT)


def test_a_caption_is_no_definition_and_a_definition_is_one() -> None:
    """One text with a definition has all beside it read with them."""
    table, list_of_terms = "| a | b |\n|---|---|\n| c | d |\n\n: caption\n", "a term\n:   what it means\n"

    assert format_for([table]) != FORMAT
    assert format_for([table, list_of_terms]) == FORMAT
