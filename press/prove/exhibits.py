"""Gather the pictures that an edition may show, and those that it may not, by what they show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.charts import draw
from press.prove import pictured
from press.prove.nouns import Picture
from press.prove.pdf_drawings import digests

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.charts.look import Look
    from press.prove.ledger import Account
    from press.prove.nouns import Secret

ENDINGS = (".png", ".jpg", ".jpeg", ".svg")
"""The forms that one picture may have, in files side by side."""


@dataclass(frozen=True)
class Exhibit:
    """A picture of a text: digests of its forms, and the words that are drawn in it."""

    picture: Picture
    digests: frozenset[str] = frozenset()
    drawn: tuple[str, ...] = ()
    is_drawn: bool = False
    alternative: str = ""
    """What is said of a chart, which is told from other drawings by it; empty for a picture of a text."""


def exhibits(account: Account, root: Path) -> tuple[Exhibit, ...]:
    """Return the pictures that an edition may show, each once."""
    return tuple(_exhibit(one, root) for one in dict.fromkeys(account.pictures))


def charts(account: Account, look: Look) -> tuple[Exhibit, ...]:
    """Return the charts that an edition must show: drawn anew from what the sources say, in every form."""
    drawn = [draw(one.drawn, look) for one in account.plates]
    in_pdf = digests([one.wide for one in drawn]) if drawn else []
    return tuple(
        Exhibit(
            Picture(plate.caption, account.edition.path),
            frozenset({*map(pictured.digest, (one.wide, one.narrow, one.pixels)), lines}),
            alternative=plate.alternative,
        )
        for plate, one, lines in zip(account.plates, drawn, in_pdf, strict=True)
    )


def withheld(secrets: Iterable[Secret], root: Path) -> Iterator[tuple[str, Secret]]:
    """Yield the digest of each form of each picture that is withheld."""
    for secret in secrets:
        for name in secret.names:
            if PurePosixPath(unquote(name)).suffix.lower() in ENDINGS:
                for file in _forms(secret.path, name, root):
                    yield pictured.digest(file.read_bytes()), secret


def _exhibit(one: Picture, root: Path) -> Exhibit:
    contents = {file.suffix.lower(): file.read_bytes() for file in _forms(one.path, one.address, root)}
    drawing = contents.get(".svg", b"")
    drawn = tuple(pictured.words_in(drawing)) if drawing else ()
    return Exhibit(one, frozenset(map(pictured.digest, contents.values())), drawn, bool(drawing))


def _forms(path: str, address: str, root: Path) -> list[Path]:
    """Return the files of a picture: the one that is named, and others of its name beside it."""
    named = (root / PurePosixPath(path).parent / unquote(address)).resolve()
    return [file for ending in ENDINGS if (file := named.with_suffix(ending)).is_file()]
