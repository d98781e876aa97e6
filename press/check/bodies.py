"""Check each body by itself, against what it may point to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.check.anchors import anchors, check_anchors
from press.check.attributes import check_attributes
from press.check.citing import check_keys
from press.check.comments import check_comments
from press.check.fault import Fault, Known, locate
from press.check.fences import check_fences
from press.check.headings import check_headings
from press.check.images import check_images
from press.check.links import check_link
from press.check.markings import check_markings
from press.check.notes import check_citation, check_notes
from press.check.reading import check_reading
from press.check.structure import check_structure
from press.parse.tree import elements

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from press.contribution import Contribution
    from press.diagnostics import Diagnostic
    from press.edition import Edition
    from press.materials import Materials
    from press.parse.body import Body
    from press.parse.tree import Node

    Walks = Mapping[str, Sequence[Node]]

OF_AN_ELEMENT = {"Link": check_link, "Cite": check_citation}


def walked(materials: Materials) -> Walks:
    """Return the elements of each text, in the order of the walk; a text that has no body has none."""
    texts: tuple[Contribution | Edition, ...] = (*materials.contributions, *materials.editions)
    return {one.path: list(elements(list(one.body.blocks))) if one.body else [] for one in texts}


def check_bodies(materials: Materials, walks: Walks, jobs: int = 1) -> list[Diagnostic]:
    """Return the faults in all bodies, each at its place."""
    known, root = _known(materials, walks), materials.sources.root
    faults: list[tuple[Body, list[Fault]]] = []
    for one in materials.contributions:
        if one.body:
            its = replace(known, own=anchors(walks[one.path], one), contribution=one)
            faults.append((one.body, list(check_body(one.body, walks[one.path], its, root))))
    for edition in materials.editions:
        if edition.body:
            its = replace(known, own=anchors(walks[edition.path]))
            faults.append((edition.body, list(check_body(edition.body, walks[edition.path], its, root))))
    return locate(faults, jobs)


def check_body(body: Body, nodes: Sequence[Node], known: Known, root: Path) -> Iterator[Fault]:
    """Yield the faults in one body.

    Args:
        body: the body.
        nodes: its elements, in the order of the walk.
        known: what it may point to.
        root: the publication's folder.
    """
    yield from check_reading(body)
    if not body.is_readable:
        return
    yield from check_structure(body, nodes, known.contribution)
    yield from check_comments(body, nodes)
    yield from check_fences(body, nodes)
    yield from check_markings(body, nodes)
    yield from check_notes(body, nodes)
    yield from check_headings(body, nodes, known.contribution)
    yield from check_keys(body, nodes, known)
    yield from check_anchors(nodes, known)
    yield from check_images(nodes, body, root)
    for number, node in enumerate(nodes):
        if node["t"] in OF_AN_ELEMENT:
            yield from OF_AN_ELEMENT[node["t"]](number, node, known)
        yield from check_attributes(number, node, known)


def _known(materials: Materials, walks: Walks) -> Known:
    references = materials.sources.references
    keys = frozenset(str(item.get("id")) for item in references.items) if references.is_readable else None
    read = (one for one in reversed(materials.contributions) if one.body and one.body.is_readable)
    found = {one.id: anchors(walks[one.path], one) for one in read}  # of two with one id, the first
    return Known(frozenset(one.id for one in materials.contributions), found, keys)
