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

WARNING = re.compile(r"EPUB/text/title_page\.xhtml|word/(header|footer)[0-9]\.xml|page [0-9]+")
"""The parts on which a draft says that it is one."""
UNPAGED = "the pages of the PDF are not told"
SHORT = 1_000
"""Letters of a text in which a page may have nothing that is its own."""
PAGES = re.compile(r"(,([0-9]{1,5}|[ivxlc]{1,7}))+")
"""The pages behind a word of an index, as they are spelled."""


def misplaced(account: Account, opened: Opened, form: str) -> Iterator[tuple[str, Passage]]:
    """Yield what a file of a format does not say as it should, in words."""
    edition = account.edition
    amiss = [*opened.amiss]
    own = str(edition.fields.get("language", "en")).casefold()
    if any(tag.casefold() != own for tag in opened.languages):
        amiss.append("the edition is said to be in another language than it is")
    if not opened.is_paged and "pdf" in (edition.fields.get("formats") or ()) and _has_pages(account):
        amiss.append(UNPAGED)
    yield from ((one, Passage("form", (one,), edition.path, 1)) for one in dict.fromkeys(amiss))
    yield from _warned(account, opened)
    if form == "pdf":
        yield from _unpaged(account, opened)


def _has_pages(account: Account) -> bool:
    """Return whether there are words enough to tell where a page begins."""
    return sum(len(letters(one.text)) for one in account.passages) > SHORT


def _warned(account: Account, opened: Opened) -> Iterator[tuple[str, Passage]]:
    """Yield the parts that do not say that a draft is one, and those that say so of what is none."""
    warning, title = letters(account.warning), letters(str(account.edition.fields["title"]))
    of_draft = Passage("warning", (account.warning,), account.edition.path, 1)
    parts = dict.fromkeys(one.member for one in opened.lines if WARNING.fullmatch(one.member))
    said = [
        (one.member, letters(one.words).replace(title, "")) for one in opened.lines if one.member in parts
    ]
    warned = {member for member, line in said if line == warning or (warning in line and "word/" in member)}
    for member in parts:
        if account.is_draft and member not in warned:
            yield f"that this is a draft is not said on {member}", of_draft
        if not account.is_draft and member in warned:
            yield f"{member} says that this is a draft", of_draft


def _unpaged(account: Account, opened: Opened) -> Iterator[tuple[str, Passage]]:
    """Yield the words of an index that stand there without a page."""
    lines = [letters(line.words) for line in opened.lines]
    for word, one in account.entries.items():
        said = (line for line in lines if line.startswith(word))
        if not any(PAGES.fullmatch(line, len(word)) for line in said):
            yield "this word of the index has no page", one
