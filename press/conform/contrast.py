"""Contrast: of colours by the numbers of WCAG 2.2, of the tokens, and of what is set in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.colours import ENOUGH, GRAPHICS, LARGE, POINTS, contrast
from press.conform import contrast_docx, contrast_epub, contrast_pdf
from press.conform.copies import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.colours import Pair
    from press.conform.copies import Copies

SETS = {"epub": contrast_epub.pairs, "docx": contrast_docx.pairs, "pdf": contrast_pdf.pairs}
TOKENS = "tokens.yaml"
DAYS = ("colour", "dark")
TEXT = ("ink", "navy", "blue", "grey")
RULES = ("blue", "teal", "navy")
GROUNDS = ("paper", "light")


def tokens(look: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    """Yield colours of the look that cannot be told from their ground, by day and by night."""
    for day in DAYS:
        for names, wanted in ((TEXT, ENOUGH), (RULES, GRAPHICS)):
            for one, ground in ((one, ground) for one in names for ground in GROUNDS):
                has = contrast(look[day][one], look[day][ground])
                if has < wanted:
                    text = f"`{one}` on `{ground}` under `{day}` has a contrast of {has:.1f} to 1"
                    yield Finding(rules.LOW_CONTRAST, TOKENS, f"{text}, and needs {wanted:g}")


def check(copies: Copies) -> Iterator[Finding]:
    """Yield words of the files that cannot be told from what they stand on, a pair of colours once."""
    for name, file in copies.files.items():
        for pair in dict.fromkeys(SETS[name](file)):
            if contrast(pair.ink, pair.ground) < needed(pair):
                yield Finding(rules.LOW_CONTRAST, file.name, _said(pair), pair.words)


def needed(pair: Pair) -> float:
    """Return the least contrast of words of a size (WCAG 2.2, success criterion 1.4.3)."""
    return LARGE if pair.points >= POINTS else ENOUGH


def _said(pair: Pair) -> str:
    has = contrast(pair.ink, pair.ground)
    return f"`{pair.words}` is set in {pair.ink} on {pair.ground}, a contrast of {has:.1f} to 1"
