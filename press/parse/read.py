"""A text as pandoc's reader gives it back: its blocks, and what the reader said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.parse.body import Message

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.parse.tree import Node

OFF = (
    "raw_tex", "raw_attribute", "latex_macros", "tex_math_dollars", "markdown_in_html_blocks",
    "native_divs", "native_spans", "yaml_metadata_block", "pandoc_title_block", "auto_identifiers",
    "implicit_header_references", "example_lists",
)  # fmt: skip
FORMAT = "markdown" + "".join(f"-{extension}" for extension in OFF)
"""Pandoc's Markdown without what runs, what obeys, and what numbers or names while parsing."""
HEAP = ("+RTS", "-A8m", "-M2g", "-RTS")
"""A larger allocation area is faster, to a point; a body that needs two gigabytes is not read."""


@dataclass(frozen=True)
class Read:
    """The blocks of a text, raw elements among them, and the reader's messages."""

    blocks: Sequence[Node]
    messages: Sequence[Message]


def message_of(said: Mapping[str, Any]) -> Message:
    """Return one of pandoc's messages, from its JSON."""
    return Message(said["type"], said["pretty"], said.get("line", 1), said.get("column", 1))
