"""Files of images: of which kind one is, whether it is whole, and how many pixels it has."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from press import rules
from press.drawings import fault_in_drawing
from press.image_kinds import ENDINGS, kind_by_name, kind_of
from press.letters import smallest
from press.pixels import PIXELS, measure

if TYPE_CHECKING:
    from pathlib import Path

    from press.diagnostics import Rule

BYTES = 20_000_000
"""The largest file that is taken."""
HEAD = 512
"""So many bytes tell the kind."""
TYPES = tuple(ENDINGS)
DRAWING = "an SVG"
SAVED_OTHERWISE = "open it in a program for pictures, and save it as a JPEG or a PNG"


@dataclass(frozen=True)
class Look:
    """What a look at a file showed: the rule that it breaks, what it is, and what to do about it.

    A sound file breaks no rule. ``across`` counts its pixels; a drawing has none. ``letters`` is how large
    the smallest ones of a drawing are, as a share of its width; 0 where that is unknown.
    """

    rule: Rule | None = None
    what: str = ""
    hint: str = ""
    across: int = 0
    letters: float = 0

    @property
    def is_sound(self) -> bool:
        """Return whether it can be printed."""
        return self.rule is None


def look(file: Path) -> Look:
    """Return what is to be known of a file that is there; one that did not change is read once in a run."""
    try:
        seen = file.stat()
    except FileNotFoundError:
        return Look(rules.UNREADABLE_IMAGE, "is a link to a file that is not there")
    except OSError:
        return Look(rules.UNREADABLE_IMAGE, "may not be read")
    if not stat.S_ISREG(seen.st_mode):
        what = "is a folder" if stat.S_ISDIR(seen.st_mode) else "is no plain file"
        return Look(rules.UNREADABLE_IMAGE, what, "give the address of a picture")
    return _look(file, seen.st_size, seen.st_mtime_ns)


@lru_cache(maxsize=10_000)
def _look(file: Path, size: int, _changed: int) -> Look:
    if size > BYTES:
        return _too_large(
            f"has {size / 1e6:.1f} million bytes, and at most {BYTES / 1e6:.0f} million are taken"
        )
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError:
        return Look(rules.UNREADABLE_IMAGE, "may not be read")
    if not head:
        return Look(rules.BROKEN_IMAGE, "is empty")
    return _of_another_kind(file, head) or (
        _drawn(file) if ENDINGS[_ending(file)] == DRAWING else _painted(file)
    )


def _too_large(what: str) -> Look:
    return Look(rules.LARGE_IMAGE, what)


def _ending(file: Path) -> str:
    return file.suffix.lower()


def _of_another_kind(file: Path, head: bytes) -> Look | None:
    """Return what a file is that is not what the ending of its name says, or that is of no kind we take."""
    kind, ending = kind_of(head), _ending(file)
    named = ENDINGS.get(ending)
    if kind in ENDINGS.values() and kind != named:
        right = next(one for one, of in ENDINGS.items() if of == kind)
        what = (
            f"is {kind}, and its name ends in `{ending}`"
            if ending
            else f"is {kind}, and its name has no ending"
        )
        return Look(
            rules.UNKNOWN_IMAGE, what, f"rename the file to `{file.stem}{right}`, and its address too"
        )
    if named is None:
        return Look(rules.UNKNOWN_IMAGE, f"is {kind or kind_by_name(ending)}", SAVED_OTHERWISE)
    if kind is None and named != DRAWING:
        return Look(rules.UNKNOWN_IMAGE, f"is not {named}, though its name ends in `{ending}`")
    if kind not in (None, named):
        return Look(rules.UNKNOWN_IMAGE, f"is {kind}, and its name ends in `{ending}`", SAVED_OTHERWISE)
    return None


def _drawn(file: Path) -> Look:
    fault = fault_in_drawing(file)
    return Look(*fault) if fault else Look(letters=smallest(file))


def _painted(file: Path) -> Look:
    size = measure(file)
    if size is None:
        return Look(rules.BROKEN_IMAGE, "is damaged, or only a part of it is there")
    if size == (0, 0):
        return _too_large(f"has more than {PIXELS / 1e6:.0f} million pixels")
    return Look(across=size[0])
