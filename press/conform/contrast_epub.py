"""The colours that an EPUB's style sheets set, by day and by night.

A rule that sets a colour is held against the ground that it sets itself, that a
shorter rule for the same element sets, or that the page has. What a box in a
box makes of it, a browser alone knows: Ace asks one.
"""

from __future__ import annotations

import re
import zipfile
from collections import defaultdict
from typing import TYPE_CHECKING

from press.colours import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Sheet = Mapping[str, Mapping[str, str]]

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DARK = re.compile(r"@media\s*\(prefers-color-scheme:\s*dark\)\s*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
DECLARED = re.compile(r"(?:^|;)\s*([\w-]+)\s*:\s*([^;]+)")
VARIABLE = re.compile(r"var\((--[\w-]+)\)")
COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
PICTURE = re.compile(r"\b(?:img|svg)\S*$")
"""What a rule for a picture ends with: no words stand on that."""


def pairs(file: Path) -> Iterator[Pair]:
    """Yield each colour that words are set in, with its ground; ``words`` is the rule's selector."""
    with zipfile.ZipFile(file) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".css"))
        css = COMMENT.sub("", "\n".join(archive.read(name).decode() for name in names))
    by_day = DARK.sub("", css)
    by_night = "".join(DARK.findall(css))
    for sheet in (_sheet(by_day), _sheet(by_day + by_night)):
        yield from _pairs(sheet)


def _sheet(css: str) -> Sheet:
    """Return what is declared of each selector: the last word on it."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for selectors, declared in RULE.findall(css):
        values = {name: value.strip() for name, value in DECLARED.findall(declared)}
        values |= {"background-color": values["background"]} if "background" in values else {}
        for selector in selectors.rpartition("}")[2].split(","):
            said[" ".join(selector.split())] |= values
    return said


def _pairs(sheet: Sheet) -> Iterator[Pair]:
    for selector, values in sheet.items():
        if PICTURE.search(selector) or not {"color", "background-color"} & values.keys():
            continue
        is_for_others = "color" not in values and any(
            other != selector and other.startswith(selector) and "color" in sheet[other] for other in sheet
        )
        ink, ground = _colour(sheet, selector, "color"), _colour(sheet, selector, "background-color")
        if ink and ground and not is_for_others:
            yield Pair(ink, ground, selector)


def _colour(sheet: Sheet, selector: str, name: str) -> str:
    """Return a colour of a selector, of one that it is a narrower form of, or of the page."""
    wider = (
        one for one in sorted(sheet, key=len, reverse=True) if re.match(rf"{re.escape(one)}(?!\w)", selector)
    )
    for one in (selector, *(one for one in wider if selector[len(one) :][:1] in ".:["), "body"):
        value = sheet.get(one, {}).get(name, "")
        found = VARIABLE.match(value)
        value = sheet.get(":root", {}).get(found[1], "") if found else value
        if COLOUR.fullmatch(value):
            return value
    return ""
