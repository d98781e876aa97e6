"""Call a field as people do: "the role of the first author", not `authors.0.role`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.read.record import Path

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
ENDINGS = ("th", "st", "nd", "rd")
NO_WORDS = frozenset({"tlp", "urn", "isbn", "from", "to", "planned"})
"""Names of fields that nobody would read out as words."""


def ordinal(number: int) -> str:
    """Return which one of a row it is, counting from 0."""
    count = number + 1
    if count <= len(ORDINALS):
        return ORDINALS[number]
    ending = "th" if count % 100 in (11, 12, 13) or count % 10 >= len(ENDINGS) else ENDINGS[count % 10]
    return f"{count}{ending}"


def is_plural(name: str) -> bool:
    """Return whether a field's name speaks of several things."""
    return name.endswith("s") and not name.endswith(("ss", "us", "is"))


def phrase(path: Path, called: Callable[[Path], str] = lambda _: "") -> str:
    """Return a field's name in words, from the inside out; the empty path is the whole file.

    Args:
        path: where the field stands.
        called: what a schema calls the field at a path, or nothing.
    """
    if not path:
        return "the file"
    last, holder = path[-1], path[:-1]
    if isinstance(last, int):
        one, holder = f"{ordinal(last)} {_one_of(called(holder) or str(holder[-1]))}", holder[:-1]
    else:
        one = called(path) or words(last)
    return f"the {one} of {phrase(holder, called)}" if holder else f"the {one}"


def words(name: str) -> str:
    """Return a field's name, in code where it is no word."""
    return f"`{name}`" if "_" in name or name in NO_WORDS else name


def _one_of(plural: str) -> str:
    if plural.endswith("ies"):
        return words(plural[:-3] + "y")
    if is_plural(plural):
        return words(plural[:-1])
    return f"entry of {words(plural)}" if "_" in plural else f"entry of the {plural}"
