"""Write the EPUB's stylesheet: ``styles/book.css``, whose ``var(--name)`` are the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import tokens
from press.colours import darkened, lightened
from press.render import spelled_out
from press.typesetting import embedded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.overlay import Overlay


DAY = "@media screen and (prefers-color-scheme: light)"
NIGHT = "@media screen and (prefers-color-scheme: dark)"
ROOT = ":root { color-scheme: light dark; }\n"
FRAMED = "@media screen { @supports (container-type: inline-size) {\n"
"""Opens what is said of tables where a frame can be asked how wide it is."""
LETTERS = range(7, 24)
"""Of the longest word of a column of a table, where they ask for more than the narrowest column has."""


def write(styles: Overlay, cities: int, *, embeds: bool = False) -> str:
    """Return the stylesheet, with the colours for a light and for a dark screen, and a band a city.

    ``embeds`` says that the fonts lie in ``../fonts``; then they go before those of the reader's machine.
    """
    look = tokens.read(styles)
    faces = "".join(face for family in look["font"].values() for face in embedded.faces(family) if embeds)
    named = look["colour"] | dict(_names(look, embeds=embeds))
    rules = spelled_out.spell(styles.find("book.css").read_text("utf-8"), named, look["dark"])
    return f"{faces}{ROOT}{rules}\n{FRAMED}{''.join(_columns())}}} }}\n{''.join(_bands(look, cities))}"


def _names(look: tokens.Look, *, embeds: bool) -> Iterator[tuple[str, str]]:
    """Yield what ``styles/book.css`` calls fonts, sizes, labels and spaces, each with its value."""
    for name, family in look["font"].items():
        yield name, _named(family, embeds=embeds)
    yield from _sizes(look["size"])
    for part in ("marking", "space"):
        for name, value in look[part].items():
            yield f"{part}-{name}", str(value)


def _named(family: str, *, embeds: bool) -> str:
    """Return a family as a stylesheet names it, behind what it is called where it is embedded."""
    own = [embedded.FAMILIES[family][1]] if embeds and family in embedded.FAMILIES else []
    return ", ".join(f"'{name}'" for name in (*own, family))


def _sizes(sizes: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the sizes of headings, by that of the text, which each reader chooses."""
    for level, points in enumerate(sizes["heading"], 1):
        yield f"heading-{level}", f"{max(points / sizes['text'], 1):.3g}em"


def _bands(look: tokens.Look, cities: int) -> Iterator[str]:
    """Yield each city's bar, its band by day, and its bar by night; colours begin again after the last."""
    own, paper, night = list(look["city"].values()), look["colour"]["paper"], look["dark"]["light"]
    for number in range(cities if own else 0):
        head, colour = f".city{number + 1} > h2", own[number % len(own)]
        band = darkened(colour, paper)
        yield f"{head} {{ border-color: {band}; }}\n"
        yield f"{DAY} {{ {head} {{ color: {paper}; background: {band}; }} }}\n"
        yield f"{NIGHT} {{ {head} {{ border-color: {lightened(colour, night)}; }} }}\n"


def _columns() -> Iterator[str]:
    """Yield how wide a column is at least, by the letters of its longest word."""
    for letters in LETTERS:
        yield f".scroll .letters{letters} {{ min-width: max(4em, {letters} * var(--letter)); }}\n"
