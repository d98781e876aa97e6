"""Know a kind's sections in a body: by a heading's title, or by its anchor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.parse.tree import attributes, text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.parse.tree import Node
    from press.schema.nouns import Schema


def in_language(titles: Mapping[str, str], language: str) -> str:
    """Return the title in a language: the tag's own, its primary language's, else English, else any."""
    for tag in (language, language.split("-", maxsplit=1)[0], "en", *titles):
        if tag in titles:
            return str(titles[tag])
    return ""


def titles(schema: Schema, language: str) -> dict[str, str]:
    """Return the key of each section by its title in a language, without regard to case."""
    return {in_language(section.title, language).casefold(): key for key, section in schema.sections.items()}


def section(heading: Node, schema: Schema, language: str) -> str | None:
    """Return the key of the section that a heading opens, if it opens one."""
    identifier = attributes(heading)[0]
    if identifier in schema.sections:
        return identifier
    return titles(schema, language).get(text(heading["c"][2]).strip().casefold())
