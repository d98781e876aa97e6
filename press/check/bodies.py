"""Check each body by itself, against what it may point to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.check.attributes import check_attributes
from press.check.fault import Fault, Known, locate
from press.check.headings import check_headings
from press.check.images import check_image
from press.check.links import check_citation, check_link, check_words
from press.check.reading import check_reading
from press.parse.tree import HAS_ATTRIBUTES, attributes, elements, text
from press.sections import section

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.contribution import Contribution
    from press.diagnostics import Diagnostic
    from press.materials import Materials
    from press.parse.body import Body
    from press.parse.tree import Node

OF_AN_ELEMENT = {"Link": check_link, "Cite": check_citation, "Str": check_words}


def check_bodies(materials: Materials, jobs: int = 1) -> list[Diagnostic]:
    """Return the faults in all bodies, each at its place."""
    known = _known(materials)
    root = materials.sources.root
    faults: list[tuple[Body, list[Fault]]] = []
    for one in materials.contributions:
        if one.body:
            own = _anchors(one)
            its = replace(known, own=own, schema=one.schema, contribution=one)
            faults.append((one.body, list(check_body(one.body, its, root))))
    for edition in materials.editions:
        if edition.body:
            its = replace(known, own=_written(edition.body))
            faults.append((edition.body, list(check_body(edition.body, its, root))))
    return locate(faults, jobs)


def check_body(body: Body, known: Known, root: Path) -> Iterator[Fault]:
    """Yield the faults in one body."""
    yield from check_reading(body)
    if known.contribution is not None and body.is_readable:
        yield from check_headings(body, known)
    captions = _captions(body)
    for number, node in enumerate(elements(list(body.blocks))):
        check = OF_AN_ELEMENT.get(node["t"])
        if check:
            yield from check(number, node, known)
        if node["t"] == "Image":
            yield from check_image(number, node, body, root, captions.get(id(node)))
        yield from check_attributes(number, node, known)


def _captions(body: Body) -> dict[int, str]:
    """Return the caption of each image that stands in a figure."""
    figures: list[Node] = [node for node in elements(list(body.blocks)) if node["t"] == "Figure"]
    return {
        id(image): text(figure["c"][1][1])
        for figure in figures
        for image in elements(figure["c"][2])
        if image["t"] == "Image"
    }


def _known(materials: Materials) -> Known:
    references = materials.sources.references
    keys = frozenset(str(item.get("id")) for item in references.items) if references.is_readable else None
    anchors = {one.id: _anchors(one) for one in materials.contributions if one.is_readable}
    return Known(frozenset(one.id for one in materials.contributions), anchors, keys)


def _anchors(one: Contribution) -> frozenset[str]:
    """Return the anchors that a writer can link to: those in braces, and the keys of sections."""
    if one.body is None:
        return frozenset()
    headings = (node for node in elements(list(one.body.blocks)) if node["t"] == "Header")
    keys = (section(heading, one.schema, one.language) for heading in headings)
    return _written(one.body) | frozenset(key for key in keys if key)


def _written(body: Body) -> frozenset[str]:
    nodes = (node for node in elements(list(body.blocks)) if node["t"] in HAS_ATTRIBUTES)
    return frozenset(identifier for node in nodes if (identifier := attributes(node)[0]))
