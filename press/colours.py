"""Colours, and how well one is told from another."""

from __future__ import annotations

from dataclasses import dataclass, field

ENOUGH, LARGE, GRAPHICS = 4.5, 3.0, 3.0
"""The least contrast of text, of large text, and of what is no text (WCAG 2.2, 1.4.3 and 1.4.11)."""
POINTS = 18.0
"""The size from which text is large."""
BLACK = "#000000"
WHITE = 255
STEP = 0.96
"""So much of a colour is left each time that it is made darker, or of what it lacks to white when lighter."""
LINEAR = 0.04045
"""Up to this value a channel of sRGB grows with its number."""


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, both as ``#rrggbb``; the first words that are set so, and their size."""

    ink: str
    ground: str
    words: str = field(compare=False)
    points: float = 0.0


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, ``#rgb`` or ``#rrggbb``, from 1.0 to 21.0.

    Source: WCAG 2.2, definitions of "contrast ratio" and "relative luminance".
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) > len("#rgb") else "".join(one * 2 for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [part / 12.92 if part <= LINEAR else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def named(red: int, green: int, blue: int) -> str:
    """Return a colour of three channels from 0 to 255 as ``#rrggbb``."""
    return f"#{red:02x}{green:02x}{blue:02x}"


def darkened(colour: str, paper: str) -> str:
    """Return a colour, made so dark that the words in the colour of paper on it can be read."""
    while contrast(colour, paper) < ENOUGH and colour != BLACK:
        red, green, blue = (int(int(colour[at : at + 2], 16) * STEP) for at in (1, 3, 5))
        colour = named(red, green, blue)
    return colour


def lightened(colour: str, ground: str) -> str:
    """Return a colour, made so light that it can be told from a dark ground."""
    while contrast(colour, ground) < GRAPHICS:
        red, green, blue = (WHITE - int((WHITE - int(colour[at : at + 2], 16)) * STEP) for at in (1, 3, 5))
        colour = named(red, green, blue)
    return colour
