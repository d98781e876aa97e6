"""The words that the tool itself puts on a page, by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from press.errors import SetupError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.overlay import Overlay

FALLBACK = "en"


def load_terms(styles: Overlay, language: str) -> Mapping[str, str]:
    """Return the terms of a language, laid over English ones key by key, a publication's own on top.

    Args:
        styles: the overlay of ``styles/``.
        language: a BCP 47 tag; its primary language serves where it has no file of its own.

    Raises:
        SetupError: a file holds anything but keys and texts.
    """
    terms: dict[str, str] = {}
    for tag in dict.fromkeys((FALLBACK, language.split("-", maxsplit=1)[0], language)):
        for file in reversed(styles.all(f"terms/{tag}.yaml")):
            loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text only
            if not isinstance(loaded, dict) or not all(isinstance(value, str) for value in loaded.values()):
                message = f"the terms in {file.parent.name}/{file.name} are not all texts"
                raise SetupError(message)
            terms |= loaded
    return terms
