"""Call a field as people do: "the role of the first author", not `authors.0.role`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from press.read.record import Path

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(number: int) -> str:
    """Return which one of a row it is, counting from 0."""
    return ORDINALS[number] if number < len(ORDINALS) else f"{number + 1}th"


def singular(plural: str) -> str:
    """Return what one of a list is called."""
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-1] if plural.endswith("s") and not plural.endswith("ss") else f"item of {plural}"


def phrase(path: Path) -> str:
    """Return a field's name in words, from the inside out; the empty path is the contribution."""
    if not path:
        return "the file"
    last, holder = path[-1], path[:-1]
    if isinstance(last, int):
        named = f"the {ordinal(last)} {_words(singular(str(holder[-1])))}"
        return named if len(holder) == 1 else f"{named} of {phrase(holder[:-1])}"
    return f"the {_words(last)} of {phrase(holder)}" if holder else f"the {_words(last)}"


def _words(name: str) -> str:
    return f"`{name}`" if "_" in name else name
