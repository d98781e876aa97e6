"""Check a body by itself, from its text and its tree alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.check.alternatives import check_alternatives
from press.check.anchors import check_anchors, two_anchors
from press.check.attributes import BEARERS, check_attributes
from press.check.comments import check_comments
from press.check.fences import check_fences
from press.check.headings import check_headings
from press.check.languages import check_languages
from press.check.links import check_link
from press.check.markings import check_markings
from press.check.notes import check_notes
from press.check.numbered import check_numbered
from press.check.printed import printed_of
from press.check.reading import check_reading
from press.check.structure import check_structure
from press.parse.tree import of_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.fault import Fault
    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node


def check_body(body: Body, nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield the faults in one body, whatever others hold.

    Args:
        body: the body.
        nodes: its elements, in the order of the walk.
        contribution: what it belongs to; a running order to none.
    """
    yield from check_reading(body)
    if not body.is_readable:
        return
    yield from check_structure(body, nodes, contribution)
    yield from check_numbered(body)
    yield from check_comments(body, nodes)
    yield from check_fences(body, nodes)
    yield from check_markings(body, nodes, contribution)
    yield from check_notes(body, nodes)
    yield from check_headings(body, nodes, contribution)
    yield from check_anchors(nodes, contribution)
    yield from two_anchors(body.text, printed_of(nodes))
    yield from check_alternatives(nodes, body)
    yield from check_languages(nodes, body)
    for number, node in of_types(nodes, BEARERS):
        if node["t"] == "Link":
            yield from check_link(number, node)
        yield from check_attributes(number, node, is_contribution=contribution is not None)
