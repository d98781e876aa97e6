"""What leads somewhere: links arrive, and the contents lead to every heading of the first three levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf

from press import rules
from press.conform.copies import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from press.conform.copies import Copies

DEEPEST = 3
"""How many levels of headings the contents have."""


def links(copies: Copies) -> Iterator[Finding]:
    """Yield links, references and bookmarks that lead nowhere in their file."""
    for name, opened in copies.opened.items():
        for dead in opened.dead:
            text = f"`{dead}` leads nowhere"
            yield Finding(rules.DEAD_LINK, copies.files[name].name, text, dead)
    if "pdf" in copies.files:
        with pikepdf.open(copies.files["pdf"]) as pdf:
            for title in _unled(pdf):
                text = f"the bookmark `{title}` leads nowhere"
                yield Finding(rules.DEAD_LINK, copies.files["pdf"].name, text, title)


def _unled(pdf: pikepdf.Pdf) -> Iterator[str]:
    pages = {page.objgen for page in pdf.pages}

    def entries(items: Any) -> Iterator[str]:  # noqa: ANN401 - pikepdf's own
        for item in items:
            target = item.destination or (item.action.get("/D") if item.action is not None else None)
            if not isinstance(target, pikepdf.Array) or target[0].objgen not in pages:
                yield str(item.title)
            yield from entries(item.children)

    with pdf.open_outline() as outline:
        yield from entries(outline.root)


def contents(copies: Copies) -> Iterator[Finding]:
    """Yield the first heading that the contents of a file do not lead to, or do not lead to as it is."""
    for name, opened in copies.opened.items():
        wanted = [one for one in opened.headings if one[0] <= DEEPEST]
        for heading, entry in zip([*wanted, None], [*opened.outline, None], strict=False):
            if heading != entry:
                text = f"the contents have {_said(entry)} where the text has {_said(heading)}"
                yield Finding(rules.OTHER_CONTENTS, copies.files[name].name, text, (heading or (0, ""))[1])
                break


def _said(heading: tuple[int, str] | None) -> str:
    return f"`{heading[1]}` at level {heading[0]}" if heading else "nothing more"
