"""What is left of a text under a ceiling, construct by construct."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from press.markings import LABELS
from press.parse.batch import parse
from press.parse.body import Body
from press.select.sieve import ATOMS, SHAPES, Sieve, UnknownElement
from press.select.withhold import withheld

Cases = tuple[tuple[str, str], ...]
"""What is written, with ``S`` standing for what is red, and what is left of it for fewer."""
INLINE: Cases = (
    ("A [S]{tlp=red} word.", "A word."),
    ("A word [S]{tlp=red}.", "A word."),
    ("A word, [S]{tlp=red}, and more.", "A word, and more."),
    ("A word ([S]{tlp=red}) and more.", "A word and more."),
    ("A word – [S]{tlp=red} – and more.", "A word and more."),
    ("[S S S]{tlp=red} Then more.", "Then more."),
    ("Some more. [S.]{tlp=red}", "Some more."),
    ("[S]{tlp=red}. More.", "More."),
    ("[S]{tlp=red}, and more.", "and more."),
    ("[S]{tlp=red} – and more.", "and more."),
    ("A word – [S]{tlp=red}", "A word"),
    ("A word – [S]{tlp=red}.", "A word."),
    ("A word (and, [S]{tlp=red}).", "A word (and)."),
    ("A word ([S]{tlp=red}, and).", "A word (and)."),
    ("un[S]{tlp=red}able", "unable"),
    ("a\n[S]{tlp=red}\nb", "a\nb"),
    ("a [S]{tlp=red} [S]{tlp=red} b", "a b"),
    ("a **[S]{tlp=red}** b *x [S]{tlp=red}*", "a b *x*"),
    ('a "[S]{tlp=red}" b', "a b"),
    ("a [S](https://s.no){tlp=red} b", "a b"),
    ("a [[S]{tlp=red}](https://s.no) b", "a b"),
    ("a <https://s.no>{tlp=red} b", "a b"),
    ("a `S`{tlp=red} b", "a b"),
    ('a ![S](s.png){tlp=red alt="S"} b', "a b"),
    ('a ![x [S]{tlp=red}](s.png){alt="y"} b', 'a ![x](s.png){alt="y"} b'),
    ("a^[S]{tlp=red}^ b~[S]{tlp=red}~ c ~~[S]{tlp=red}~~", "a b c"),
    ("a [[S]{tlp=red}]{.smallcaps} [S]{.underline tlp=red} b", "a b"),
    ("a [see [S]{tlp=red} @k, p. [S]{tlp=red}] b", "a [see @k, p.] b"),
    ("a [@s]{tlp=red} b", "a b"),
    ("a^[[]{tlp=red} S] b^[x [S]{tlp=red}]", "a b^[x]"),
    ("a[^n] b.\n\n[^n]: []{tlp=red} S\n\n    S", "a b."),
    ("a[^n].\n\n[^n]: x\n\n    [S]{tlp=red}", "a^[x]."),
    ("a [b [S]{tlp=red} c]{tlp=amber}", "a [b c]{tlp=amber}"),
    ("[]{#here} a [S]{#s tlp=red}", "[]{#here} a"),
    ("| a [S]{tlp=red}\n| [S]{tlp=red}\n| b", "| a\n| b"),
)
BLOCK: Cases = (
    ("a\n\n::: {tlp=red}\nS\n\n# S\n\n- S\n:::\n\nb", "a\n\nb"),
    ("::: {.box tlp=red}\nS\n:::\n\nb", "b"),
    ("::: box\n[S]{tlp=red}\n:::\n\nb", "b"),
    ("> [S]{tlp=red}\n\nb", "b"),
    ("b\n\n``` {.python tlp=red}\nS\n```", "b"),
    ('b\n\n![S](s.png){tlp=red alt="S"}', "b"),
    ('![c [S]{tlp=red}](x.png){alt="y"}', '![c](x.png){alt="y"}'),
    ('![[S]{tlp=red}](x.png){alt="y"}', '![](x.png){alt="y"}'),
    ('![[S]{tlp=red}](x.png){#f alt="y" width=50%}', '![](x.png){#f alt="y" width=50%}'),
    ("# A {tlp=red}\n\nS\n\n## S\n\nS\n\n# B\n\nb", "# B\n\nb"),
    ("# A\n\na\n\n## S {tlp=red}\n\nS\n\n## C\n\nc", "# A\n\na\n\n## C\n\nc"),
    ("# [S]{tlp=red}\n\nS\n\n# B\n\nb", "# B\n\nb"),
    ("# A [S]{tlp=red}\n\na", "# A\n\na"),
    ("# S\n\n[S]{tlp=red}\n\n## S\n\n[S]{tlp=red}\n\n# B\n\nb", "# B\n\nb"),
    ("# A\n\n## S\n\n[S]{tlp=red}\n\n## B\n\nb", "# A\n\n## B\n\nb"),
    ("# A\n\n# B\n\nb", "# A\n\n# B\n\nb"),
    ("::: {tlp=red}\n# S\n\nS\n:::\n\nb", "b"),
    ("- a\n- []{tlp=red} S\n\n    - S\n- b", "- a\n- b"),
    ("- a\n- [S]{tlp=red}\n- b", "- a\n- b"),
    ("- []{tlp=red} S\n\nb", "b"),
    ("1. a\n2. []{tlp=red} S\n3. b", "1. a\n2. b"),
    ("- a\n    1. []{tlp=red} S", "- a"),
    ("T\n:   []{tlp=red} S\n:   b", "T\n:   b"),
    ("[]{tlp=red} S\n:   S\n\nT\n:   b", "T\n:   b"),
    ("[S]{tlp=red}\n:   S\n\nT\n:   b", "T\n:   b"),
    ("S\n:   []{tlp=red} S\n\nb", "b"),
    ("|A|B|\n|-|-|\n|[]{tlp=red} S|S|\n|c|d|", "|A|B|\n|-|-|\n|c|d|"),
    ("|A|B|\n|-|-|\n|a [S]{tlp=red}|[S]{tlp=red}|", "|A|B|\n|-|-|\n|a||"),
    ("|A|B|\n|-|-|\n|[S]{tlp=red}||\n|c|d|\n|||", "|A|B|\n|-|-|\n|c|d|\n|||"),
    ("|S|S|\n|-|-|\n|[S]{tlp=red}||\n\n: S\n\nb", "b"),
    ("|S|S|\n|-|-|\n|[]{tlp=red} S|S|\n\n: S\n\nb", "b"),
    ("|S|S|\n|-|-|\n|S|S|\n\n: S {tlp=red}\n\nb", "b"),
    ("|A|[S]{tlp=red}|\n|-|-|\n|c|d|\n\n: C [S]{tlp=red}", "|A||\n|-|-|\n|c|d|\n\n: C"),
)
MISTAKEN: Cases = (
    ("b\n\nS []{tlp=red} S", "b"),
    ("b\n\n- S\n\n    S []{tlp=red}", "b\n\n- S"),
    ("b\n\n[S]{tlp=rde}", "b"),
    ("b\n\n[S]{tlp=clear tlp=red}", "b"),
    ("b\n\n[[S]{tlp=clear}]{tlp=red}", "b"),
    ("|[]{tlp=red} S|S|\n|-|-|\n|S|S|\n\nb", "b"),
    ("# S []{tlp=red}\n\nS\n\n# B\n\nb", "# B\n\nb"),
)
NAMES = """
Plain Para LineBlock CodeBlock BlockQuote OrderedList BulletList DefinitionList Header HorizontalRule
Table Figure Div Str Emph Underline Strong Strikeout Superscript Subscript SmallCaps Quoted Cite Code
Space SoftBreak LineBreak Math Link Image Note Span
"""
"""Pandoc's blocks and inlines (pandoc-types 1.23), but for raw ones, which no reading lets through."""


@cache
def trees() -> dict[str, tuple[Any, ...]]:
    """Return the blocks of each text of this page, all read in one process."""
    texts = [text for pair in (*INLINE, *BLOCK, *MISTAKEN) for text in pair]
    bodies = parse([Body("sources/contributions/oslo/a.md", text, 1) for text in texts])
    return {text: body.blocks for text, body in zip(texts, bodies, strict=True)}


def plain(part: Any) -> Any:  # noqa: ANN401 - a tree
    """Return a tree without the source beside a citation, and without widths of columns."""
    if isinstance(part, (list, tuple)):
        return [plain(one) for one in part]
    if not isinstance(part, dict):
        return part
    if part.get("t") == "Cite":
        return {"t": "Cite", "c": plain(part["c"][0])}
    return (
        {"t": "ColWidthDefault"}
        if part.get("t") == "ColWidth"
        else {key: plain(one) for key, one in part.items()}
    )


@pytest.mark.parametrize(("written", "left"), [*INLINE, *BLOCK])
def test_what_is_above_the_ceiling_goes_and_leaves_no_gap(written: str, left: str) -> None:
    """What is left is what is read where nothing else was written."""
    assert plain(withheld(trees()[written], "amber")) == plain(withheld(trees()[left], "red"))


@pytest.mark.parametrize("written", [written for written, _ in (*INLINE, *BLOCK, *MISTAKEN)])
def test_no_marking_leaves_select(written: str) -> None:
    """Whatever the edition may carry."""
    assert [one for one in LABELS if "tlp" in json.dumps(withheld(trees()[written], one)).casefold()] == []


@pytest.mark.parametrize(("written", "left"), [*INLINE, *BLOCK])
def test_an_edition_that_may_carry_it_has_it(written: str, left: str) -> None:
    """Every word and every address of it."""
    shown, spare = (json.dumps(plain(withheld(trees()[one], "red"))) for one in (written, left))

    assert len(shown) > len(spare) or written == left


@pytest.mark.parametrize(("written", "left"), MISTAKEN)
def test_what_is_marked_by_mistake_is_withheld(written: str, left: str) -> None:
    """It fails closed: the check tells of it, and no edition shows it meanwhile."""
    assert plain(withheld(trees()[written], "amber")) == plain(trees()[left])


def test_nothing_marked_is_nothing_changed() -> None:
    """A text without markings comes out as it went in."""
    blocks = trees()["# A\n\n# B\n\nb"]

    assert withheld(blocks, "clear") == blocks


def test_a_type_that_is_not_known_raises() -> None:
    """It might hide what is to be withheld, and a raw element might too."""
    for strange in ({"t": "Aside", "c": [{"t": "Str", "c": "S"}]}, {"t": "RawBlock", "c": ["html", "S"]}):
        with pytest.raises(UnknownElement):
            Sieve("clear").blocks([strange])


def test_every_type_of_pandoc_is_known() -> None:
    """So that only a new pandoc can bring one that is not."""
    assert SHAPES.keys() | ATOMS | {"Table", "Cite"} == set(NAMES.split())
