"""Work out anew what an edition's cover says, and hold an EPUB's cover against it, pixel by pixel."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from press import covers, typography
from press.overlay import Overlay
from press.prove import pictured
from press.prove.canon import letters
from press.prove.exhibits import Exhibit
from press.prove.nouns import Picture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.prove.ledger import Account
    from press.prove.library import Library
    from press.prove.opened import Opened


@dataclass(frozen=True)
class Covered:
    """What a cover says, and all that it is drawn with."""

    cover: covers.Cover
    styles: Overlay
    terms: Mapping[str, str]
    path: str

    @cached_property
    def exhibit(self) -> Exhibit:
        """Return the cover as a picture that a file must show; it is drawn when a file is judged by it."""
        drawn = pictured.digest(covers.draw(self.cover, self.styles))
        return Exhibit(Picture(self.terms["cover"], self.path), frozenset({drawn}))

    @property
    def words(self) -> str:
        """Return what is said to those who do not see it."""
        return covers.described(self.cover, self.terms)

    def is_said_in(self, opened: Opened) -> bool:
        """Return whether a file says the words on the cover."""
        words = letters(self.words)
        return any(letters(one.words) == words for one in opened.hidden)


def covered(account: Account, library: Library, terms: Mapping[str, str], *, is_draft: bool) -> Covered:
    """Return the cover of an edition."""
    fields, publication = account.edition.fields, library.publication
    styles, language = Overlay.of("styles", library.root), str(fields.get("language", "en"))
    is_set = fields.get("typography", publication.get("typography", "on")) == "on"
    own = typography.spoken(styles, language) if is_set else None
    title, whole = str(fields["title"]), str(publication.get("title", ""))
    cover = covers.Cover(
        title=typography.set_text(title, own),
        subtitle=typography.set_text(str(fields.get("subtitle", "")), own),
        publication="" if whole == title else typography.set_text(whole, own),
        publisher=str(publication.get("imprint", {}).get("publisher", "")),
        year=str(fields.get("date", ""))[:4],
        cities=tuple(str(city["name"]) for city in publication.get("cities", ())),
        marking="" if fields.get("show_marking") == "false" else f"TLP:{account.limits.ceiling.upper()}",
        warning=terms["draft"] if is_draft else "",
        language=language,
    )
    return Covered(cover, styles, dict(terms), account.edition.path)
