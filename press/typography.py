"""How words are set, by language: quotation marks, dashes, and blanks that must not break.

The conventions of each language are data, in ``styles/typography/``. What is written
right already is left; what may be an address, a file's name or a code is not touched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.terms import read_terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.overlay import Overlay

FIXED = "\N{NO-BREAK SPACE}"
DASH = "\N{EN DASH}"
ADDRESS = re.compile(r"[/@\\_=<>{}]|\w\.\w{2,}")
"""What has one of these is an address, a file's name or a code."""
CONCERNS = re.compile(r"[\d\"']|\.\.\.|(?:^|\n)[-–—](?:\n|$)|(?<!\w)\w\.(?:\n|$)")
"""What a row of words has, each in a line of its own, if anything in it can be set otherwise."""
RANGE = re.compile(r"(?<![\w.,:+–-])(\d{1,4})-(\d{1,4})(?![\w–-]|[.,:]\d)")
PERCENT = re.compile(r"(?<=\d)(?=[%‰])")
APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
MISSING = "\N{RIGHT SINGLE QUOTATION MARK}"
ENDING = re.compile(r"(?<=[^\W\d_])'(?!\w)")
"""A mark behind a letter: where none opens, it stands for what is left out, as in "the cities' own"."""
ELLIPSIS = re.compile(r"(?<!\.)\.\.\.(?!\.)")
STRAIGHT = {"DoubleQuote": '"', "SingleQuote": "'"}
OPENS, CLOSES = (
    r"(?:(?<=^)|(?<=[\s(\[{{«»„“”‚‘\"']))({0})(?=[\w(\[„“‚‘\"'])",
    r"(?<=[\w.,;:!?)\]%’”“\"'])({0})(?!\w)",
)
YEAR, SHORT, LONG = 4, 2, 3
"""Figures of a year, of its short form, and of the longest number that may begin with fewer."""
DAY = re.compile(r"\d{1,2}\.?")
GROUP, NEXT_GROUP = re.compile(r"\d{1,3}"), re.compile(r"\d{3}")
AMOUNT = re.compile(r"[−+-]?\d[\d.,–-]*")
OPENING, CLOSING = "([{«»„“”‚‘’\"'", ")]}.,;:!?«»“”‘’\"'"
MONTHS = 12


@dataclass(frozen=True)
class Conventions:
    """How a language sets its words."""

    quotes: Mapping[str, tuple[str, str]]
    dashes: frozenset[str]
    before_percent: str
    thousands: str
    units: frozenset[str]
    before_numbers: frozenset[str]
    months: frozenset[str]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> Conventions:
        """Return the conventions that a file of ``styles/typography/`` says; what it leaves out is empty."""

        def listed(name: str) -> frozenset[str]:
            return frozenset(texts.get(name, "").split())

        return cls(
            {
                "DoubleQuote": _pair(texts.get("quotes", "“ ”")),
                "SingleQuote": _pair(texts.get("inner_quotes", "‘ ’")),
            },
            listed("for_dashes") | {DASH},
            texts.get("before_percent", ""),
            texts.get("thousands", FIXED),
            listed("units"),
            listed("before_numbers"),
            listed("months"),
        )

    def word(self, word: str, before: str = "") -> str:
        """Return a word as it is set; ``before`` is the word in front of it."""
        if ADDRESS.search(word):
            return word
        if before != "§":  # where a hyphen parts a chapter from its section
            word = RANGE.sub(_ranged, word)
        word = APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", word)
        return PERCENT.sub(self.before_percent, ELLIPSIS.sub("…", word))

    def blank(self, before: str, after: str) -> str:
        """Return the blank that stands between two words where no line may break, or nothing."""
        before, last = before.lstrip(OPENING), after.rstrip(CLOSING)
        if GROUP.fullmatch(before) and NEXT_GROUP.fullmatch(last):
            return self.thousands
        joins = (
            (before in self.before_numbers and after[:1].isdigit())
            or (AMOUNT.fullmatch(before) and not self.units.isdisjoint((after, last)))
            or (DAY.fullmatch(before) and last in self.months)
            or (_is_initial(before) and after[:1].isupper())
        )
        return FIXED if joins else ""

    def is_dash(self, before: str, word: str, after: str) -> bool:
        """Return whether a word between two others stands for a dash; between numbers it may be a minus."""
        return word in self.dashes and not (before[-1:].isdigit() and after[:1].isdigit())


def set_straight(words: Sequence[str], own: Conventions) -> list[str]:
    """Return the words of a row with straight quotation marks as the language's own, where each is closed."""
    text = "\n".join(words)
    for kind, mark in STRAIGHT.items():
        opening, closing = (re.compile(form.format(mark), re.MULTILINE) for form in (OPENS, CLOSES))
        found = {one.start(): 0 for one in opening.finditer(text)}
        found |= {one.start(): 1 for one in closing.finditer(text) if one.start() not in found}
        turns = [found[place] for place in sorted(found)]
        if turns == [0, 1] * (len(turns) // 2):
            text = "".join(own.quotes[kind][found[at]] if at in found else one for at, one in enumerate(text))
        elif kind == "SingleQuote" and 0 not in turns:
            text = "\n".join(
                one if ADDRESS.search(one) else ENDING.sub(MISSING, one) for one in text.split("\n")
            )
    return text.split("\n")


def set_text(text: str, own: Conventions | None) -> str:
    """Return a text that is no part of a tree, such as an alternative text, as it is set; its blanks stay."""
    if own is None or not CONCERNS.search(text.replace(" ", "\n")):
        return text
    words = set_straight(text.split(" "), own)
    before = ["", "", *words]
    return " ".join(own.word(word, two_before) for word, two_before in zip(words, before, strict=False))


def _pair(text: str) -> tuple[str, str]:
    opening, _, closing = text.partition(" ")
    return opening, closing


def _is_initial(word: str) -> bool:
    return len(word) == len("A.") and word[0].isupper() and word[1] == "."


def _ranged(found: re.Match[str]) -> str:
    """Return a range with a dash; what falls, or may be a month, a telephone or a section, as it is."""
    first, last = found.groups()
    same = len(first) == len(last) or (len(first) < len(last) <= LONG)
    rises = same and last[0] != "0" and int(first) < int(last)
    is_years = len(first) == YEAR and len(last) == SHORT and MONTHS < int(last) > int(first[SHORT:])
    return f"{first}{DASH}{last}" if rises or is_years else found[0]


def load_typography(styles: Overlay) -> Mapping[str, Mapping[str, str]]:
    """Return what the conventions of each language say, a publication's own laid over ours key by key.

    Raises:
        SetupError: a file cannot be read, or holds anything but keys and texts.
    """
    found: dict[str, dict[str, str]] = {}
    for name in styles.names("typography/*.yaml"):
        for file in reversed(styles.all(name)):
            found.setdefault(file.stem, {}).update(read_terms(file, {}))
    return found


def spoken(styles: Overlay, language: str) -> Conventions | None:
    """Return the conventions of a language as a publication has them, or nothing.

    Raises:
        SetupError: a file cannot be read, or holds anything but keys and texts.
    """
    return conventions(language, load_typography(styles))


def conventions(language: str, known: Mapping[str, Mapping[str, str]]) -> Conventions | None:
    """Return the conventions of a language, of its primary one where it has none, or nothing."""
    texts = known.get(language) or known.get(language.split("-", maxsplit=1)[0])
    return Conventions.of(texts) if texts else None
