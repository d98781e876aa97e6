"""Where a check makes the sheets that the last one did not leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.check.scope import named
from press.check.spelling import vocabulary
from press.check.whole import check
from press.materials import put_together
from press.schema.load import load_schemas
from press.sheets.make import House, make_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from press.check.whole import Verdict
    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.overlay import Overlay
    from press.read.sources import Sources
    from press.sheets.begun import Batch, Readers
    from press.sheets.cache import Cache
    from press.sheets.sheet import Sheet


class Desk:
    """The sheets of a publication made so far, and what others are made with.

    Args:
        overlay: the schemas' files.
        sources: what was read.
        found: what is wrong with files that could not be read.
        cache: the sheets that the last check left.
        readers: read bodies.

    Raises:
        SetupError: a schema cannot be read.
    """

    def __init__(
        self, overlay: Overlay, sources: Sources, found: Sequence[Diagnostic], cache: Cache, readers: Readers
    ) -> None:
        self.sources, self.found, self.cache, self.readers = sources, found, cache, readers
        self.schemas = load_schemas(overlay)
        self.house = House(self.schemas, vocabulary(sources))
        recalled = ((one.path, cache.find(one)) for one in sources.texts)
        self.sheets: dict[str, Sheet] = {path: sheet for path, sheet in recalled if sheet}

    def make(self, begun: Sequence[Batch]) -> None:
        """Make the sheets of what readers are reading."""
        made = make_sheets(begun, self.house, trees=False)
        self.sheets |= {one.manuscript.path: one for one in made}

    def look(self, asked: Collection[str], is_asked: Callable[[str], bool]) -> tuple[Materials, Verdict]:
        """Return the publication and what is wrong with it, and keep the sheets.

        Args:
            asked: the paths of the bodies that are looked into, whatever they point to.
            is_asked: whether the faults in a file are asked for, by its path.
        """
        self._survey(asked)
        materials = self._materials()
        while not self._is_surveyed and self._survey(named(materials, is_asked)):
            materials = self._materials()
        verdict = check(materials, self.readers.jobs, is_asked=is_asked)
        self.cache.keep(self.sources.texts, self.sheets)
        return materials, verdict

    def _materials(self) -> Materials:
        return put_together(self.sources, self.schemas, self.found, self.sheets)

    @property
    def _is_surveyed(self) -> bool:
        """Return whether all that can be was looked into."""
        return all(one.survey or one.body is None for one in self.sheets.values())

    def _survey(self, wanted: Collection[str]) -> bool:
        """Make the sheets that are missing, or lack a survey that is wanted; say whether any were."""
        missing = [one for one in self.sources.texts if self._is_missing(one.path, wanted)]
        self.make(self.readers.begin(missing, wanted))
        return bool(missing)

    def _is_missing(self, path: str, wanted: Collection[str]) -> bool:
        sheet = self.sheets.get(path)
        if sheet is None:
            return True
        return (
            sheet.body is not None
            and sheet.survey is None
            and (path in wanted or sheet.manuscript.is_edition)
        )
