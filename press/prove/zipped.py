"""Open a zip as an attacker does: its members, and every byte that belongs to none."""

from __future__ import annotations

import functools
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    import re
    from pathlib import Path

    from press.prove.opened import Opened

LOCAL, CENTRAL, END = 30, 46, 22
"""Bytes of the fixed part of each header (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16)."""
MOST = 400_000_000
"""So many bytes, unpacked, are no book."""


def members(file: Path, known: re.Pattern[str], opened: Opened) -> dict[str, bytes]:
    """Return the members of a zip; what is not known, or lies beside them, is kept as foreign."""
    with zipfile.ZipFile(file) as archive:
        listed = archive.infolist()
        if sum(one.file_size for one in listed) > MOST:
            opened.foreign.append(f"more than {MOST:,} bytes, unpacked")
            return {}
        opened.foreign += [f"`{one.filename}`" for one in listed if not known.fullmatch(one.filename)]
        opened.foreign += [
            f"a comment or an extra field at `{one.filename}`" for one in listed if one.comment or one.extra
        ]
        if archive.comment or len({one.filename for one in listed}) < len(listed):
            opened.foreign.append("a comment, or two parts of one name")
        if _counted(listed) != file.stat().st_size:
            opened.foreign.append("bytes that belong to no part")
        for one in listed:
            opened.hide(one.filename, one.filename, "the name of a part", "bytes")
        return {one.filename: archive.read(one) for one in listed}


def _counted(listed: list[zipfile.ZipInfo]) -> int:
    """Return how many bytes a zip has that holds these members and nothing else."""
    each = (LOCAL + CENTRAL + 2 * len(one.filename.encode()) + one.compress_size for one in listed)
    return END + sum(each)


def parse(part: bytes) -> etree._Element:
    """Return the root of a part in XML; nothing outside it is read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
    return etree.fromstring(part, parser)


@functools.cache
def local(name: str) -> str:
    """Return the name of an element or an attribute without its namespace."""
    return str(etree.QName(name).localname)


def loose(root: etree._Element, member: str, opened: Opened) -> None:
    """Keep the comments and instructions of a part, wherever they stand, and the text behind each."""
    for node in root.xpath("//comment() | //processing-instruction()"):
        opened.hide(f"{node.text or ''}", member, "a comment or an instruction")
        opened.hide(f"{node.tail or ''}", member, "text behind a comment or an instruction")
    doctype = root.getroottree().docinfo.internalDTD
    if doctype is not None and any(True for _ in doctype.iterentities()):
        opened.foreign.append(f"entities in `{member}`")
