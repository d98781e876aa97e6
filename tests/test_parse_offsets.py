"""The place of an element is the place of its own words, however often these stand in the text."""

from __future__ import annotations

import re

import pytest

from press.parse.batch import offsets, parse
from press.parse.body import Body
from press.parse.tree import elements

GRID = """\
+-------+-------+
| [](#a)| [](#b)|
+-------+-------+
| [](#a)| x     |
+-------+-------+
"""
FAR = "and so on " * 100


def places(written: str, kind: str, needle: str) -> list[int]:
    """Return where a needle is found for each element of a type."""
    (body,) = parse([Body("a.md", written, 1)])
    (found,) = offsets([body])
    numbers = [number for number, node in enumerate(elements(list(body.blocks))) if node["t"] == kind]
    return [found.find(number, needle) for number in numbers]


@pytest.mark.parametrize(
    ("written", "kind", "needle", "wanted"),
    [
        ("[](#a) [](#a) [](#a)", "Link", "#a", [3, 10, 17]),
        ("x #a [y](#a)", "Link", "#a", [9]),
        ("[x][a] and [a]\n\n[a]: http://x", "Link", "http://x", [21, 21]),
        ("[x](#a) [y](#ab)", "Link", "#a", [4, 0]),
        ("*x* [^a] [^a]", "Str", "[^a]", [4, 4, 9]),
        ("# A *b* {#c}\n\n# A *b* {#c}", "Header", "#c", [9, 23]),
        ("[@k] and [see @k, p. 3]", "Cite", "@k", [1, 14]),
        ("![a](x.png) ![b](x.png)", "Image", "x.png", [5, 17]),
        ("[a]{.x} [b]{.x}", "Span", "x", [5, 13]),
        ("[a]{.smallcaps} [b]{.ul}", "SmallCaps", "smallcaps", [5]),
        ("::: box\nx\n:::\n\n::: box\ny\n:::", "Div", "box", [4, 19]),
        ("a [é](#é) b [é](#é)", "Link", "#é", [6, 16]),
        ("`x`{.a} `x`{.a}", "Code", "a", [5, 13]),
        ("1. [](#a)\n2. [](#a)", "Link", "#a", [6, 16]),
        ("> [](#a)\n>\n> - [](#a)", "Link", "#a", [5, 18]),
        ("| [](#a) | [](#a) |\n|---|---|\n| [](#a) | x |", "Link", "#a", [5, 14, 35]),
        ("a       b\n------- --\n[](#a)  x\n[](#a)  y\n", "Link", "#a", [24, 34]),
        (GRID, "Link", "#a", [23, 0, 59]),
        (f"[x][a] {FAR}\n\n[a]: http://x", "Link", "http://x", [len(FAR) + 14]),
        (f"[x](<c d>) {FAR} [y](c%20d)", "Link", "c%20d", [len(FAR) + 16, len(FAR) + 16]),
        (f"[x](<é>) {FAR} [y](<é>)", "Link", "%C3%A9", [5, len(FAR) + 15]),
    ],
)
def test_an_element_is_found_where_it_was_written(
    written: str, kind: str, needle: str, wanted: list[int]
) -> None:
    """Counted where its own words cannot be marked; 0 stands for an element that has no such word."""
    found = places(written, kind, needle)

    assert [one for one, at in zip(found, wanted, strict=True) if at] == [at for at in wanted if at]


def test_what_is_not_written_so_is_found_at_the_first_word() -> None:
    """A link's address may stand in the tree in other letters."""
    assert places("x [a b](<c d>)", "Link", "c%20d") == [9]
    assert places("x [a b](c)", "Link", "elsewhere") == [3]


def test_each_of_many_is_found_at_its_place() -> None:
    """However many bear the same words, marked or not."""
    links = [f"See [](#nowhere) and [it](#nowhere{number})." for number in range(200)]
    grids = [f"+---------------+\n| [](#there)    |\n+{'-' * 15}+" for _ in range(200)]
    text = "\n\n".join((*links, *grids))

    assert places(text, "Link", "#nowhere")[::2][:200] == [
        at.start() for at in re.finditer(r"#nowhere\)", text)
    ]
    assert places(text, "Link", "#there")[400:] == [at.start() for at in re.finditer("#there", text)]


@pytest.mark.parametrize("written", ["", "x", "\n\n\nx"])
def test_a_place_is_never_outside_the_text(written: str) -> None:
    """Even where nothing is marked."""
    (body,) = parse([Body("a.md", written + "\n\n---\n", 1)])
    (found,) = offsets([body])
    count = len(list(elements(list(body.blocks))))

    assert all(0 <= found.find(number, "nothing") <= len(body.text) for number in range(count))
