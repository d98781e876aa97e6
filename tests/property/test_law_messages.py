"""What pandoc's reader says of a text is known, whatever the text, and told as ours at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from press.check.reading import MESSAGES
from press.parse.batch import parse
from press.parse.body import Body
from tests.mistakes import found_in_texts
from tests.property.faults import HERE, placed
from tests.property.profiles import FEW
from tests.property.right import Right, rights

if TYPE_CHECKING:
    from pathlib import Path

SAID = {
    "DuplicateNoteReference": ("So[^a].\n\n[^a]: A note.\n\n‸[^a]: Another.", "X004"),
    "NoteDefinedButNotUsed": ("So.\n\n- then\n\n    ‸[^a]: A note.", "X003"),
    "DuplicateLinkReference": ("So [a b].\n\n[a b]: https://a.no\n\n> ‸[a b]: https://b.no", "X015"),
    "DuplicateIdentifier": ("# So {#a}\n\n# Then {‸#a}", "X006"),
    "UnclosedDiv": ("So.\n\n‸::: box\n\n::: box\nthen\n:::", "S001"),
}
"""Each message that the reader has of Markdown as we read it, and what is told of it."""
PIECES = st.sampled_from(
    (
        *(
            "[^a]: b",
            "[^a]",
            "[a]: b",
            "[a]: c 'd",
            "# A {#a}",
            "::: box",
            ":::",
            "::: {#a .b x=1 x=2}",
            "[a][b]",
        ),
        *(
            "[x]{#a #a .b lang=x lang=y}",
            "<div>",
            "</p>",
            "<script>",
            "<!-- a",
            "-->",
            "&no;",
            "$x$",
            "\\(x\\)",
        ),
        *(
            "\\begin{x}",
            "\\newcommand{\\x}{a}",
            "---",
            "a: [",
            "% a",
            "@a",
            "[@a",
            "(@a) b",
            "```",
            "``` {.a .a}",
        ),
        *(
            "| a |",
            "|---|",
            "+---+",
            "---- ----",
            ": c {#a}",
            "![a](b){width=1 width=2}",
            "<a b=c b=d>",
            "<svg>",
        ),
        *(
            "{{< include x >}}",
            "~~~",
            "    code",
            "- a",
            "> b",
            "1. c",
            "term",
            ":   d",
            "a^[b [^a]]",
            "",
            "",
            "",
        ),
    )
)


def test_each_message_is_told_at_its_place(tmp_path: Path) -> None:
    """By a rule of ours."""
    texts = [written for written, _ in SAID.values()]

    found = found_in_texts(tmp_path, [text.replace(HERE, "") for text in texts])

    assert found == [[f"{placed(text)[1]} {code}"] for text, code in SAID.values()]


def test_each_message_is_one_that_the_reader_has() -> None:
    """So that none is mapped in vain."""
    read = parse([Body("a.md", text.replace(HERE, ""), 1) for text, _ in SAID.values()])

    assert [{one.type for one in body.messages} for body in read] == [{name} for name in SAID]
    assert set(SAID) == set(MESSAGES)


@FEW
@given(
    st.lists(st.lists(PIECES, max_size=12).map("\n".join), min_size=40, max_size=40),
    st.lists(rights(), min_size=5, max_size=5),
)
def test_the_reader_says_nothing_else(texts: list[str], right: list[Right]) -> None:
    """Of what is wrong; and of what is right it says nothing at all."""
    read = parse([Body("a.md", text, 1) for text in texts])
    again = parse([Body("a.md", one.written("a").split("---\n", 2)[2], 1) for one in right])

    assert {message.type for body in read for message in body.messages} <= set(SAID)
    assert [body.messages for body in again] == [()] * len(right)
