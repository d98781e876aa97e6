"""The words of images: what is to be seen, which is neither the caption nor the file's name."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.fault import Fault
from press.check.figures import check_place, holders
from press.parse.tree import attributes, elements, target, text
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

HAS_ALT = re.compile(r"\s*(?:\"[^\"]*\"\s*)?\)\{[^}]*\balt=")
UNREAD_ALT = re.compile(
    r"[ \t]*(?:\"[^\"]*\"[ \t]*)?\)[ \t]*\{[ \t]*alt(?:[ \t]*[=:]|[\w-]+=)", re.IGNORECASE
)
"""What may be an alternative text in braces that are not read, or under another name, and is told of."""
TWO_ALTS = re.compile(
    r"\]\((?P<address>[^()\s]+)[^()\n]*\)\{[^{}]*?\balt=(?:\"(?P<one>[^\"]*)\"|\S+)"
    r"[^{}]*?\salt=\"?(?P<two>[^\"{}]*)"
)
LETTERS = re.compile(r"[^\W_]+")
NUMBERED = re.compile(r"[\W\d_]+$")
PROSE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)+\.?")
SAYS_NOTHING = frozenset(
    """alt alternative alternative-text alt-text beskrivelse beskrivning bild bilde bildtext billede
    caption chart description diagram fig figur figure foto fotografi fotografia graf graph graphic
    here illustration image img jpeg jpg kaavio kart karta kartta kort kuva kuvaus kuvio logo
    ljósmynd map mynd n-a none photo photograph pic picture placeholder png screenshot skärmbild tbd
    test text title todo untitled valokuva xx xxx
    """.split()  # noqa: SIM905 - a list to be read
)
"""Words that say at most that something is there, in six languages."""


def check_alternatives(nodes: Sequence[Node], body: Body) -> Iterator[Fault]:
    """Yield what is wrong with the words of a body's images."""
    if "![" not in body.text:
        return
    found = [(number, node) for number, node in enumerate(nodes) if node["t"] == "Image"]
    captions, written, unread = _captions(nodes), _written(found, body), _written(found, body, UNREAD_ALT)
    inside = holders(nodes)
    yield from _twice(body, {unquote(target(node)) for _, node in found if id(node) in captions})
    for number, node in found:
        caption = captions.get(id(node))
        faults = [*_words(number, node, caption, is_written=number in written)]
        is_lost = number not in written or (caption is None and "alt" not in dict(node["c"][0][2]))
        if number in unread and is_lost and faults and faults[0].rule is rules.NO_ALTERNATIVE:
            continue
        yield from faults or check_place(number, node, caption, inside.get(id(node), ""))
        title = node["c"][2][1]
        if title:
            yield Fault(rules.LOST_TITLE, f"`{title}`, behind the address, is printed nowhere", number, title)


def _twice(body: Body, figures: Collection[str]) -> Iterator[Fault]:
    """Yield the second alternative text of a figure, whose tree has but one of the two."""
    for match in TWO_ALTS.finditer(visible(body.text)):
        if unquote(match["address"]) in figures:
            what = f"`alt` is `{match['two']}` here, and `{match['one']}` before it"
            yield Fault(rules.DOUBLE_ATTRIBUTE, what, needle=match["two"], offset=match.start("two"))


def _captions(nodes: Sequence[Node]) -> dict[int, str]:
    """Return the caption of each image that stands in a figure."""
    figures = [node for node in nodes if node["t"] == "Figure"]
    return {
        id(image): text(figure["c"][1][1])
        for figure in figures
        for image in elements(figure["c"][2])
        if image["t"] == "Image"
    }


def _words(number: int, node: Node, caption: str | None, *, is_written: bool) -> Iterator[Fault]:
    """Yield what is wrong with an image's words; ``caption`` is None where it stands in a line."""
    address = unquote(target(node))
    _, classes, pairs = attributes(node)
    alternative = dict(pairs).get("alt", "") if caption is None else text(node["c"][1])
    if "decorative" in classes:
        if alternative != (caption or ""):
            what = f"the image `{address}` is decorative and has an alternative text"
            yield Fault(rules.DECORATIVE_WITH_WORDS, what, number, alternative)
    elif not alternative.strip() or (alternative == caption and not is_written):
        what = f"the image `{address}` has no alternative text"
        yield Fault(rules.NO_ALTERNATIVE, what, number, target(node), _as_alternative(node, caption))
    elif caption and _letters(alternative) == _letters(caption):
        what = f"the alternative text of `{address}` is its caption"
        yield Fault(rules.ALTERNATIVE_IS_CAPTION, what, number, alternative)
    elif _is_name(alternative, address):
        what = f"the alternative text of `{address}` is the name of the file"
        yield Fault(rules.EMPTY_ALTERNATIVE, what, number, alternative)
    elif _says_nothing(alternative):
        what = f"the alternative text of `{address}` is `{alternative}`"
        yield Fault(rules.EMPTY_ALTERNATIVE, what, number, alternative)


def _as_alternative(node: Node, caption: str | None) -> str:
    """Return the remedy for a picture in a line whose words stand between the brackets, else nothing."""
    words = text(node["c"][1]).strip()
    if caption is not None or not words or '"' in words:
        return ""
    return f'write it as `![](…){{alt="{words}"}}`, if this is what is to be seen'


def _letters(words: str) -> str:
    return "".join(LETTERS.findall(words.casefold()))


def _is_name(alternative: str, address: str) -> bool:
    """Return whether words are the name of a file; one that is made of plain words may well describe it."""
    file = PurePosixPath(address)
    if _letters(alternative) in (_letters(file.name), _letters(address)):
        return True
    return _letters(alternative) == _letters(file.stem) and not PROSE.fullmatch(alternative)


def _says_nothing(alternative: str) -> bool:
    plain = NUMBERED.sub("", "-".join(LETTERS.findall(alternative.casefold())))
    return not plain or plain in SAYS_NOTHING


def _written(images: Sequence[tuple[int, Node]], body: Body, pattern: re.Pattern[str] = HAS_ALT) -> set[int]:
    """Return the numbers of the images that the text gives an ``alt``: a figure's tree no longer tells.

    The first image of an address is the first in the text.
    """
    found: set[int] = set()
    numbers: dict[str, list[int]] = {}
    for number, node in images:
        numbers.setdefault(target(node), []).append(number)
    plain = unquote(body.text)
    for address, alike in numbers.items():
        ends = [match.end() for match in re.finditer(re.escape(unquote(address)), plain)]
        has = [pattern.match(plain, end) is not None for end in ends]
        is_known = len(alike) == len(has)
        found |= {number for at, number in enumerate(alike) if (has[at] if is_known else any(has))}
    return found
