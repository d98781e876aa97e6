"""Gather the words that an edition may tell, alone and in rows, and those of its styles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.prove.canon import grams, plain, words
from press.prove.words import of_reference

if TYPE_CHECKING:
    from press.overlay import Overlay
    from press.prove.ledger import Account

ROW = 3
"""So many words beside each other tell where they come from."""
STYLES = ("*.css", "*.yaml", "*.typ", "reference/*.yaml")
STEPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a capital begins another word, as in the names of styles."""


@dataclass(frozen=True)
class Vocabulary:
    """The words that an edition may tell, alone and in rows."""

    alone: frozenset[str]
    rows: frozenset[tuple[str, ...]]


def vocabulary(account: Account) -> Vocabulary:
    """Return the words of all that is admitted, with and without accents."""
    said = [one.text for some in (account.passages, account.labels, account.texts) for one in some]
    said += [*account.phrases, *map(unquote, account.names), *account.cited]
    said += [text for item in account.cited.values() for text in of_reference(item)]
    alone: set[str] = set()
    rows: set[tuple[str, ...]] = set()
    for text in said:
        own = words(text)
        bare = tuple(plain(word) for word in own)
        for spelled in {own, bare}:
            alone.update(spelled)
            for size in (2, ROW):
                rows.update(grams(spelled, size))
    return Vocabulary(frozenset(alone), frozenset(rows))


def words_of_styles(styles: Overlay) -> frozenset[str]:
    """Return the words that files of styles say, which are nobody's text."""
    files = (file for pattern in STYLES for name in styles.names(pattern) for file in styles.all(name))
    return frozenset(word for file in files for word in words(STEPS.sub(" ", file.read_text("utf-8"))))
