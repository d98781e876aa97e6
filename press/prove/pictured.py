"""Tell pictures by what they show, whatever their files say of themselves."""

from __future__ import annotations

import hashlib
import io
from typing import TYPE_CHECKING

from lxml import etree
from PIL import Image, UnidentifiedImageError

from press.prove.canon import letters
from press.prove.opened import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.opened import Opened

UNSEEN = frozenset({"title", "desc", "metadata"})
"""Elements of a drawing that are not drawn (SVG 1.1, sections 5.4 and 21.1)."""


def show(member: str, content: bytes, opened: Opened) -> None:
    """Keep a picture of a file: what it shows, what it says of itself, and the words drawn in it."""
    try:
        opened.pictures.append(Shown(member, digest(content)))
        said, drawn = list(metadata(content)), list(words_in(content))
    except ValueError:
        opened.foreign.append(f"`{member}`, which is no picture that can be read")
        return
    for words in said:
        opened.hide(words, member, "what a picture's file says of itself")
    for words in drawn:
        opened.say(words, member, "picture")


def digest(content: bytes) -> str:
    """Return a digest of a picture's decoded pixels, or of what a drawing draws.

    Raises:
        ValueError: it is no picture.
    """
    if content.lstrip()[:1] == b"<":
        return _drawn(content)
    try:
        with Image.open(io.BytesIO(content)) as image:
            return pixels(image)
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise ValueError(str(error)) from error


def pixels(image: Image.Image) -> str:
    """Return a digest of an image's size and colours, without what lets others shine through."""
    plain = image.convert("RGBA").convert("RGB")
    return hashlib.sha256(f"{plain.size}".encode() + plain.tobytes()).hexdigest()


def metadata(content: bytes) -> Iterator[str]:
    """Yield what a picture's file says besides its pixels: EXIF, texts, comments."""
    if content.lstrip()[:1] == b"<":
        root = _svg(content)
        yield from (str(node.text or "") for node in root.iter() if not isinstance(node.tag, str))
        yield from ("".join(node.itertext()) for node in root.iter() if _local(node) in UNSEEN)
        return
    with Image.open(io.BytesIO(content)) as image:
        image.load()
        yield from (f"{name}: {value}" for name, value in image.info.items() if name not in HARMLESS)
        if image.getexif():
            yield "EXIF"


HARMLESS = frozenset(
    """dpi gamma transparency srgb jfif jfif_version jfif_unit jfif_density chromaticity aspect interlace
    progressive progression adobe adobe_transform icc_profile background""".split()  # noqa: SIM905
)
"""What Pillow keeps of a file that says how it is to be shown."""


def words_in(content: bytes) -> Iterator[str]:
    """Yield the words that a drawing draws."""
    if content.lstrip()[:1] == b"<":
        yield from ("".join(node.itertext()) for node in _svg(content).iter() if _local(node) == "text")


def _svg(content: bytes) -> etree._Element:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error


def _local(node: etree._Element) -> str:
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def _drawn(content: bytes) -> str:
    """Return a digest of a drawing's elements, their attributes and words, in their order."""
    said = hashlib.sha256()
    for node in _svg(content).iter():
        name = _local(node)
        if name and name not in UNSEEN:
            said.update(f"{name} {sorted(node.attrib.items())} {letters(node.text or '')}".encode())
    return said.hexdigest()
