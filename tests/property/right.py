"""Contributions that are right, with the odd corners that real prose has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

PROSE = Path(__file__).parent / "prose"
UNSEEN = (
    *("\u200fשלום כהן\u200f", "for\u00adebygging", "Cafe\u0301", "A\u030abo", "10\u00a0000"),
    *("so\u202fit", "a\u200bb"),
)  # fmt: skip
"""Passages with letters that an editor does not show, or shows as others."""
PASSAGES = (*(PROSE / "passages.txt").read_text(encoding="utf-8").splitlines(), *UNSEEN)
"""What may stand anywhere in a line but at its beginning."""
IN_A_CELL = tuple(one for one in PASSAGES if ("|" not in one or one.startswith("`")) and "^" not in one)
"""Passages without a bar and without a note, for cells, and for notes themselves."""
IN_A_HEADING = ("what & why", "`code` here", "C#", "12:30", "[sic]", "ord [x]{lang=sv}", "🎉", "“so”")
BLOCKS = (PROSE / "blocks.md").read_text(encoding="utf-8").removesuffix("\n").split("\n%%\n")
"""`~~~` stands for passages, `===` for one in a cell, `^^^` for one in a heading, `$n` for a number."""
HOLE = re.compile(r"(?<!~)~~~(?=[ .\n[]|$)|===(?=[ |.\n]|$)|\^\^\^")
HEADING_ENDS = ("", " {#h$n}", " {#ø$n lang=sv}", " ##")
ENDING = """\
At the end [here]{#here}, once more[^odd-1].

[^odd-1]: A note.

    Of two parts, see [plan].

[plan]: <https://example.org/plan_(1)>"""
"""What passages point to."""
TITLES = (
    *('"09:30: [a] title"', "'It''s so'", "no", "1.10", "Ord och — tecken", "محمد علی", "🎉 so", "A#1"),
    *("what <!-- is -->", '"so \\"it\\" is"', "A title   # and a comment", "Cafe\u0301", "2019-03-01"),
)  # fmt: skip
AUTHORS = (
    "[{organisation: City of Oslo}]",
    "[{name: محمد علی, role: 'Head: office', organisation: 'Lund [x]'}, {organisation: B}]",
    "\n  - name: Anna Ek\n    organisation: >-\n      The small\n      office\n  - {organisation: no}",
)
MORE = (
    *("themes: [early-prevention, children]", "themes: []", "order: 5", "# a comment"),
    *("as_of: 2019", "as_of: 2019-03-01"),
)
FIELDS = {
    "kind": ("section", "foreword"),
    "title": TITLES,
    "language": ("en", "sv", "nb", "sr-Latn", "en-GB"),
    "status": ("review", "draft"),
    "tlp": ("clear", "TLP:GREEN", "Amber+Strict"),
    "authors": AUTHORS,
}


@dataclass(frozen=True)
class Right:
    """A contribution that is right: the lines of its fields by their names, and the blocks of its text."""

    fields: tuple[tuple[str, str], ...]
    blocks: tuple[str, ...]

    def written(self, name: str) -> str:
        """Return the file for a contribution of that id."""
        lines = "\n".join((f"id: {name}", *(line for _, line in self.fields)))
        return f"---\n{lines}\n---\n" + "\n\n".join((*self.blocks, ENDING)) + "\n"

    def __repr__(self) -> str:
        """Return what differs from one to the other."""
        return "\n\n".join(("", *(line for _, line in self.fields), *self.blocks, ""))


@st.composite
def rights(draw: st.DrawFn) -> Right:
    """Draw a contribution that is right."""
    lines = {name: f"{name}: {draw(st.sampled_from(values))}" for name, values in FIELDS.items()}
    lines["more"] = draw(st.sampled_from(MORE))
    names = draw(st.permutations(sorted(lines)))
    return Right(tuple((name, lines[name]) for name in names), draw(blocks()))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[str, ...]:
    """Draw blocks, with headings between them of which none skips a level."""
    written: list[str] = []
    for number in range(draw(st.integers(1, 5))):
        if draw(st.integers(0, 2)) == 0:
            has_first = any(one.startswith("# ") for one in written)
            sign = draw(st.sampled_from(["#", "##"])) if has_first else "#"
            heading = f"{sign} Part $n ^^^{draw(st.sampled_from(HEADING_ENDS))}"
            written.append(filled(draw, heading, number))
        written.append(filled(draw, draw(st.sampled_from(BLOCKS)), number))
    return tuple(written)


def filled(draw: st.DrawFn, block: str, number: int) -> str:
    """Return a block with passages put into it."""
    return HOLE.sub(lambda hole: draw(passages(hole[0])), block.replace("$n", str(number)))


def passages(hole: str) -> st.SearchStrategy[str]:
    """Return what may stand in a hole of a block."""
    if hole == "~~~":
        return st.lists(st.sampled_from(PASSAGES), min_size=1, max_size=3).map(" or ".join)
    return st.sampled_from(IN_A_HEADING if hole == "^^^" else IN_A_CELL)
