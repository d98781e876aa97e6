"""Links of an edition's texts to what the edition does not place, or may not carry."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_decided, is_named
from press.check.fault import Fault
from press.check.links import SEPARATOR
from press.nearest import each_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from press.check.survey import Survey
    from press.materials import Materials
    from press.select.selection import Selection

EDITIONS = "\0"
"""Stands in what is said where the editions of which it is true are named."""


def check_pointers(
    selections: Iterable[Selection], materials: Materials, wrong: Collection[str]
) -> Iterator[tuple[str, list[Fault]]]:
    """Yield by its path what is wrong with a text: links to what editions do not place, or may not carry.

    Each is told of once, however many editions there are of which it is true.

    Args:
        selections: those of the editions that can be judged.
        materials: all that was read.
        wrong: the files in which there are errors; an edition's may be why it does not place something.
    """
    told: dict[tuple[str, Fault], list[str]] = {}
    for selection in selections:
        is_sure = selection.edition.path not in wrong
        for path, fault in _of_edition(selection, materials):
            if is_sure or fault.rule is not rules.UNPLACED_REFERENCE:
                told.setdefault((path, fault), []).append(selection.edition.id)
    for (path, fault), editions in told.items():
        named = f"the edition{'s' if len(editions) > 1 else ''} {each_of(editions)}"
        yield path, [replace(fault, text=fault.text.replace(EDITIONS, named))]


def _of_edition(selection: Selection, materials: Materials) -> Iterator[tuple[str, Fault]]:
    """Yield the links of the running order and of the texts that it takes."""
    placed = selection.placed()
    ids = {one.id for one in placed}
    for path in (selection.edition.path, *(one.path for one in placed)):
        if path in materials.surveys:
            yield from ((path, one) for one in _links(materials.surveys[path], selection, ids, materials))


def _links(
    survey: Survey, selection: Selection, placed: Collection[str], materials: Materials
) -> Iterator[Fault]:
    edition = selection.edition
    gone, anchors = survey.withheld.get(edition.ceiling, ((), ()))
    for number, address, has_text in survey.links:
        if number in gone:
            continue
        other = (
            None
            if address[1:] in survey.anchors
            else materials.by_id.get(address[1:].partition(SEPARATOR)[0])
        )
        if (
            other is not None
            and other.id not in placed
            and is_decided(other)
            and other.id in selection.carried
        ):
            if is_named(other, materials):
                what = f"`{other.id}` is not placed in {EDITIONS}"
                yield Fault(rules.UNPLACED_REFERENCE, what, number, address)
        elif not (has_text or edition.withheld_text) and (
            address[1:] in anchors
            or (other is not None and _is_withheld(address, other.id, selection, materials))
        ):
            what = f"{EDITIONS} may not carry what this link without a text leads to"
            yield Fault(rules.WITHHELD_REFERENCE, what, number, address)


def _is_withheld(address: str, home: str, selection: Selection, materials: Materials) -> bool:
    """Return whether an edition may not carry a contribution, or the anchor in it that an address names."""
    other = materials.by_id[home]
    if home not in selection.carried:
        return is_decided(other)
    inner = address[1:].partition(SEPARATOR)[2]
    survey = materials.surveys.get(other.path)
    return survey is not None and inner in survey.withheld.get(selection.edition.ceiling, ((), ()))[1]
