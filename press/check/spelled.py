"""What looks like a marking in a text, and which element of the tree each became."""

from __future__ import annotations

import re
import string
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING

from press.markings import NAME
from press.parse.batch import parse
from press.parse.tree import HAS_ATTRIBUTES, attributes, elements
from press.read.visible import hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.parse.body import Body

LOOKS = re.compile(rf"(?<![\w-]){NAME}(?=\s*[=:])|(?<=[{{\s]){NAME}(?=[^{{}}\n]*\}})", re.IGNORECASE)
"""The name before a sign, or in braces."""
VALUE = re.compile(r"=[\"']?")
"""What stands before a label, which may begin with the name once more."""
SIGN = re.compile(r"\s*[=:]")
FENCES = ("```", "~~~")
LETTERS = string.ascii_lowercase
TAKEN = frozenset({NAME, "alt"})


@dataclass(frozen=True)
class Spelled:
    """What looks like a marking: where, and whether it stands in code or in a comment."""

    offset: int
    is_hidden: bool


def spelled(text: str) -> tuple[Spelled, ...]:
    """Return all that looks like a marking, in its order."""
    spans = iter([*_out_of_sight(text), (len(text), len(text))])
    start, end = next(spans)
    found = []
    value = 0
    for match in LOOKS.finditer(text):
        while end <= match.start() and start < len(text):
            start, end = next(spans)
        if match.start() != value and not _is_quoted(text, match):
            found.append(Spelled(match.start(), start <= match.start() < end))
        label = VALUE.match(text, match.end())
        value = label.end() if label else 0
    return tuple(found)


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """Return whether it is but a word in a value in quotation marks, such as an alternative text."""
    if SIGN.match(text, match.end()):
        return False
    return text.count('"', text.rfind("{", 0, match.start()), match.start()) % 2 == 1


def _out_of_sight(text: str) -> Iterator[tuple[int, int]]:
    """Yield where code and comments begin and end; the line that opens fenced code is in sight."""
    for start, end in hidden(text):
        line = text.find("\n", start, end)
        yield (line if text.startswith(FENCES, start) and line > 0 else start), end


@dataclass(frozen=True)
class Trace:
    """The places of markings by the numbers of the elements that bear them, and which became any."""

    places: Mapping[int, tuple[int, ...]]
    became: frozenset[int]


def trace(body: Body, found: Sequence[Spelled]) -> Trace:
    """Return what became of what looks like a marking.

    The text is parsed once more with a name of its own in place of each, as
    long as the one that it stands for, so that no table changes.
    """
    names = dict(zip(_names(body.text), (one.offset for one in found), strict=False))
    parts, end = [], 0
    for name, offset in names.items():
        parts += [body.text[end:offset], name]
        end = offset + len(NAME)
    text = "".join((*parts, body.text[end:]))
    (again,) = parse([replace(body, text=text, blocks=(), is_parsed=False)])
    places: dict[int, list[int]] = defaultdict(list)
    for number, node in enumerate(elements(list(again.blocks))):
        for name, _ in attributes(node)[2] if node["t"] in HAS_ATTRIBUTES else ():
            if name in names:
                places[number].append(names[name])
    became = frozenset(offset for offsets in places.values() for offset in offsets)
    return Trace({number: tuple(offsets) for number, offsets in places.items()}, became)


def _names(text: str) -> Iterator[str]:
    """Yield names of three letters that stand nowhere in a text, many enough for any."""
    triples = ("".join(one) for one in product(LETTERS, repeat=len(NAME)))
    folded = text.casefold()
    return islice((one for one in triples if one not in TAKEN and one not in folded), len(text))
