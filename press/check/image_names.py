"""Find the picture whose address a writer probably meant."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.image_kinds import ENDINGS
from press.images import IMAGES, entries, find
from press.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path, PurePosixPath


def same_name(address: str, folder: PurePosixPath, root: Path) -> str:
    """Return the remedy that names the picture of the same name, in whatever folder.

    Args:
        address: what was written, in whatever way.
        folder: the folder of the file that it stands in, relative to the root.
        root: the publication's folder.
    """
    name = address.replace("\\", "/").rpartition("/")[2].casefold()
    found = next((one for one in _pictures(IMAGES, root) if one.name.casefold() == name), None)
    return _remedy(found, folder) if found else ""


def near_name(named: PurePosixPath, folder: PurePosixPath, root: Path) -> str:
    """Return the remedy that names the picture of the same name, or of the one most like it."""
    there = [*_pictures(named.parent, root, depth=1), *_pictures(IMAGES, root)]
    same = next((one for one in there if unquote(one.name).casefold() == named.name.casefold()), None)
    stems = {one.stem: one for one in reversed(there)}
    near = nearest(named.stem, stems)
    found = same or (stems[near] if near else None)
    if found:
        return _remedy(found, folder)
    return "" if named.suffix else "write the whole name of the file, with its ending"


def _remedy(found: PurePosixPath, folder: PurePosixPath) -> str:
    if "%" in found.name:
        return f"rename the file `{found.name}` without `%`, and write its new name here"
    return f"did you mean `{posixpath.relpath(found, folder)}`?"


def _pictures(folder: PurePosixPath, root: Path, depth: int = 4) -> Iterator[PurePosixPath]:
    """Yield the pictures in a folder of the root, and in the folders in it."""
    held = find(root, folder)
    for composed, name in entries(held).items() if held and depth else ():
        if folder.joinpath(name).suffix.lower() in ENDINGS:
            yield folder / composed
        elif held and (held / name).is_dir() and not (held / name).is_symlink():
            yield from _pictures(folder / composed, root, depth - 1)
