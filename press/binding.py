"""Bind an edition: its final tree, what its title page says, and its pictures."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from press import dates, images
from press.charts import draw
from press.charts.look import read
from press.markings import printed
from press.overlay import Overlay
from press.parse.tree import attributes, elements, target
from press.render.book import Book, Picture
from press.trees import document, written
from press.typography import set_text, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from press.materials import Materials
    from press.parse.tree import Node
    from press.select.selection import Selection

CHART = "chart"
"""The attribute of an image that holds what is to be drawn."""


def bind(
    selection: Selection,
    materials: Materials,
    blocks: Sequence[Node],
    terms: Mapping[str, str],
    *,
    is_draft: bool = False,
) -> Book:
    """Return the book that an edition's renderers are given; its tree has no metadata at all."""
    edition, publication, root = selection.edition, materials.publication, materials.sources.root
    shown, styles = edition.fields, Overlay.of("styles", root)
    shows = [node for node in elements(list(blocks)) if node["t"] == "Image"]
    charts = _charts(shows, styles)
    own = spoken(styles, edition.language) if edition.is_set(publication.fields) else None
    return Book(
        tree=written(document(blocks, {})),
        name=edition.stem,
        title=set_text(str(shown["title"]), own),
        subtitle=set_text(str(shown.get("subtitle", "")), own),
        language=edition.language,
        date=dates.day(str(shown["date"])),
        identifier=edition.identifier(publication.title),
        publisher=publication.imprint.get("publisher", ""),
        rights=set_text(publication.imprint.get("rights", ""), own),
        description=set_text(str(shown.get("description", publication.fields.get("description", ""))), own),
        keywords=tuple(shown.get("keywords", ())),
        creators=_creators(selection),
        cities=tuple(publication.names("cities").values()),
        publication=set_text(publication.title, own),
        series=publication.imprint.get("series", ""),
        certifier="" if is_draft else publication.imprint.get("certifier", ""),
        version=edition.version,
        marking=printed(edition.ceiling) if edition.shows_marking else "",
        draft=is_draft,
        embeds_fonts=edition.embeds_fonts,
        terms=terms,
        pictures=_pictures(shows, root, charts) | charts,
        styles=styles,
    )


def _creators(selection: Selection) -> tuple[str, ...]:
    """Return the organisations whose text the edition places, each once, in its order."""
    authors = (author for one in selection.placed() for author in one.fields.get("authors", ()))
    return tuple(dict.fromkeys(str(author["organisation"]) for author in authors))


def _charts(shows: Sequence[Node], styles: Overlay) -> dict[str, Picture]:
    """Draw each chart, and take its value from its image; without any, nothing is loaded to draw with."""
    charts = {target(node): chart for node in shows if (chart := dict(attributes(node)[2]).get(CHART))}
    for node in shows:
        attributes(node)[2][:] = [pair for pair in attributes(node)[2] if pair[0] != CHART]
    look = read(styles) if charts else None
    return {address: Picture(chart=draw(chart, look)) for address, chart in charts.items() if look}


def _pictures(shows: Sequence[Node], root: Path, charts: Iterable[str]) -> dict[str, Picture]:
    addresses = sorted({target(node) for node in shows}.difference(charts))
    return {address: _twins(_file(address, root)) for address in addresses}


def _twins(file: Path) -> Picture:
    found = images.twins(file)
    return Picture(png=found.get("png"), svg=found.get("svg"), jpeg=found.get("jpeg"))


def _file(address: str, root: Path) -> Path:
    """Return the file that a settled address names."""
    path = PurePosixPath(images.SOURCES, address)
    return images.find(root, path) or root / path
