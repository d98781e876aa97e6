"""The address of an image, and the file that it leads to."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.image_names import near_name, same_name
from press.check.image_sizes import check_letters, check_pixels
from press.image_files import look
from press.images import find, inside, lies_beside, stays_inside, twins
from press.read.folders import renamed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.check.images import Image

DISK = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.IGNORECASE)
REMOTE = re.compile(r"//|[A-Za-z][A-Za-z0-9+.-]*:")
SHORT = 60
"""So many characters of an address are enough to know it by."""


def check_image_file(image: Image, path: str, root: Path) -> Iterator[Fault]:
    """Yield what is wrong with the address of an image, or with the file that it leads to.

    Args:
        image: what the body says of it.
        path: the body's path.
        root: the publication's folder.
    """
    folder = PurePosixPath(path).parent
    faults = list(_address(image, folder, root))
    yield from faults
    named = None if faults else inside(folder, image.address)
    file = find(root, named) if named else None
    if file:
        yield from _file(image, file, root)


def _address(image: Image, folder: PurePosixPath, root: Path) -> Iterator[Fault]:
    """Yield why an address leads to no file of the publication, if it does not."""
    number, address, written = image.number, image.address, image.written
    shown = written if len(written) <= SHORT else f"{written[:SHORT]}…"
    named = inside(folder, address)
    if not address:
        hint = "write the address of its file between the round brackets"
        yield Fault(rules.MISSING_IMAGE, "the image has no address", number, "]()", hint)
    elif DISK.match(address) or (address.startswith("/") and not address.startswith("//")):
        what = f"`{shown}` begins at the root of a disk, which others do not have"
        yield Fault(rules.OUTSIDE_IMAGE, what, number, written, same_name(address, folder, root))
    elif address.casefold().startswith("data:"):
        what = f"the image itself is written into the text, as `{written[:20]}…`"
        hint = "save it as a file in `sources/images/`, and give its address"
        yield Fault(rules.REMOTE_IMAGE, what, number, written, hint)
    elif REMOTE.match(address):
        yield Fault(rules.REMOTE_IMAGE, f"the image `{shown}` lies elsewhere", number, written)
    elif "\\" in address:
        what = f"`{written}` has `\\` where an address has `/`"
        hint = same_name(written, folder, root) or "write `/` between folders"
        yield Fault(rules.MISSING_IMAGE, what, number, written, hint)
    elif named is None:
        what = f"`{shown}` leads out of `sources/`"
        yield Fault(rules.OUTSIDE_IMAGE, what, number, written, same_name(address, folder, root))
    else:
        yield from _named(image, named, shown, folder, root)


def _named(
    image: Image, named: PurePosixPath, shown: str, folder: PurePosixPath, root: Path
) -> Iterator[Fault]:
    file = find(root, named)
    if file is None:
        what, hint = f"there is no image `{shown}`", near_name(named, folder, root)
        is_near = bool(hint)
        lacked = named if find(root, named.parent) else named.parent
        if lacked != named and not is_near:
            what, hint = f"{what}, nor the folder `{lacked}`", renamed(root / lacked)
        unknown = None if is_near else ("images", str(lacked))
        yield Fault(rules.MISSING_IMAGE, what, image.number, image.written, hint, unknown=unknown)
    elif not stays_inside(root, file):
        what = f"`{shown}` is a link that leads out of `sources/`"
        yield Fault(rules.OUTSIDE_IMAGE, what, image.number, image.written)


def _file(image: Image, file: Path, root: Path) -> Iterator[Fault]:
    seen, shown = look(file), image.written
    if seen.rule:
        yield Fault(seen.rule, f"`{shown}` {seen.what}", image.number, shown, seen.hint)
        return
    drawing, forms = file.with_suffix(".svg"), twins(file)
    if set(forms) == {"svg"}:
        yield Fault(rules.NO_TWIN, f"`{shown}` has no twin that Word can show", image.number, shown)
    elif "svg" not in forms and drawing.is_file():
        yield _bad_twin(image, drawing, file)
    elif "svg" not in forms:
        yield from check_pixels(image, seen.across, root)
    else:
        yield from check_letters(image, forms["svg"].name, look(forms["svg"]).letters)


def _bad_twin(image: Image, drawing: Path, file: Path) -> Fault:
    named = f"`{drawing.name}`, the twin of `{image.written}`,"
    if not lies_beside(drawing, file):
        what, hint = f"{named} is a link to another folder", "put the drawing itself there"
        return Fault(rules.OUTSIDE_IMAGE, what, image.number, image.written, hint)
    seen = look(drawing)
    return Fault(
        seen.rule or rules.BROKEN_IMAGE, f"{named} {seen.what}", image.number, image.written, seen.hint
    )
