"""Whatever is withheld of a line, and wherever, what is left is what the proof looks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from press.parse.tree import text
from press.prove.bodies import Reader
from press.prove.canon import letters, spell
from press.prove.covering import Passages
from press.prove.limits import limits_of
from press.select.withhold import withheld
from tests.property.profiles import MANY

if TYPE_CHECKING:
    from press.parse.tree import Node

WORDS = (
    "ice",
    "Fox,",
    "snow.",
    "(hail",
    "rain)",
    "(fog)",
    "–",
    "so:",
    "why?",
    "wind;",
    "(",
    ")",
    ",",
    ".",
    "-",
)
MORE = re.compile(r"(\W\s*){4}")
"""So many marks in a row are nobody's."""
SPACE = {"t": "Space"}


def _string(word: str) -> Node:
    return {"t": "Str", "c": word}


def _wrapped(kind: str, label: str) -> Any:  # noqa: ANN401 - what makes a node of inlines
    def wrap(inlines: list[Node]) -> Node:
        if kind == "Span":
            return {"t": "Span", "c": [["", [], [["tlp", label]]], inlines]}
        return {"t": kind, "c": inlines}

    return wrap


SECRET = st.builds(_wrapped("Span", "red"), st.just([_string("lynx")]))
PART = st.recursive(
    st.sampled_from(WORDS).map(_string) | st.just(SPACE) | SECRET,
    lambda inner: st.lists(inner, min_size=1, max_size=4).map(_wrapped("Emph", "")),
    max_leaves=4,
)


@MANY
@given(st.lists(PART, min_size=1, max_size=9).filter(lambda line: MORE.search(text(line)) is None))
def test_what_is_left_of_a_line_is_what_is_looked_for(line: list[Node]) -> None:
    """And a line of which no word is left is none."""
    blocks = [{"t": "Para", "c": line}]
    reader = Reader("a.md", limits_of({"tlp": "clear"}))
    reader.blocks(blocks, "clear")
    left = letters(text([one["c"] for one in withheld(blocks, "clear")]))

    assert "lynx" not in left
    if any(one.isalnum() for one in left):
        assert Passages(reader.passages, lambda hole, fill: fill.letters in hole.words).find(spell(left))
