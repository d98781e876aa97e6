"""Images of a body: that they are there, inside, readable, and said in words."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from press import rules
from press.check.fault import Fault
from press.images import fault_in, find
from press.parse.tree import attributes, target, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.parse.body import Body
    from press.parse.tree import Node

HAS_ALT = re.compile(r"\s*(?:\"[^\"]*\"\s*)?\)\{[^}]*\balt=")


def check_image(number: int, node: Node, body: Body, root: Path, caption: str | None) -> Iterator[Fault]:
    """Yield what is wrong with an image.

    Args:
        number: the image's number in the walk.
        node: the image.
        body: what it stands in.
        root: the publication's folder.
        caption: the caption of its figure, None where it stands in a line.
    """
    address = target(node)
    yield from _address(number, address, body, root)
    _, classes, pairs = attributes(node)
    if "decorative" in classes:
        return
    alternative = dict(pairs).get("alt") if caption is None else text(node["c"][1])
    shown = text(node["c"][1]) if caption is None else caption
    if not (alternative or "").strip() or (alternative == shown and not _is_written(address, body)):
        yield Fault(rules.NO_ALTERNATIVE, f"the image `{address}` has no alternative text", number, address)
    elif alternative == shown:
        what = f"the alternative text of `{address}` is its caption"
        yield Fault(rules.ALTERNATIVE_IS_CAPTION, what, number, address)


def _is_written(address: str, body: Body) -> bool:
    """Return whether the text gives the image an ``alt``: a figure's tree no longer tells."""
    ends = [match.end() for match in re.finditer(re.escape(address), body.text)]
    return any(HAS_ALT.match(body.text, end) for end in ends)


def _address(number: int, address: str, body: Body, root: Path) -> Iterator[Fault]:
    if urlsplit(address).scheme or address.startswith("//"):
        yield Fault(rules.REMOTE_IMAGE, f"the image `{address}` lies elsewhere", number, address)
        return
    folder = PurePosixPath(body.path).parent
    found = find(root, folder, unquote(address))
    if found is None:
        yield Fault(rules.OUTSIDE_IMAGE, f"`{address}` leads out of `sources/`", number, address)
    elif not found.is_file():
        yield Fault(rules.MISSING_IMAGE, f"there is no image `{address}`", number, address)
    else:
        for rule, what in fault_in(found):
            yield Fault(rule, f"`{address}` {what}", number, address)
