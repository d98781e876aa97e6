"""Hold what a file says as its format should: its language, its pages, what its parts are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press.prove.canon import letters
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.ledger import Account
    from press.prove.opened import Opened

PAGES = re.compile(r"(,([0-9]{1,5}|[ivxlc]{1,7}))+")
"""The pages behind a word of an index, as they are spelled."""


def misplaced(account: Account, opened: Opened, form: str) -> Iterator[tuple[str, Passage]]:
    """Yield what a file of a format does not say as it should, in words."""
    edition = account.edition
    amiss = [*opened.amiss]
    own = str(edition.fields.get("language", "en")).casefold()
    if any(tag.casefold() != own for tag in opened.languages):
        amiss.append("the edition is said to be in another language than it is")
    if "pdf" in (edition.fields.get("formats") or ()) and not opened.is_paged:
        amiss.append("the pages of the PDF are not told")
    yield from ((one, Passage("form", (one,), edition.path, 1)) for one in dict.fromkeys(amiss))
    if form == "pdf":
        yield from _unpaged(account, opened)


def _unpaged(account: Account, opened: Opened) -> Iterator[tuple[str, Passage]]:
    """Yield the words of an index that stand there without a page."""
    lines = [letters(line.words) for line in opened.lines]
    for word, one in account.entries.items():
        said = (line for line in lines if line.startswith(word))
        if not any(PAGES.fullmatch(line, len(word)) for line in said):
            yield "this word of the index has no page", one
