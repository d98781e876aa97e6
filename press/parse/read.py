"""A text as pandoc's reader gives it back: its blocks, and what the reader said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.parse.body import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.parse.tree import Node

HEAP = ("+RTS", "-O512m", "-M2g", "-RTS")
"""Old values are not looked through while they are few (measured); what needs two gigabytes is not read."""


@dataclass(frozen=True)
class Read:
    """The blocks of a text, raw elements among them, and the reader's messages."""

    blocks: Sequence[Node]
    messages: Sequence[Message]


def message_of(said: Mapping[str, Any]) -> Message:
    """Return one of pandoc's messages, from its JSON."""
    return Message(said["type"], said["pretty"], said.get("line", 1), said.get("column", 1))
