"""Look over a publication for its faults, and keep what was found out for the next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.check.scope import named
from press.check.spelling import vocabulary
from press.check.whole import check
from press.materials import put_together
from press.overlay import Overlay
from press.read.sources import GLOSSARY, REFERENCES, SOURCES, read_sources
from press.schema.load import load_schemas
from press.sheets.cache import cache_of
from press.sheets.make import House
from press.sheets.workers import share_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from press.check.whole import Verdict
    from press.materials import Materials
    from press.read.sources import Text
    from press.sheets.cache import Cache
    from press.sheets.sheet import Sheet

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
    schemas = load_schemas(overlay)
    sources, found = read_sources(root)
    house = House(schemas, vocabulary(sources))
    desk = Desk(
        house, cache_of(root, overlay, sources.glossary.items, house.vocabulary.language), sources.texts, jobs
    )
    asks_all = any(is_asked(path) for path in ASK_ALL)
    desk.survey({one.path for one in sources.texts if asks_all or is_asked(one.path)})
    materials = put_together(sources, schemas, found, desk.sheets)
    while not desk.is_surveyed and desk.survey(named(materials, is_asked)):
        materials = put_together(sources, schemas, found, desk.sheets)
    verdict = check(materials, jobs)
    desk.cache.keep(sources.texts, desk.sheets)
    return materials, verdict


@dataclass
class Desk:
    """The sheets made so far, and what others are made with."""

    house: House
    cache: Cache
    texts: tuple[Text, ...]
    jobs: int

    def __post_init__(self) -> None:
        """Recall what was made before."""
        recalled = ((one.path, self.cache.find(one)) for one in self.texts)
        self.sheets: dict[str, Sheet] = {path: sheet for path, sheet in recalled if sheet}

    @property
    def is_surveyed(self) -> bool:
        """Return whether all that can be was looked into."""
        return all(one.survey or one.body is None for one in self.sheets.values())

    def survey(self, paths: Iterable[str]) -> bool:
        """Make the sheets that are missing, or lack a survey that is wanted; say whether any were."""
        wanted = set(paths)
        missing = [one for one in self.texts if self._is_missing(one.path, wanted)]
        made = share_out(missing, self.house, wanted, self.jobs, trees=False)
        self.sheets |= {one.manuscript.path: one for one in made}
        return bool(made)

    def _is_missing(self, path: str, wanted: set[str]) -> bool:
        sheet = self.sheets.get(path)
        if sheet is None:
            return True
        return (
            sheet.body is not None
            and sheet.survey is None
            and (path in wanted or sheet.manuscript.is_edition)
        )
