"""Canaries: a word of its own for every way in which a passage could leak, planted in the specimen.

A canary is six letters that stand in no language, so that they are found again
in whatever bytes a file has.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from tests.built import ROOT
from tests.canary_texts import BEFORE, BODY, FIELDS, HOME, NAMED, WHOLE, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LETTERS = "bcdfghjk"


@dataclass(frozen=True)
class Planted:
    """A publication with canaries: those for an edition that carries all, and those for none."""

    root: Path
    red: Mapping[str, str]
    never: Mapping[str, str]


def plant(root: Path, tail: str = "") -> Planted:
    """Plant canaries in a copy of the specimen, beside an edition that may carry all that is red.

    Args:
        root: where the copy is made.
        tail: letters behind each canary, to make it longer.
    """
    shutil.copytree(ROOT / "sources", root / "sources")
    words = (f"{word}{tail}" for word in _words())
    red = {name: next(words) for name in (*BODY, *FIELDS)}
    texts = [
        text.replace("%s", red[name]).replace("%w", red[name].ljust(WIDE)) for name, text in BODY.items()
    ]
    _into(root / HOME, BEFORE, "\n\n# Open again\n\nText.\n\n".join((*texts, BEFORE)))
    for name, (path, before, after) in FIELDS.items():
        _into(root / path, before, after.format(red[name]))
    found = _whole(root, "red", words, tlp="red")
    red |= {name: word for name, word in found.items() if not name.endswith("image")}
    never = {name: word for name, word in found.items() if name.endswith("image")}
    for status in ("draft", "withdrawn"):
        never |= _whole(root, status, words, status=status)
    never |= _whole(root, "embargo", words, more="\nembargo_until: 2030-01-01")
    _open_room(root)
    return Planted(root, red, never)


def _words() -> Iterator[str]:
    for number in count():
        first, rest = divmod(number, len(LETTERS) ** 2)
        second, third = divmod(rest, len(LETTERS))
        yield f"vq{LETTERS[first]}{LETTERS[second]}{LETTERS[third]}x"


def _into(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {file.name}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def _whole(root: Path, name: str, words: Iterator[str], **own: str) -> dict[str, str]:
    """Plant a contribution that is withheld as a whole, with a reference, a term and a picture of its own."""
    found = {one: next(words) for one in (*NAMED, "id")}
    text = WHOLE.format(
        **{"kind": "practice", "status": "approved", "tlp": "clear", "more": ""} | own | found
    )
    (root / "sources/contributions/oslo" / f"{found['id']}.md").write_text(text, encoding="utf-8")
    images = root / "sources/images"
    shutil.copyfile(images / "milestones.png", images / f"{found['image']}.png")
    with (root / "sources/references.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {{id: {0}, type: book, title: On {0}, publisher: P}}\n".format(found["key"]))
    with (root / "sources/glossary.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- term: {found['term']}\n  meaning: A bird.\n")
    return {f"{name}: {one}": word for one, word in found.items() if one != "id"} | {
        f"{name}: the id": found["id"]
    }


def _open_room(root: Path) -> None:
    """Write an edition that may carry everything that is approved."""
    book = (root / "sources/editions/capital-code.md").read_text(encoding="utf-8")
    book = book.replace("edition: capital-code", "edition: room").replace("tlp: clear", "tlp: red")
    book = book.replace("# Dilemmas\n", "# Room\n\n::: {.contributions kind=resume}\n:::\n\n# Dilemmas\n")
    (root / "sources/editions/room.md").write_text(book, encoding="utf-8")
