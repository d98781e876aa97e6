"""Keep sheets from one check to the next, by the digest of what they were made from.

The cache lies in the user's own folder for such things, outside ``sources/``
and ``output/``, readable by nobody else. It can be deleted at any time. A build
does not use it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from press import pandoc
from press.overlay import HOUSE
from press.read.manuscript import is_edition

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from press.overlay import Overlay
    from press.read.sources import Sources, Text
    from press.sheets.sheet import Sheet

NAME = "capital-code"
INCOMING = ".incoming"
"""Ends the name of a file that is on its way."""
OLD = 600
"""Seconds within which one that is on its way has come."""
SIZE = 16
"""Bytes of a digest."""


class Cache:
    """The sheets of one publication, as the last check left them."""

    def __init__(self, file: Path, generation: str) -> None:
        """Take a file, and the digest of all that sheets depend on but their texts."""
        self._file, self._generation = file, generation
        self._kept = _load(file, generation)

    def find(self, text: Text) -> Sheet | None:
        """Return the sheet that was made from just this text in just this file, if there is one."""
        kept = self._kept.get(key(text))
        if kept is None or text.text is None:
            return None
        from press.sheets.stored import sheet_of

        with suppress(LookupError, TypeError, ValueError):
            return sheet_of(kept, text.path, text.text)
        return None

    def has(self, text: Text, wanted: Collection[str]) -> bool:
        """Return whether all is kept of a text; of its body, if its path is wanted or it is an edition's."""
        kept = self._kept.get(key(text), {})
        is_wanted = text.path in wanted or is_edition(text.path)
        return "survey" in kept and bool(kept["survey"] or not kept["has_body"] or not is_wanted)

    def keep(self, texts: Iterable[Text], sheets: Mapping[str, Sheet]) -> None:
        """Replace what is kept by these sheets, if anything has changed; a full disk keeps nothing."""
        from press.sheets.stored import stored

        kept = {key(text): stored(sheets[text.path]) for text in texts if text.text is not None}
        if kept != self._kept:
            with suppress(OSError):
                _save(self._file, self._generation, orjson.dumps(kept))


def cache_of(root: Path, schemas: Overlay, sources: Sources) -> Cache:
    """Return the cache of the publication in ``root``, whose sheets depend on its glossary too."""
    languages = sources.publication.values.get("languages") if sources.publication else None
    glossary = orjson.dumps([sources.glossary.items, languages])
    named = digest(os.fsencode(root))
    return Cache(_folder() / f"{named}.json", digest(generation(schemas).encode(), glossary))


def key(text: Text) -> str:
    """Return the digest of a manuscript's path and text."""
    return digest(text.path.encode("utf-8", "surrogateescape"), b"\0", (text.text or "").encode())


def generation(schemas: Overlay) -> str:
    """Return the digest of what all sheets depend on: our code, the schemas, pandoc."""
    code = sorted(file for pattern in ("*.py", "*.lua") for file in (HOUSE / "press").rglob(pattern))
    names = (name for pattern in ("*.yaml", "*/*.yaml") for name in schemas.names(pattern))
    program = Path(pandoc.program())
    state = program.stat()
    parts = [file.read_bytes() for file in (*code, *(one for name in names for one in schemas.all(name)))]
    return digest(*parts, f"{program} {state.st_size} {state.st_mtime_ns}".encode())


def digest(*parts: bytes) -> str:
    """Return one digest of all parts."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.hexdigest()


def _folder() -> Path:
    """Return the user's folder for caches (XDG Base Directory Specification, XDG_CACHE_HOME)."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / NAME


def _load(file: Path, generation: str) -> dict[str, Any]:
    """Return what a file keeps: nothing where it is of another generation, or was cut short or changed."""
    with suppress(OSError, ValueError):
        head, _, kept = file.read_bytes().partition(b"\n")
        if head.decode() == f"{generation} {digest(kept)}":
            return dict(orjson.loads(kept))
    return {}


def _save(file: Path, generation: str, kept: bytes) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(file)
    number, name = tempfile.mkstemp(INCOMING, f"{file.stem}-", file.parent)  # readable by its owner alone
    try:
        with os.fdopen(number, "wb") as made:
            made.write(f"{generation} {digest(kept)}\n".encode())
            made.write(kept)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)


def _sweep(file: Path) -> None:
    """Remove what checks of this publication that were killed have left; one that runs now is not so old."""
    for left in file.parent.glob(f"{file.stem}-*{INCOMING}"):
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > OLD:
                left.unlink()
