"""Check what bodies point to: each other's anchors, the references, and files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.check.anchors import check_spelling
from press.check.citing import check_citation, check_key
from press.check.fault import Known, locate
from press.check.images import check_image_files
from press.check.links import check_reference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.check.fault import Fault
    from press.check.survey import Survey
    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.read.items import Items


def check_bodies(materials: Materials, jobs: int = 1) -> list[Diagnostic]:
    """Return the faults in all bodies that were surveyed, each at its place."""
    known, root = known_to(materials), materials.sources.root
    faults = [
        (path, [*survey.faults, *check_crossings(survey, path, known, root)])
        for path, survey in materials.surveys.items()
    ]
    return locate(faults, materials, jobs)


def known_to(materials: Materials) -> Known:
    """Return what bodies may point to; of two contributions with one id, the first counts."""
    references = materials.sources.references
    keys = (
        frozenset(str(item.get("id")) for item in references.items) if _are_told_apart(references) else None
    )
    surveys = materials.surveys
    read = [one for one in reversed(materials.contributions) if one.path in surveys]
    found = {one.id: surveys[one.path].anchors for one in read if surveys[one.path].is_readable}
    return Known(frozenset(one.id for one in materials.contributions), found, keys)


def _are_told_apart(references: Items) -> bool:
    """Return whether no key stands for two works: one of them was meant to have another, which is cited."""
    works: dict[object, object] = {}
    return references.is_readable and all(
        works.setdefault(str(item.get("id")), item.get("title")) == item.get("title")
        for item in references.items
    )


def check_crossings(survey: Survey, path: str, known: Known, root: Path) -> Iterator[Fault]:
    """Yield what a body points to and there is not.

    Args:
        survey: the body's.
        path: its file.
        known: what it may point to, but for its own anchors.
        root: the publication's folder.
    """
    known = replace(known, own=survey.anchors)
    for number, anchor in survey.written:
        yield from check_spelling(number, anchor, known)
    for number, address, has_text in survey.links:
        yield from check_reference(number, address, known, has_text=has_text)
    for number, key, within in survey.citations:
        yield from check_citation(number, key, within, known)
    for offset, key, rest in survey.bare:
        yield from check_key(offset, key, rest, known)
    yield from check_image_files(survey.images, path, root)
