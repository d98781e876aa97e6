"""No key of a writer's reaches pandoc where it would read a file that is named there."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from press.assemble import cite
from tests.built import build_copy
from tests.hostile import HIDDEN, add, change, codes, stock_beside_secrets

if TYPE_CHECKING:
    from pathlib import Path

CITED = {
    "t": "Cite",
    "c": [
        [
            {
                "citationId": "hidden",
                "citationPrefix": [],
                "citationSuffix": [],
                "citationMode": {"t": "NormalCitation"},
                "citationNoteNum": 0,
                "citationHash": 0,
            }
        ],
        [{"t": "Str", "c": "[@hidden]"}],
    ],
}
KEYS = ("bibliography", "csl", "citation-abbreviations", "references", "nocite")
"""What citeproc looks for in a document's metadata (pandoc's manual, "Citations")."""
STRATEGY = "contributions/oslo/oslo-strategy.md"
PLACES = {
    "a contribution": (STRATEGY, "kind: strategy\n", "kind: strategy\n{}: {}\n"),
    "an author": (STRATEGY, "name: Kari Nordmann,", "{}: {}, name: Kari Nordmann,"),
    "a fact": ("contributions/oslo/oslo-strategy.md", "value: 2018,", "{}: {}, value: 2018,"),
    "an edition": ("editions/book.md", "edition: book\n", "edition: book\n{}: {}\n"),
    "the publication": ("publication.yaml", "title: The Small Code\n", "title: The Small Code\n{}: {}\n"),
    "the imprint": ("publication.yaml", "  place: Oslo\n", "  place: Oslo\n  {}: {}\n"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The stock publication, with a secret beside its sources."""
    return stock_beside_secrets(tmp_path)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("key", KEYS)
def test_a_key_that_citeproc_obeys_is_at_fault_wherever_it_stands(root: Path, place: str, key: str) -> None:
    """Each place has a list of its fields, and none of these is on it."""
    path, before, after = PLACES[place]
    change(root, path, before, after.format(key, "../../secret.txt"))

    assert codes(root) & {"F003", "D001", "D002"}


def test_metadata_in_a_text_is_text(root: Path, tmp_path: Path) -> None:
    """A block of it in the midst of a body makes nobody read a file, whether it is at fault or printed."""
    hidden = tmp_path / "secret.json"
    hidden.write_text(f'[{{"id": "hidden", "type": "book", "title": "{HIDDEN}"}}]', "utf-8")
    add(root, f"\nSo it is.\n\n---\nbibliography: {hidden}\nnocite: '@*'\n---\n")
    built = build_copy(root, tmp_path / "made", "--format", "epub")

    assert HIDDEN not in built.run.out + built.run.err
    for file in (tmp_path / "made").rglob("*.epub"):
        with zipfile.ZipFile(file) as archive:
            assert not any(HIDDEN.encode() in archive.read(name) for name in archive.namelist())


def test_citations_are_made_from_what_is_handed_over_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not from a file that lies where pandoc runs, and not from attributes in the tree."""
    monkeypatch.chdir(tmp_path)
    for name in ("references.json", "default.csl", "bibliography"):
        (tmp_path / name).write_text(f'[{{"id": "hidden", "type": "book", "title": "{HIDDEN}"}}]', "utf-8")
    holder = {"t": "Div", "c": [["refs", ["references"], [["bibliography", "references.json"]]], []]}
    with pytest.raises(Exception, match="hidden"):  # pandoc warns of a key that no reference has
        cite([{"t": "Para", "c": [CITED]}, holder], [], "en")
