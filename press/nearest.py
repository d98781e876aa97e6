"""Find the known name that a writer probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 10
"""How many names a writer reads to the end."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name most like ``word``, or None where none is like it."""
    by_letters = {name.casefold(): name for name in sorted(known, reverse=True)}
    found = get_close_matches(word.casefold(), sorted(by_letters), n=1)
    return by_letters[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the remedy that names the nearest known name, or nothing."""
    name = nearest(word, known)
    return f"did you mean `{name}`?" if name else ""


def choose(word: str, known: Iterable[str]) -> str:
    """Return the remedy that names the nearest known name, or all where these are few; else nothing."""
    names = tuple(known)
    return did_you_mean(word, names) or (f"use {one_of(names)}" if 0 < len(names) <= FEW else "")


def one_of(names: Iterable[str]) -> str:
    """Return names as one reads them out: each in code, the last after "or"."""
    return _joined(names, "or")


def each_of(names: Iterable[str]) -> str:
    """Return names as one reads them out: each in code, the last after "and"."""
    return _joined(names, "and")


def _joined(names: Iterable[str], word: str) -> str:
    *most, last = (f"`{name}`" for name in names)
    return f"{', '.join(most)} {word} {last}" if most else last
