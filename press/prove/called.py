"""Hold what links are called to those who do not see where they stand (PDF/UA-1, 7.18.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.prove.canon import letters
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.ledger import Account
    from press.prove.opened import Opened, Pointer

PAGE = re.compile(r", (\D+)\w+$")
"""The end of what an entry of the contents is called: the word for a page, and its number."""
TITLED = ("caption", "heading", "title")
"""Begins the kinds of passages that a link is called by."""
LEAST = 6
"""Letters from which on a link's words tell what it leads to."""


def misplaced(account: Account, opened: Opened) -> Iterator[tuple[str, Passage]]:
    """Yield the links that are called by nothing, or by a page where there are words for it."""
    links = [one for one in opened.pointers if one.called is not None]
    names = _Names(account, links)
    for one in links:
        if names.is_amiss(one):
            yield "this link is not called by what it leads to", _link(account, one)


def _link(account: Account, one: Pointer) -> Passage:
    return Passage("link", (one.words.strip(),), account.edition.path, 1)


def _bare(words: str) -> str:
    """Return letters without stops, which a citation has not where its reference has them."""
    return letters(words).replace(".", "")


class _Names:
    """What links of a file are called, and what there is to call them by."""

    def __init__(self, account: Account, links: list[Pointer]) -> None:
        self._said = {_bare(one.called or "") for one in links}
        pages = (PAGE.search(one.called or "") for one in links if one.sort == "contents")
        self._pages = {_bare(found[1]) for found in pages if found}
        self._other = {_bare(one.text) for one in account.passages if not one.kind.startswith(TITLED)}
        self._terms = {_bare(one) for one in account.spellings}
        self._meant = {_bare(one) for one in account.phrases}

    def is_amiss(self, one: Pointer) -> bool:
        """Return whether a link has no name, or one that keeps back what its words tell."""
        called, words, to = (_bare(part or "") for part in (one.called, one.words, one.to))
        if not called or str(one.called).startswith(","):
            return True
        if words.isdecimal():
            return any(called == page + words for page in self._pages)
        if words in self._terms and to in self._meant:
            return not any(said.startswith(term) for term in self._terms for said in self._said)
        is_told = len(words) >= LEAST and to.startswith(words) and to not in self._other
        return is_told and not any(said.startswith(words) for said in self._said)
