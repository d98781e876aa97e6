"""A style sheet spelled out: what it says by names is said plainly, for all who know no names."""

from __future__ import annotations

import re

import pytest

from press.overlay import Overlay
from press.render import stylesheet
from press.render.spelled_out import blocks, spell
from tests.built import ROOT
from tests.render.test_render_marking import LOOK

DAY = {"ink": "#111111", "size": "2em", "space": "1.5"}
NIGHT = {"ink": "#eeeeee"}
STYLES = Overlay.of("styles", ROOT)
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
LABELS = ("clear", "green", "amber", "red")


def spelled(sheet: str) -> str:
    """Return a sheet spelled out, in one line."""
    return " ".join(spell(sheet, DAY, NIGHT).split())


@pytest.mark.parametrize(
    ("sheet", "plain"),
    [
        ("p { margin: var(--size) 0; }", "p { margin: 2em 0; }"),
        ("p { margin: calc(.5em * var(--space)) 0; }", "p { margin: 0.75em 0; }"),
        ("p { margin: calc(.5 * var(--size)); }", "p { margin: 1em; }"),
        ("/* var(--ink) { */ p { margin: var(--own); }", "p { margin: var(--own); }"),
        ('q::before { content: "} var(--size)"; }', 'q::before { content: "} 2em"; }'),
        ("@media print { p { color: var(--ink); } }", "@media print { p { color: #111111; }}"),
    ],
    ids=["name", "product", "factor", "own", "brace", "paper"],
)
def test_a_name_is_its_value(sheet: str, plain: str) -> None:
    """And nothing is left to be reckoned."""
    assert spelled(sheet) == plain


def test_what_differs_by_night_stands_behind_its_rule() -> None:
    """So that it yields to what yields to the rule, and to nothing else."""
    dark = "@media (prefers-color-scheme: dark)"

    assert spelled("p { top: 0; color: var(--ink); } q { color: red; }") == (
        f"p {{ top: 0; color: #111111; }} {dark} {{ p {{ color: #eeeeee; }} }} q {{ color: red; }}"
    )
    assert spelled(f"{dark} {{ p {{ color: var(--ink); }} }}") == f"{dark} {{ p {{ color: #eeeeee; }}}}"


def test_a_width_outlasts_the_border_that_is_said_anew() -> None:
    """A shorthand sets all that it is short for."""
    night = spelled("p { border: solid var(--ink); border-width: 1px; }").partition("@media")[2]

    assert "border: solid #eeeeee; border-width: 1px;" in night


def test_a_name_of_the_sheets_own_has_a_value_for_the_night() -> None:
    """And no other name is said again with it."""
    night = spelled("p { --own: var(--ink); --other: 0; }").partition("@media")[2]

    assert night.endswith("{ p { --own: #eeeeee; } }")


def test_names_are_left_where_a_frame_is_asked_how_wide_it_is() -> None:
    """Who does not know that, such as readers on e-ink and what converts a book, knows no names either."""
    sheet = stylesheet.write(STYLES, len(LOOK["city"]), embeds=True)
    plain = [head + body for head, body in blocks(sheet) if "@supports" not in body]

    assert "var(" in sheet
    assert "[hidden] { display: none; }" in sheet  # lists of pages, where a reading system knows of no hiding
    assert [one for one in plain if "var(" in one] == []
    assert [one for one in plain if re.search(r"\.scroll\b.*overflow: auto", one, re.DOTALL)] == []


def test_letters_have_a_colour_of_ours_where_their_ground_is_ours() -> None:
    """And nowhere else: a reader's theme may set the page alone, dark or light. Links are told by theirs."""
    rules = RULE.findall(stylesheet.write(STYLES, 0))
    inked = {one.strip() for one, said in rules if re.search(r"(?<![\w-])color: #", said)}
    grounded = {one.strip() for one, said in rules if re.search(r"background: #", said)}
    pictured = {one for one in grounded if "img" in one}

    assert inked - grounded == {"a", *(f".marking.{name}" for name in LABELS)}
    assert grounded - inked == {".marking"} | pictured
