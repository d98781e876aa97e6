"""Explain a code: find the page that the documentation has of it, by its code or its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.errors import UsageError
from press.nearest import did_you_mean
from press.overlay import HOUSE
from press.rules import BY_CODE, BY_NAME

if TYPE_CHECKING:
    from pathlib import Path

PAGES = HOUSE / "docs" / "diagnostics"
INDEX = PAGES / "README.md"
"""The page that lists all others, by family."""
FAMILY = re.compile(r"^## (?P<letter>[A-Z]): (?P<title>.+)\n(?P<codes>(?:\n|- .+\n?)*)", re.MULTILINE)
ENTRY = re.compile(r"^- \[([^\]]+)\]\([^)]+\)(: .+)$", re.MULTILINE)


def page(word: str) -> Path:
    """Return the page of a rule, named by its code or its name in letters of any size.

    Raises:
        UsageError: there is no such rule; the message lists those of its family.
    """
    rule = BY_CODE.get(word.upper()) or BY_NAME.get(word.lower())
    if rule is None:
        message = f"{_unknown(word)}\n{_listed(word)}"
        raise UsageError(message)
    return HOUSE / rule.page


def _unknown(word: str) -> str:
    """Return what is said of a word that is neither a code nor a name, with the nearest that is."""
    is_code = any(letter.isdigit() for letter in word)
    kind, known = ("code", BY_CODE) if is_code else ("code or name", BY_NAME)
    meant = did_you_mean(word.upper() if is_code else word.lower(), known) or "a code looks like F002"
    return f"there is no {kind} `{word}`; {meant}"


def _listed(word: str) -> str:
    """Return the codes of the family that a word belongs to by its first letter, or else the families."""
    families = list(FAMILY.finditer(INDEX.read_text(encoding="utf-8")))
    for family in families:
        if re.fullmatch(rf"{family['letter']}\d*", word.upper()):
            return "\n".join(
                (f"{family['title']}:", *(f"  {a}{b}" for a, b in ENTRY.findall(family["codes"])))
            )
    letters = (f"  {family['letter']}  {family['title']}" for family in families)
    return "\n".join(("`build.py explain` lists all, by family:", *letters))
