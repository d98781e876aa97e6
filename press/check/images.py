"""Images of a body: that they are there, inside, readable, and said in words."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.fault import Fault
from press.images import TYPES, fault_in, find, twins
from press.nearest import did_you_mean
from press.parse.tree import attributes, elements, target, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from press.diagnostics import Rule
    from press.parse.body import Body
    from press.parse.tree import Node

HAS_ALT = re.compile(r"\s*(?:\"[^\"]*\"\s*)?\)\{[^}]*\balt=")
REMOTE = re.compile(r"//|[A-Za-z][A-Za-z0-9+.-]*:")


def check_words(nodes: Sequence[Node], body: Body) -> Iterator[Fault]:
    """Yield what is wrong with what a body says of its images."""
    captions = _captions(nodes)
    images = [(number, node) for number, node in enumerate(nodes) if node["t"] == "Image"]
    written = _written(images, body)
    for number, node in images:
        yield from _words(number, node, captions.get(id(node)), is_written=number in written)


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
    address = target(node)
    _, classes, pairs = attributes(node)
    alternative = dict(pairs).get("alt", "") if caption is None else text(node["c"][1])
    if "decorative" in classes:
        if alternative != (caption or ""):
            what = f"the image `{address}` is decorative and has an alternative text"
            yield Fault(rules.DECORATIVE_WITH_WORDS, what, number, address)
    elif not alternative.strip() or (alternative == caption and not is_written):
        yield Fault(rules.NO_ALTERNATIVE, f"the image `{address}` has no alternative text", number, address)
    elif alternative == caption:
        what = f"the alternative text of `{address}` is its caption"
        yield Fault(rules.ALTERNATIVE_IS_CAPTION, what, number, address)


def _written(images: Sequence[tuple[int, Node]], body: Body) -> set[int]:
    """Return the numbers of the images that the text gives an ``alt``: a figure's tree no longer tells.

    The first image of an address is the first in the text.
    """
    found: set[int] = set()
    for address in {target(node) for _, node in images}:
        numbers = [number for number, node in images if target(node) == address]
        ends = [match.end() for match in re.finditer(re.escape(unquote(address)), unquote(body.text))]
        has = [HAS_ALT.match(unquote(body.text), end) is not None for end in ends]
        is_known = len(numbers) == len(has)
        found |= {number for at, number in enumerate(numbers) if (has[at] if is_known else any(has))}
    return found


def check_file(number: int, address: str, path: str, root: Path) -> Iterator[Fault]:
    """Yield what is wrong with the file that an image's address leads to.

    Args:
        number: the image's, in the walk.
        address: as it was written.
        path: the file that it stands in, relative to the root.
        root: the publication's folder.
    """
    if REMOTE.match(address):
        yield Fault(rules.REMOTE_IMAGE, f"the image `{address}` lies elsewhere", number, address)
        return
    found = find(root, PurePosixPath(path).parent, unquote(address))
    if found is None:
        yield Fault(rules.OUTSIDE_IMAGE, f"`{address}` leads out of `sources/`", number, address)
    elif not found.is_file():
        hint = did_you_mean(found.name, _pictures(found.parent))
        yield Fault(rules.MISSING_IMAGE, f"there is no image `{address}`", number, address, hint)
    else:
        yield from _file(number, address, found)


def _pictures(folder: Path) -> list[str]:
    return [file.name for file in folder.glob("*") if file.suffix.lower() in TYPES]


def _file(number: int, address: str, file: Path) -> Iterator[Fault]:
    faults = list(_faults_in(file))
    for rule, what in faults:
        yield Fault(rule, f"`{address}` {what}", number, address)
    if not faults and file.suffix.lower() == ".svg" and set(twins(file)) == {"svg"}:
        what = f"`{address}` has no twin that Word can show"
        yield Fault(rules.NO_TWIN, what, number, address)
    drawing = file.with_suffix(".svg")
    if not faults and drawing != file and drawing.is_file():
        for rule, what in _faults_in(drawing):
            yield Fault(rule, f"`{drawing.name}`, the twin of `{address}`, {what}", number, address)


def _faults_in(file: Path) -> Iterator[tuple[Rule, str]]:
    try:
        yield from fault_in(file)
    except OSError:
        yield rules.MISSING_IMAGE, "may not be read"
