"""Withhold from a text, and from its front matter, what lies above a ceiling."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import orjson

from press.markings import NAME, allows
from press.schema.markable import markings
from press.select.sieve import Sieve

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node
    from press.read.record import Path
    from press.schema.nouns import Schemas

WRITTEN = f'"{NAME}"'.encode()
"""How the name of a marking looks in JSON; a word that is spelt so looks the same, and does no harm."""


def withheld(blocks: Sequence[Node], ceiling: str) -> tuple[Node, ...]:
    """Return blocks with what the ceiling allows of them, and without any marking."""
    return tuple(Sieve(ceiling).blocks(blocks)) if is_marked(blocks) else tuple(blocks)


def is_marked(blocks: Sequence[Node]) -> bool:
    """Return whether anything in blocks may bear a marking."""
    return WRITTEN in orjson.dumps(list(blocks)).lower()


def lightened(one: Contribution, ceiling: str, schemas: Schemas) -> Contribution:
    """Return a contribution with what the ceiling allows of its text and of its front matter."""
    front = one.manuscript.front
    marked = markings(front, one.schema, schemas) if front else {}
    barred = [path for path, label in marked.items() if not allows(ceiling, label)]
    return replace(one, fields=_without(one.fields, barred), body=cleared(one.body, ceiling))


def cleared(body: Body | None, ceiling: str) -> Body | None:
    """Return a body with what the ceiling allows of it."""
    return replace(body, blocks=withheld(body.blocks, ceiling)) if body else body


def _without(fields: Mapping[str, Any], barred: Sequence[Path]) -> Mapping[str, Any]:
    """Return fields without what stands at these paths."""
    return (
        {name: _left(value, (name,), barred) for name, value in fields.items() if (name,) not in barred}
        if barred
        else fields
    )


def _left(value: Any, at: Path, barred: Sequence[Path]) -> Any:  # noqa: ANN401 - as the schema types it
    if isinstance(value, dict):
        return {key: _left(one, (*at, key), barred) for key, one in value.items() if (*at, key) not in barred}
    if isinstance(value, list):
        kept = enumerate(value)
        return [_left(one, (*at, number), barred) for number, one in kept if (*at, number) not in barred]
    return value
