"""Say how Word shows a city's colour: a band behind its heading, and a bar on the title page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.colours import darkened
from press.tokens import Look, width

if TYPE_CHECKING:
    from collections.abc import Iterator

LENGTHS = (0.62, 0.8, 0.5, 1, 0.7, 0.88, 0.56)
"""Of the line that each bar takes, as high as the bars of the sign in ``styles/look.typ``."""
ASIDE = 2.3
"""Millimetres that a ground reaches beyond its words: it ends where the text of others does."""
BAND = {"font": "sans", "colour": "paper", "left": ASIDE, "right": ASIDE, "keep": True}
HEADING = BAND | {"based": "heading 2", "next": "First Paragraph", "before": 14, "after": 14}
BAR = BAND | {
    "based": "Normal",
    "size": "small",
    "bold": True,
    "before": 0,
    "after": 5,
    "line": 1,
    "aside": True,
}
AFAR = {"before": {"front": 80}}
"""Where the first bar stands below the other lines of the title page."""


def coloured(look: Look, cities: int) -> Look:
    """Return the look with a colour for each city, on which words in the colour of paper can be read."""
    own, paper = list(look["city"].values()), look["colour"]["paper"]
    each = range(cities if own else 0)
    grounds = {ground(number): darkened(own[number % len(own)], paper) for number in each}
    return look | {"colour": look["colour"] | grounds}


def ground(number: int) -> str:
    """Return the name of a city's colour, by its place from 0."""
    return f"city {number + 1}"


def styles(look: Look, cities: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the styles of each city by their names, as ``styles/reference/styles.yaml`` has others."""
    for number in range(cities if look["city"] else 0):
        short = 1 - LENGTHS[number % len(LENGTHS)]
        shown = {"ground": ground(number)}
        yield f"Heading 2 City {number + 1}", HEADING | shown | {"pad": {"top": 14, "bottom": 8}}
        reach = {"right": ASIDE + short * width(look)}
        yield f"City Bar {number + 1}", BAR | shown | reach | ({} if number else AFAR)
