"""Citations and the list of references are made once, in the edition's one tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.assemble import cite
from press.parse.tree import attributes, elements, text
from tests.test_settle_assemble import SECTIONS, book, links, read

if TYPE_CHECKING:
    from press.parse.tree import Node

CITED = "See @no and [@a1, p. 1.10]."
ITEMS = [
    {"id": one, "type": "book", "title": f"Book {one}", "volume": "1.10"} for one in ("no", "a1", "unused")
]


def of_class(blocks: list[Node], name: str) -> list[Node]:
    """Return the Divs of a class."""
    return [node for node in elements(blocks) if node["t"] == "Div" and name in attributes(node)[1]]


def test_the_references_hold_what_is_cited_and_nothing_else() -> None:
    """Keys and values are what the writer wrote: `no`, `1.10`."""
    made = book(SECTIONS + "\n::: references\n:::\n", read("a", CITED))
    listed = of_class(cite(made.blocks, ITEMS, "en"), "references")[0]

    assert sorted(attributes(one)[0] for one in of_class([listed], "csl-entry")) == ["ref-a1", "ref-no"]
    assert text(listed).count("1.10") == 2


def test_without_references_a_citation_is_no_link() -> None:
    """It is printed, and leads nowhere."""
    blocks = cite(book(SECTIONS, read("a", CITED)).blocks, ITEMS, "en")

    assert links(blocks) == {}
    assert "Book No" in text(blocks)
    assert of_class(blocks, "csl-entry") == []


def test_references_are_made_where_nothing_is_cited() -> None:
    """The heading stands over an empty list, and nothing fails."""
    blocks = book("# Works\n\n::: references\n:::\n").blocks

    assert cite(blocks, ITEMS, "en") == blocks


def test_a_title_in_another_language_is_marked_in_the_references() -> None:
    """One that stands apart, one in quotation marks, and none that is in the edition's language."""
    items = [
        {"id": "no", "type": "book", "title": "Om tillit: En bok", "language": "sv", "publisher": "Press"},
        {"id": "a1", "type": "webpage", "title": "Hva er SSP?", "language": "nb", "publisher": "Press"},
    ]
    order = SECTIONS + "\n::: references\n:::\n"
    blocks = cite(book(order, read("a", CITED)).blocks, items, "en-GB")
    spoken = {attributes(one)[2][0][1]: text(one) for one in elements(blocks) if _is_marked(one)}
    own = cite(book(order, read("a", CITED)).blocks, [{**one, "language": "en"} for one in items], "en-GB")

    assert spoken["sv"] == "Om tillit: En bok"
    assert "Hva er SSP?" in spoken["nb"]
    assert "Press" not in spoken["sv"] + spoken["nb"]
    assert not any(_is_marked(one) for one in elements(own))


def _is_marked(node: Node) -> bool:
    return node["t"] == "Span" and any(name == "lang" for name, _ in attributes(node)[2])
