"""Gather the pictures that an edition may show, and those that it may not, by what they show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.prove import pictured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.prove.account import Account
    from press.prove.nouns import Picture, Secret

ENDINGS = (".png", ".jpg", ".jpeg", ".svg")
"""The forms that one picture may have, in files side by side."""


@dataclass(frozen=True)
class Exhibit:
    """A picture of a text: digests of its forms, and the words that are drawn in it."""

    picture: Picture
    digests: frozenset[str] = frozenset()
    drawn: tuple[str, ...] = ()
    is_drawn: bool = False


def exhibits(account: Account, root: Path) -> tuple[Exhibit, ...]:
    """Return the pictures that an edition may show, each once."""
    return tuple(_exhibit(one, root) for one in dict.fromkeys(account.pictures))


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
