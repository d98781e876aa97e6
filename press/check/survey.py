"""Survey a body by itself: what is wrong with it, and what others must know of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.check.anchors import anchors, unread_anchors, written_anchors
from press.check.bodies import check_body
from press.check.citing import bare_keys, citations
from press.check.images import images
from press.check.links import is_internal
from press.check.sections import lost_sections
from press.check.spelling import check_spelling
from press.check.wordless import check_words
from press.markings import LABELS, NAME
from press.parse.tree import elements, target, text
from press.select.numbered import left
from press.select.withhold import is_marked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from press.check.fault import Fault
    from press.check.images import Image
    from press.check.spelling import Vocabulary
    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node


@dataclass(frozen=True)
class Survey:
    """What one body holds, and points to; elements are named by their numbers in the walk.

    ``anchors`` says of each whether it is called something; ``written`` are
    those in braces. ``links`` are the internal ones, each with its address and
    whether it has a text. ``citations`` are keys, each with what it stands in;
    ``bare`` are words in brackets that may be keys, each with its offset and
    what follows it. ``depth`` is the level of its deepest heading. ``withheld``
    says by ceiling which links, by their numbers, and which anchors are not
    there for an edition with that ceiling.
    """

    is_readable: bool = True
    faults: tuple[Fault, ...] = ()
    anchors: Mapping[str, bool] = field(default_factory=dict)
    written: tuple[tuple[int, str], ...] = ()
    links: tuple[tuple[int, str, bool], ...] = ()
    citations: tuple[tuple[int, str, str], ...] = ()
    bare: tuple[tuple[int, str, str], ...] = ()
    images: tuple[Image, ...] = ()
    depth: int = 0
    withheld: Mapping[str, tuple[Collection[int], Collection[str]]] = field(default_factory=dict)


def survey(body: Body, contribution: Contribution | None, vocabulary: Vocabulary | None = None) -> Survey:
    """Return what a parsed body holds.

    Args:
        body: the body.
        contribution: what it belongs to; a running order to none.
        vocabulary: the glossary's, where the body is in its language.
    """
    nodes = elements(list(body.blocks))
    spelling = check_spelling(nodes, body, vocabulary) if vocabulary else ()
    faults = (*check_body(body, nodes, contribution), *spelling)
    if not body.is_readable:
        return Survey(is_readable=False, faults=faults)
    if contribution and not faults:
        faults = tuple(check_words(body, contribution))
    kinds = nodes.by_type
    return Survey(
        faults=faults,
        anchors=_told_of(body, kinds.get("Header", ()), contribution) | anchors(nodes, contribution),
        written=tuple(written_anchors(nodes)),
        links=_links(kinds.get("Link", ())),
        citations=tuple(citations(nodes)),
        bare=tuple(bare_keys(body, nodes)),
        images=images(nodes, body),
        depth=max((node["c"][0] for _, node in kinds.get("Header", ())), default=0),
        withheld=_withheld(body, nodes, contribution),
    )


def _told_of(
    body: Body, headings: Sequence[tuple[int, Node]], contribution: Contribution | None
) -> dict[str, bool]:
    """Return the anchors that are perhaps not there for a fault that is told of itself."""
    lost = lost_sections(headings, contribution, body.text) if contribution else ()
    return dict.fromkeys((*unread_anchors(body.text), *lost), True)


def _withheld(
    body: Body, nodes: Sequence[Node], contribution: Contribution | None
) -> dict[str, tuple[Collection[int], Collection[str]]]:
    """Return what is not there of links and anchors, by ceiling; nothing where nothing is marked."""
    if NAME not in body.text.lower() or not is_marked(body.blocks):
        return {}
    remaining = {ceiling: left(body.blocks, ceiling) for ceiling in LABELS}
    return {ceiling: _gone(nodes, stays, contribution) for ceiling, stays in remaining.items()}


def _gone(
    nodes: Sequence[Node], stays: Collection[int], contribution: Contribution | None
) -> tuple[Collection[int], Collection[str]]:
    links = [number for number, node in enumerate(nodes) if node["t"] == "Link" and number not in stays]
    named = anchors([node for number, node in enumerate(nodes) if number in stays], contribution)
    return links, sorted(anchors(nodes, contribution).keys() - named.keys())


def _links(nodes: Sequence[tuple[int, Node]]) -> tuple[tuple[int, str, bool], ...]:
    internal = ((number, node) for number, node in nodes if is_internal(target(node)))
    return tuple((number, target(node), bool(text(node["c"][1]).strip())) for number, node in internal)
