"""Look over a publication for its faults, and keep what was found out for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.overlay import Overlay
from press.read.sources import GLOSSARY, REFERENCES, SOURCES, read_sources
from press.sheets.begun import Readers
from press.sheets.cache import cache_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.check.whole import Verdict
    from press.materials import Materials

ASK_ALL = (REFERENCES, GLOSSARY, f"{SOURCES}/images/")
"""What no single body can tell of: whether anything uses it."""


def look_over(root: Path, jobs: int, is_asked: Callable[[str], bool]) -> tuple[Materials, Verdict]:
    """Return a publication and what is wrong with it.

    All front matter is read. Bodies are looked into where that is asked, and
    where one of these names an anchor of theirs.

    Args:
        root: the publication's folder.
        jobs: how many processes may work at once.
        is_asked: whether the faults in a file are asked for, by its path.

    Raises:
        SetupError: a schema cannot be read, or pandoc is missing.
    """
    overlay = Overlay.of("schemas", root)
    sources, found = read_sources(root)
    cache = cache_of(root, overlay, sources)
    asks_all = any(is_asked(path) for path in ASK_ALL)
    asked = {one.path for one in sources.texts if asks_all or is_asked(one.path)}
    with Readers.at_work(jobs) as readers:
        begun = readers.begin([one for one in sources.texts if not cache.has(one, asked)], asked)
        from press.sheets.desk import Desk  # long to import, and pandoc reads meanwhile

        desk = Desk(overlay, sources, found, cache, readers)
        desk.make(begun)
        return desk.look(asked, is_asked)
