"""A style sheet spelled out: what it says by names is said plainly, for all who know no names."""

from __future__ import annotations

import re

import pytest

from press.overlay import Overlay
from press.render import stylesheet
from press.render.spelled_out import spell
from tests.built import ROOT
from tests.render.test_render_marking import LOOK

DAY = {"ink": "#111111", "size": "2em", "space": "1.5"}
NIGHT = {"ink": "#eeeeee"}
STYLES = Overlay.of("styles", ROOT)
OWN = {"beside", "above", "least", "letter", "broken"}
"""What tables are set by, where there is room; without them they are as wide as they are."""
GROUNDED = re.compile(r"([^{}]+)\{([^{}]*\bbackground: #[^{}]*)\}")


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


def test_our_sheet_says_nothing_by_names_but_what_tables_do_without() -> None:
    """Readers on e-ink, and what converts a book, know none."""
    names = re.findall(r"var\(--([\w-]+)", stylesheet.write(STYLES, len(LOOK["city"]), embeds=True))

    assert set(names) == OWN


def test_what_has_a_ground_has_an_ink() -> None:
    """A reading system that sets light letters on a dark page may leave our ground beneath them."""
    grounded = GROUNDED.findall(stylesheet.write(STYLES, 0))
    bare = [rule.strip() for rule, said in grounded if not re.search(r"(?<!-)color:", said)]

    assert [one for one in bare if "img" not in one and ".marking" not in one] == []
