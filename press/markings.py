"""Markings: the labels of the Traffic Light Protocol 2.0, from open to closed.

Source: FIRST, Traffic Light Protocol (TLP) 2.0, 2022.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "tlp"
"""The attribute or the field that bears a label, in any case of letters."""
LABELS = ("clear", "green", "amber", "amber+strict", "red")
"""Each is stricter than those before it."""


def label(written: str) -> str:
    """Return a label as we spell it: capitals and a leading ``TLP:`` mean the same."""
    return written.strip().casefold().removeprefix("tlp:").strip()


def printed(marking: str) -> str:
    """Return a label as it is printed (TLP 2.0, section 2)."""
    return f"TLP:{marking.upper()}"


def strictness(marking: str) -> int:
    """Return how strict a label is; one that is not known is stricter than all."""
    return LABELS.index(marking) if marking in LABELS else len(LABELS)


def strictest(markings: Iterable[str]) -> str | None:
    """Return the strictest of labels, or None where there is none."""
    return max(markings, key=strictness, default=None)


def allows(ceiling: str, marking: str) -> bool:
    """Return whether what is so marked may stand under the ceiling; what is not known may not."""
    return ceiling in LABELS and strictness(marking) <= LABELS.index(ceiling)
