"""A term with other capitals, hyphens or spaces: when it is the term spelt otherwise, and when it may stand.

English joins the words of a term by hyphens before another word (*civil-society
groups*), and parts words that are joined elsewhere (*to follow up*). A word with
a capital where no sentence begins is the name of something.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONG = 8
"""From how many letters on words that are run together are hardly another word."""
PARTICLE = 4
"""A last part with so few letters may be an adverb: *follow up*."""
BETWEEN = re.compile(r"[\s-]")
BEFORE, AFTER = r"(?<![\w/.@#-])", r"(?![\w/@#-]|\.\w)"
"""A term is no part of an address, of a file's name or of a longer compound."""
OPENS = re.compile(r"(?:^|[.!?:…]\W*\s)\W*\Z")
"""What stands before the first word of a sentence."""
CAPITAL_WITHIN = re.compile(r"[^\W\d_A-Z]*[a-zß-öø-ÿ][A-ZÀ-ÖØ-Þ]")


@dataclass(frozen=True)
class Variants:
    """A term of several words, or with capitals within a word, and what finds it however it is written."""

    spelling: str
    parts: tuple[str, ...]
    pattern: re.Pattern[str]

    @property
    def is_name(self) -> bool:
        """Return whether a word after the first has a capital."""
        return any(part[:1].isupper() for part in self.parts[1:])

    def is_otherwise(self, match: re.Match[str]) -> bool:
        """Return whether what the pattern found is the term spelt otherwise."""
        written = " ".join(match[0].split())
        if BETWEEN.findall(written) == BETWEEN.findall(self.spelling):
            return self._has_other_capitals(written, match)
        if written.isupper() or not (self.is_name or is_word(match, self.spelling)):
            return False
        if len(BETWEEN.split(written)) < len(self.parts):
            return len(letters(self.spelling)) >= LONG
        is_parted = written.count(" ") > self.spelling.count(" ")
        return len(self.parts[-1]) > PARTICLE if is_parted else self.is_name

    def _has_other_capitals(self, written: str, match: re.Match[str]) -> bool:
        if self.is_name:
            return not written.isupper()
        is_spelt_out = CAPITAL_WITHIN.search(self.spelling) and written != written.lower()
        return bool(is_spelt_out) and not match.string.isupper() and not opens(match)


def variants(spelling: str) -> Variants | None:
    """Return what finds a term however it is written, or None where there are no two ways."""
    parts = tuple(BETWEEN.split(spelling))
    if len(parts) == 1 and not CAPITAL_WITHIN.search(spelling):
        return None
    inner = r"[\s-]?".join(map(re.escape, parts))
    return Variants(spelling, parts, re.compile(f"{BEFORE}{inner}{AFTER}", re.IGNORECASE))


def letters(spelling: str) -> str:
    """Return a spelling in small letters, without spaces and hyphens."""
    return BETWEEN.sub("", spelling).casefold()


def is_word(match: re.Match[str], spelling: str) -> bool:
    """Return whether what was found is a word and no name: it has the term's capital, or opens a sentence."""
    if spelling[:1].isupper() or not match[0][:1].isupper():
        return True
    following = re.match(r"\s+\w", match.string[match.end() :])
    return opens(match) and not (following and following[0][-1].isupper())


def opens(match: re.Match[str]) -> bool:
    """Return whether a sentence begins with what was found."""
    return OPENS.search(match.string[: match.start()]) is not None
