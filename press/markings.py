"""Markings: the labels of the Traffic Light Protocol 2.0, from open to closed.

Source: FIRST, Traffic Light Protocol (TLP) 2.0, 2022.
"""

from __future__ import annotations

LABELS = ("clear", "green", "amber", "amber+strict", "red")
"""Each is stricter than those before it."""


def label(written: str) -> str:
    """Return a label as we spell it: capitals and a leading ``TLP:`` mean the same."""
    return written.strip().casefold().removeprefix("tlp:").strip()


def allows(ceiling: str, marking: str) -> bool:
    """Return whether what is so marked may stand under the ceiling."""
    return LABELS.index(marking) <= LABELS.index(ceiling)
