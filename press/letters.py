"""Letters of a drawing: how large the smallest are, beside its width.

What is not understood is not judged, such as letters that lean or have no size
of their own. Of words that are set in two sizes the larger one counts: a small
figure stands above or below a line.

Source: Scalable Vector Graphics (SVG) 1.1 (Second Edition), sections 7.6, 7.8 and 10.10.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
LENGTH = re.compile(r"\s*(?P<number>[0-9]*\.?[0-9]+)(?P<unit>px|pt|mm|cm|em|%)?\s*")
UNITS = {None: 1.0, "px": 1.0, "pt": 96 / 72, "mm": 96 / 25.4, "cm": 96 / 2.54}
"""How many of a drawing's own units a length has (section 7.10)."""
SHARES = {"em": 1.0, "%": 0.01}
STEP = re.compile(r"([A-Za-z]+)\s*\(([^)]*)\)")
HIDING = {"display": ("none",), "visibility": ("hidden", "collapse"), "opacity": ("0",)}
UNSHOWN = frozenset({"defs", "clipPath", "title", "desc"})
UNKNOWN = math.nan


def smallest(file: Path) -> float:
    """Return the size of a sound drawing's smallest letters, as a share of its width; 0 for unknown."""
    root = etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
    box = _numbers(root.get("viewBox", ""))
    width = box[2] if len(box) == len("xywh") else _length(root.get("width", ""), UNKNOWN)
    known = [size for size in _sizes(root, UNKNOWN, 1) if size > 0]
    return min(known) / width if known and width > 0 else 0


def _sizes(element: etree._Element, size: float, scale: float) -> Iterator[float]:
    """Yield how large each text is; a size that is unknown is no number, and more than none."""
    name = _name(element)
    is_hidden = any(element.get(key, "").strip() in values for key, values in HIDING.items())
    if name in UNSHOWN or is_hidden:
        return
    size, scale = _length(element.get("font-size", ""), size), scale * _scale(element.get("transform", ""))
    if name == "text":
        yield _largest([*_runs(element, size)]) * scale
        return
    for child in element.iterchildren(etree.Element):
        yield from _sizes(child, size, UNKNOWN if _name(child) == "svg" else scale)


def _runs(element: etree._Element, size: float) -> Iterator[float]:
    """Yield the sizes of the words in a text."""
    if (element.text or "").strip():
        yield size
    for child in element.iterchildren(etree.Element):
        yield from _runs(child, _length(child.get("font-size", ""), size))
        if (child.tail or "").strip():
            yield size


def _largest(sizes: list[float]) -> float:
    return UNKNOWN if any(map(math.isnan, sizes)) else max(sizes, default=UNKNOWN)


def _name(element: etree._Element) -> str:
    return str(element.tag).removeprefix(SVG)


def _length(written: str, around: float) -> float:
    """Return a length in units of the drawing: that around it where none is written."""
    found = LENGTH.fullmatch(written)
    if found is None:
        return UNKNOWN if written else around
    number, unit = float(found["number"]), found["unit"]
    return number * around * SHARES[unit] if unit in SHARES else number * UNITS[unit]


def _scale(transform: str) -> float:
    """Return how much higher letters become."""
    made = 1.0
    for name, written in STEP.findall(transform):
        made *= _step(name, _numbers(written))
    return made


def _numbers(written: str) -> list[float]:
    return [float(one) for one in NUMBER.findall(written)]


def _step(name: str, numbers: list[float]) -> float:
    if name in ("translate", "rotate"):
        return 1
    if name == "scale" and numbers:
        return abs(numbers[-1])
    is_upright = name == "matrix" and len(numbers) == len("abcdef") and not any(numbers[1:3])
    return abs(numbers[3]) if is_upright else UNKNOWN
