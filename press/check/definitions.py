"""What names are defined, where, and which of them nothing uses."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from press.check.fault import Fault, locate
from press.check.links import SEPARATOR
from press.diagnostics import Place
from press.directives import directives
from press.publication import PRINTED
from press.rules import MISSPELT_DEFINITION

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.edition import Edition
    from press.materials import Materials

FILES = {"contributions": "id", "editions": "edition"}
"""What is named by its file, and the field that has the same name."""
ENTRIES, KINDS = "references", "kinds"
NAMING = frozenset({"id", *FILES.values()})
"""The fields that define a name, and use none."""


class Definitions:
    """The names that a publication defines; what an anchor is one of is named by its file's path."""

    def __init__(self, materials: Materials) -> None:
        self.materials = materials

    def of(self, what: str) -> frozenset[str]:
        """Return the names that are defined of a list; none where not all of their uses are known."""
        if what in PRINTED:
            return frozenset(self.materials.publication.names(what))
        if what == KINDS:
            return frozenset(file.stem for file in self.materials.sources.root.glob("schemas/kinds/*.yaml"))
        if not self.materials.is_surveyed:
            return frozenset()
        if what == ENTRIES:
            return frozenset(str(one.get("id")) for one in self.materials.sources.references.items)
        return frozenset(self._files(what) if what in FILES else self._anchors(what))

    def is_used(self, what: str, name: str) -> bool:
        """Return whether anything names it, be it of this list or of another."""
        return name in self._words or (what, name) in self._linked

    def written(self, what: str, name: str) -> str:
        """Return what a file says that it is called, and of all else its name."""
        if what not in FILES:
            return name
        front = self._files(what)[name].manuscript.front
        return str(front.values.get(FILES[what], name)) if front else name

    def place(self, what: str, name: str) -> Place:
        """Return where a name is defined."""
        if what == KINDS:
            return Place(f"schemas/kinds/{name}.yaml")
        if what in FILES:
            manuscript = self._files(what)[name].manuscript
            return manuscript.front.place((FILES[what],)) if manuscript.front else manuscript.start
        references, fields = self.materials.sources.references, self.materials.publication.fields
        if what not in PRINTED and what != ENTRIES:
            fault = Fault(MISSPELT_DEFINITION, "", self._anchors(what)[name], f"#{name}")
            return locate([(what, [fault])], self.materials)[0].place
        listed = references.items if what == ENTRIES else fields[what]
        at = next(at for at, one in enumerate(listed) if one.get("id") == name)
        is_entry = what == ENTRIES
        return references.place(at, "id") if is_entry else self.materials.record.place((what, at, "id"))

    def _files(self, what: str) -> Mapping[str, Contribution | Edition]:
        if what == "editions":
            return {one.id: one for one in reversed(self.materials.editions)}
        return {one.id: one for one in reversed(self.materials.contributions)}

    def _anchors(self, path: str) -> Mapping[str, int]:
        survey = self.materials.surveys.get(path)
        return {anchor: number for number, anchor in survey.written} if survey else {}

    @cached_property
    def _words(self) -> frozenset[str]:
        """Return whatever is named anywhere, but in links."""
        return frozenset(self._named())

    def _named(self) -> Iterator[str]:
        materials = self.materials
        yield from _texts(materials.record.values)
        for what in FILES:
            fronts = (one.manuscript.front for one in self._files(what).values())
            yield from (word for front in fronts if front for word in _texts(front.values))
        yield from (one.manuscript.folder for one in materials.contributions)
        for edition in materials.editions:
            for directive in directives(edition.body):
                yield from (word for name in directive.attributes for word in directive.words(name))
        for survey in materials.surveys.values():
            yield from (key for _, key, _ in survey.citations)
            yield from (address[1:].partition(SEPARATOR)[0] for _, address, _ in survey.links)

    @cached_property
    def _linked(self) -> frozenset[tuple[str, str]]:
        """Return each anchor that a link leads to, behind the file that it is in."""
        linked: set[tuple[str, str]] = set()
        for path, survey in self.materials.surveys.items():
            for _, address, _ in survey.links:
                home, _, inner = address[1:].partition(SEPARATOR)
                other = self.materials.by_id.get(home)
                linked |= {(other.path, inner)} if other and inner else {(path, home)}
        return frozenset(linked)


def _texts(values: Any) -> Iterator[str]:  # noqa: ANN401 - as it was written
    """Yield all texts in values, but those that define a name."""
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        for name, value in values.items():
            yield from _texts(value) if name not in NAMING else ()
    elif isinstance(values, list):
        for value in values:
            yield from _texts(value)
