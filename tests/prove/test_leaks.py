"""Whatever is withheld and was not taken out is found, in each format, and named by its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.prove.canon import letters
from tests.prove.bench import FORMATS, PUBLICATION, ZOO

if TYPE_CHECKING:
    from tests.prove.bench import Bench

RESUME = "sources/contributions/shared/resume-one.md"
STRATEGY = "sources/contributions/oslo/oslo-strategy.md"
LEAKS = {
    "a paragraph in a Div": (ZOO, "A sentence of its own.", "::: {tlp=red}\nA sentence of its own.\n:::"),
    "a span": (ZOO, "**strong**", "[**strong**]{tlp=amber}"),
    "a word of code": (ZOO, "`code <b>`", "`code <b>`{tlp=red}"),
    "a link": (
        ZOO,
        '[a link](https://example.org/x "a title here")',
        '[a link](https://example.org/x "a title here"){tlp=red}',
    ),
    "a section": (ZOO, "## A heading with a note", "## []{tlp=red} A heading with a note"),
    "an item": (ZOO, "- tight two\n", "- []{tlp=red} tight two\n"),
    "an item in an item": (ZOO, "    - nested beta", "    - []{tlp=green} nested beta"),
    "a numbered item": (ZOO, "2. loose second", "2. []{tlp=red} loose second"),
    "a row": (ZOO, "| *b*  |  2.50 ", "| []{tlp=red} *b*  |  2.50 "),
    "a term and its definitions": (ZOO, "Term *two*", "[]{tlp=red} Term *two*"),
    "a definition": (ZOO, ":   Definition one.", ":   []{tlp=red} Definition one."),
    "a note": (ZOO, "[^q]: A note in a quotation.", "[^q]: []{tlp=red} A note in a quotation."),
    "a note in a caption": (ZOO, "[^c]: A note in a caption.", "[^c]: []{tlp=red} A note in a caption."),
    "a quotation": (
        ZOO,
        "> A quotation that is long enough.\n>\n> With",
        "> A quotation that is long enough.\n>\n> ::: {tlp=red}\n> With",
    ),
    "a block of code": (ZOO, "``` python\n", "``` {.python tlp=red}\n"),
    "a table": (ZOO, "{.row-headers}", "{.row-headers tlp=red}"),
    "a figure": (ZOO, 'in the plan" width=50%', 'in the plan" width=50% tlp=red'),
    "a picture in a line": (ZOO, 'alt="a little plan"', 'alt="a little plan" tlp=red'),
    "a whole contribution": (ZOO, "tlp: clear", "tlp: red"),
    "a draft": (ZOO, "status: approved", "status: draft"),
    "a contribution that was withdrawn": (ZOO, "status: approved", "status: withdrawn"),
    "an embargo": (ZOO, "tlp: clear", "tlp: clear\nembargo_until: 2020-01-01"),
    "a take-away": (
        RESUME,
        "- A plan should name what is there already.",
        "- {text: A plan should name what is there already., tlp: red}",
    ),
    "a next step": (RESUME, "text: Ask the schools.}", "text: Ask the schools., tlp: amber}"),
    "a fact that is a reason": (
        STRATEGY,
        "no_data: the plan does not name them}",
        "no_data: the plan does not name them, tlp: red}",
    ),
    "a fact that others share": (STRATEGY, "value: 2018, source", "value: 2018, tlp: red, source"),
    "an event of the publication": (
        PUBLICATION,
        "{id: party, label: A party for the mayors,",
        "{id: party, tlp: red, label: A party for the mayors,",
    ),
    "a marking that nobody knows": (ZOO, "**strong**", "[**strong**]{tlp=purple}"),
}

CODES = {"a fact that others share": ("P001", "P002")}
"""What is found where no word is telling: a row that nothing accounts for, without its place."""


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_is_found(bench: Bench, name: str) -> None:
    """In every format, at the passage's place in the sources."""
    path, before, after = LEAKS[name]
    found = bench.proved([(path, before, after)])

    leaks = [one for one in found if one.rule.code in CODES.get(name, ("P001",))]
    assert leaks, [f"{one.place} {one.rule.code} {one.text}" for one in found]
    assert name in CODES or {one.place.path for one in leaks} == {path}
    for ending in FORMATS:
        assert any(f".{ending}`" in one.text for one in leaks), ending


def test_what_was_built_is_proved(bench: Bench) -> None:
    """Nothing is called a leak or a loss where all is as it was written."""
    assert [f"{one.place} {one.text}" for one in bench.proved()] == []


def test_text_is_the_same_however_it_is_set() -> None:
    """Across ligatures, soft hyphens, quotation marks, dashes and composed letters."""
    assert letters("“Ofﬁce”—so­called, re-\nread Café") == letters('"office" - so-called, reread CAFE\u0301')
