"""Lay words in other languages over what schemas say in English.

``schemas/words/<language>.yaml`` has one line for each: the English words, and
what they are in that language. A schema that says them itself is left as it is.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from press.errors import SetupError
from press.settings import named, read_settings
from press.terms import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from press.overlay import Overlay

    Words = Mapping[str, Mapping[str, str]]

FOLDER = "words"


def read_words(schemas: Overlay) -> Words:
    """Return the words of each language by their English ones, a publication's own on top.

    Raises:
        SetupError: a file cannot be read, or holds anything but words.
    """
    return {
        PurePath(name).stem: {
            key: words for file in reversed(schemas.all(name)) for key, words in _words(file).items()
        }
        for name in schemas.names(f"{FOLDER}/*.yaml")
    }


def _words(file: Path) -> Mapping[str, str]:
    read = read_settings(file)
    if not all(isinstance(one, str) for pair in read.items() for one in pair):
        message = f"{named(file)} must hold English words, each with what they are called in its language"
        raise SetupError(message)
    return read


def lay_words(schema: Any, words: Words) -> None:  # noqa: ANN401 - whatever YAML holds
    """Add to a schema what its English words are in other languages, where it does not say so itself."""
    for one in worded(schema):
        for language, others in words.items():
            if one[FALLBACK] in others:
                one.setdefault(language, others[one[FALLBACK]])


def worded(schema: Any) -> Iterator[dict[str, str]]:  # noqa: ANN401 - whatever YAML holds
    """Yield what a schema says by language, such as ``{en: Addressed to}``, in its order."""
    if isinstance(schema, dict) and isinstance(schema.get(FALLBACK), str):
        yield schema
        return
    inner = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for one in inner:
        yield from worded(one)
