"""Which directives of a running order remain when an edition's own text is sifted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.directives import directives
from press.markings import NAME
from press.select.numbered import left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.directives import Directive
    from press.edition import Edition


def remaining(edition: Edition) -> Iterator[Directive]:
    """Yield the directives that an edition may follow, numbered as they were written, without markings."""
    stays = left(edition.body.blocks, edition.ceiling) if edition.body else frozenset()
    for one in directives(edition.body):
        if one.number in stays:
            named = {name: value for name, value in one.attributes.items() if name.casefold() != NAME}
            yield replace(one, attributes=named)
