"""Lead each link of an EPUB to the file that holds its target.

pandoc does so by itself for most elements, but not, for one, for figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

ID = re.compile(rb'\sid="([^"]+)"')
LINK = re.compile(rb'\shref="#([^"]+)"')


def lead(texts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the text files, which lie in one folder, with each link led home."""
    homes = {name: frozenset(ID.findall(text)) for name, text in texts.items()}
    files = {
        anchor: name.rpartition("/")[2].encode() for name, anchors in homes.items() for anchor in anchors
    }

    def led(text: bytes, own: frozenset[bytes]) -> bytes:
        return LINK.sub(lambda link: _led(link, own, files), text)

    return {name: led(text, homes[name]) for name, text in texts.items()}


def _led(link: re.Match[bytes], own: frozenset[bytes], files: Mapping[bytes, bytes]) -> bytes:
    anchor = link[1]
    if anchor in own or anchor not in files:
        return link[0]
    return b' href="%b#%b"' % (files[anchor], anchor)
