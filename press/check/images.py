"""Images of a body: what the text says of each, and whether its words will do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press import rules
from press.check.image_addresses import check_image_file
from press.check.links import NOWHERE
from press.parse.tree import attributes, elements, target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from press.check.fault import Fault
    from press.parse.body import Body
    from press.parse.tree import Node

BACKSLASHES = re.compile(r"\]\(<?([^()<>\n]*?\\[^()<>\n]*?)>?(?:\s+\"[^\"\n]*\")?\)")

OF_A_FILE = frozenset(
    {
        rules.UNKNOWN_IMAGE,
        rules.UNSAFE_IMAGE,
        rules.NO_TWIN,
        rules.BROKEN_IMAGE,
        rules.UNREADABLE_IMAGE,
        rules.LARGE_IMAGE,
        rules.SMALL_LETTERS,
    }
)
"""What is mended in a file, however often it is shown."""


@dataclass(frozen=True)
class Image:
    """What a body says of an image.

    ``number`` is the element's in the walk, ``address`` what is meant,
    ``written`` how it stands in the text; one in a line of text is small.
    """

    number: int
    address: str
    written: str
    width: str = ""
    is_small: bool = False


def check_image_files(images: Iterable[Image], path: str, root: Path) -> Iterator[Fault]:
    """Yield what is wrong with the files that the images of a body lead to, once for each file.

    Args:
        images: the body's.
        path: its file.
        root: the publication's folder.
    """
    told: set[str] = set()
    for image in images:
        for fault in check_image_file(image, path, root):
            if fault.rule not in OF_A_FILE or fault.text not in told:
                yield fault
            told.add(fault.text)


def images(nodes: Sequence[Node], body: Body) -> tuple[Image, ...]:
    """Return the images of a body; nothing but its text and its tree is looked at."""
    if "![" not in body.text:
        return ()
    large = {id(image) for node in nodes if node["t"] == "Figure" for image in elements(node["c"][2])}
    return tuple(
        _image(number, node, body, is_small=id(node) not in large)
        for number, node in enumerate(nodes)
        if node["t"] == "Image"
    )


def _image(number: int, node: Node, body: Body, *, is_small: bool) -> Image:
    address, width = target(node), dict(attributes(node)[2]).get("width", "")
    address = "" if address in NOWHERE else address
    return Image(number, unquote(address), _written(address, body.text), width, is_small)


def _written(address: str, text: str) -> str:
    """Return an address as it stands in the text, where pandoc escapes spaces and takes backslashes out."""
    if address in text:
        return address
    plain = unquote(address)
    if "\\" in plain:
        found = (match[1] for match in BACKSLASHES.finditer(text))
        return next((one for one in found if one.replace("\\", "") == plain.replace("\\", "")), plain)
    return plain
