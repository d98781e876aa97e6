"""Settle each selected contribution alone: its ids, anchors, images and attributes."""

from __future__ import annotations

from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from press.parse.tree import elements
from press.sections import titles
from press.trees import div, document, filtered
from press.workers import workers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from press.contribution import Contribution
    from press.edition import Edition
    from press.parse.tree import Node
    from press.trees import Filter

MANY = 60
"""From how many contributions on a second process pays for its start."""


def settle(
    contributions: Sequence[Contribution], filters: Sequence[Filter], jobs: int = 1
) -> dict[str, Node]:
    """Return each contribution as a settled Div, by its id; the same whatever else is settled."""
    trees = [_tree(one) for one in contributions]
    work = partial(_settled, filters=filters)
    if jobs > 1 and len(trees) >= MANY:
        with workers(jobs) as pool:
            settled = list(pool.map(work, trees, chunksize=-(-len(trees) // (2 * jobs))))
    else:
        settled = [work(tree) for tree in trees]
    return {one.id: blocks[0] for one, blocks in zip(contributions, settled, strict=True)}


def settle_running_order(edition: Edition, filters: Sequence[Filter]) -> list[Node]:
    """Return the blocks of an edition's own text, settled as a contribution's are."""
    blocks = edition.body.blocks if edition.body else ()
    return _settled(document(blocks, _images(blocks, edition.path)), filters)


def _settled(tree: dict[str, Any], filters: Sequence[Filter]) -> list[Node]:
    return filtered(tree, filters)


def _tree(one: Contribution) -> dict[str, Any]:
    blocks = one.body.blocks if one.body else ()
    attributes = {"kind": one.kind, "city": one.city, "lang": one.language}
    named = {key: value for key, value in attributes.items() if value}
    holder = div(one.id, ["contribution"], named, blocks)
    beside = {key: section.beside for key, section in one.schema.sections.items() if section.beside}
    named_sections = titles(one.schema, one.language)
    return document([holder], {"sections": named_sections, "beside": beside} | _images(blocks, one.path))


def _images(blocks: Sequence[Node], path: str) -> dict[str, str]:
    """Return what images are placed by: the folder, relative to ``sources/``; nothing without images."""
    has_images = any(node["t"] == "Image" for node in elements(list(blocks)))
    return {"folder": PurePosixPath(path).parent.relative_to("sources").as_posix()} if has_images else {}
