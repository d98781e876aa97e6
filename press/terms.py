"""The words that the tool itself puts on a page, by language."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

import yaml

from press.collation import after_z
from press.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from press.overlay import Overlay

FALLBACK = "en"
LOADER = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
"""Takes every scalar for text; libyaml's is ten times as fast."""


def load_terms(styles: Overlay, language: str) -> Mapping[str, str]:
    """Return the terms of a language, laid over English ones key by key, a publication's own on top.

    ``after_z`` is there without a file, for how a language sorts is the same in every publication.

    Args:
        styles: the overlay of ``styles/``.
        language: a BCP 47 tag; its primary language serves where it has no file of its own.

    Raises:
        SetupError: a file cannot be read, or holds anything but keys and texts.
    """
    terms: dict[str, str] = {"after_z": after_z(language)}
    for tag in dict.fromkeys((FALLBACK, language.split("-", maxsplit=1)[0], language)):
        for file in reversed(styles.all(f"terms/{tag}.yaml")):
            terms |= read_terms(file, terms)
    return terms


def read_terms(file: Path, known: Mapping[str, str]) -> dict[str, str]:
    """Return the terms of one file; one that is laid over another fills in no more than that one does.

    Raises:
        SetupError: it cannot be read, or holds anything but keys and texts.
    """
    named = f"the terms in {file.parent.name}/{file.name}"
    try:
        loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=LOADER)  # noqa: S506 - text only
    except (OSError, ValueError, yaml.YAMLError) as error:
        message = f"{named} cannot be read: {error}"
        raise SetupError(message) from error
    if not isinstance(loaded, dict) or not all(isinstance(value, str) for value in loaded.values()):
        message = f"{named} are not all texts"
        raise SetupError(message)
    for key, text in loaded.items():
        if not _blanks(text) <= _blanks(known.get(key, text)):
            message = f"{named} fill in what is not known: {key}: {text}"
            raise SetupError(message)
    return loaded


def _blanks(text: str) -> set[str]:
    """Return the names of what is filled in; a brace that is not closed is a name that nobody has."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {text}
