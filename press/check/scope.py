"""Which bodies must be looked into to judge those that are asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.check.whole import choose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.materials import Materials


def named(materials: Materials, is_asked: Callable[[str], bool]) -> frozenset[str]:
    """Return the paths of bodies whose anchors those asked about name, and of what an edition takes."""
    return frozenset((*_pointed_to(materials, is_asked), *_taken(materials, is_asked)))


def _pointed_to(materials: Materials, is_asked: Callable[[str], bool]) -> Iterator[str]:
    for path, survey in materials.surveys.items():
        for _, address, _ in survey.links if is_asked(path) else ():
            home, _, inner = address[1:].partition(".")
            if inner and home in materials.by_id:
                yield materials.by_id[home].path


def _taken(materials: Materials, is_asked: Callable[[str], bool]) -> Iterator[str]:
    for edition in materials.editions:
        if is_asked(edition.path):
            yield from (one.path for one in choose(edition, materials).placed())
