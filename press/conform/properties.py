"""Metadata: complete, and the same in all formats, where a format has a slot for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.conform.copies import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.conform.copies import Copies

NEEDED = ("title", "language", "date", "identifier")
"""What no file may lack; the rest is there where the edition gives it."""


def check(copies: Copies) -> Iterator[Finding]:
    """Yield what a file does not say of itself, or says otherwise than the others."""
    said = {name: opened.properties for name, opened in copies.opened.items()}
    for name, properties in said.items():
        for one in NEEDED:
            if not properties.get(one):
                yield Finding(rules.OTHER_METADATA, copies.files[name].name, f"it does not say its {one}")
    for first, second in zip(said, [*said][1:], strict=False):
        for one in said[first].keys() & said[second].keys():
            here, there = said[first][one], said[second][one]
            if here != there:
                text = f"its {one} is `{there}`, and in the {first.upper()} `{here}`"
                yield Finding(rules.OTHER_METADATA, copies.files[second].name, text)
