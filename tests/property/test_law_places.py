"""A word that is at fault is found at the very letters of it, whatever stands around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from press.parse.batch import offsets, parse
from press.parse.body import Body
from press.parse.marks import LETTER, MARK, marked
from press.parse.tree import elements, target
from tests.property.profiles import FEW, MANY

WORDS = st.sampled_from(
    (
        *("a", "é", "to", "x1", "*em*", "**strong**", "`code`", '"quoted"', "it's", "H~2~O", "a_b", "&amp;"),
        *("[span]{lang=sv}", "[^note]", "^[in *line*]", "@key", "<https://x.no>", "<!-- own -->", "1.5"),
        *("\\[x\\]", "--", "...", "[label]", "[]{.index}", "(a)", "#a"),
    )
)
LINKS = st.sampled_from(["[](#a)", "[a](#a)", "[x *y*](#a)", "[](#b)", "[a](#b)"])
SHAPES = st.sampled_from(
    ["{}", "> {}", "- {}\n- a", "1. {}", "::: box\n{}\n:::", "# {}", "# {} {{#h{number}}}", "a\n:   {}"]
)
PARAGRAPHS = st.lists(st.one_of(WORDS, LINKS), min_size=1, max_size=8).map(" ".join)
ENDING = "\n\n[label]: https://example.org/a\n\n[^note]: a note\n"


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Return a text of shaped paragraphs, with a definition of every label."""
    shaped = [
        draw(SHAPES).format(draw(PARAGRAPHS), number=number) for number in range(draw(st.integers(1, 4)))
    ]
    return "\n\n".join(shaped) + ENDING


@FEW
@given(st.lists(bodies(), min_size=8, max_size=8))
def test_a_link_is_found_at_its_own_address(texts: list[str]) -> None:
    """The first in the tree is the first in the text, and none is found twice."""
    read = parse([Body("a.md", text, 1) for text in texts])
    for body, places in zip(read, offsets(read), strict=True):
        nodes = list(elements(list(body.blocks)))
        links = [(number, target(node)) for number, node in enumerate(nodes) if node["t"] == "Link"]
        found = [(places.find(number, address), address) for number, address in links if address[0] == "#"]

        assert all(body.text.startswith(address, at) for at, address in found)
        assert sorted(at for at, _ in found) == _written(body.text)


def _written(text: str) -> list[int]:
    """Return where the links to anchors were written."""
    return [at + 2 for at in range(len(text)) if text.startswith(("](#a)", "](#b)"), at)]


@MANY
@given(st.lists(st.one_of(WORDS, LINKS, st.sampled_from("\n|+-=:_")), max_size=12).map(" ".join))
def test_marks_taken_out_leave_the_text(text: str) -> None:
    """And each stands behind the word whose place it tells."""
    lengthened, starts = marked(text)

    assert MARK.sub("", lengthened) == text
    assert lengthened.count(LETTER) == len(starts)
    assert all(text[start].isalnum() for start in starts)
