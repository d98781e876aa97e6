"""Links of an edition's texts to what the edition does not place, or may not carry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.check.decided import is_decided, is_named
from press.check.editions import check_directives
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from press.check.survey import Survey
    from press.contribution import Contribution
    from press.materials import Materials
    from press.select.selection import Selection


def check_pointers(
    survey: Survey, selection: Selection, placed: Collection[str], materials: Materials
) -> Iterator[Fault]:
    """Yield links of a text in an edition to what the edition does not place, or may not carry.

    Args:
        survey: the text's.
        selection: the edition's.
        placed: the ids that the edition places.
        materials: all that was read.
    """
    for number, address, has_text in survey.links:
        other = materials.by_id.get(address[1:].partition(".")[0])
        if other is None or other.id in placed or not is_decided(other):
            continue
        if other.id in selection.carried:
            if not _is_sure(other, selection, materials):
                continue
            what = f"`{other.id}` is not placed in the edition `{selection.edition.id}`"
            yield Fault(rules.UNPLACED_REFERENCE, what, number, address)
        elif not has_text:
            what = (
                f"the edition `{selection.edition.id}` may not carry what this link without a text leads to"
            )
            yield Fault(rules.WITHHELD_REFERENCE, what, number, address)


def _is_sure(other: Contribution, selection: Selection, materials: Materials) -> bool:
    """Return whether a contribution is not placed for another reason than a name misspelt, there or here."""
    return is_named(other, materials) and not any(check_directives(selection.edition, materials))
