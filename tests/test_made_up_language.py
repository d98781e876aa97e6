"""An edition in a language that nobody speaks: whatever English of the tool's own is left would be seen."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from press.overlay import Overlay
from press.prove.docx import open_docx
from press.prove.epub import open_epub
from press.prove.pdf import open_objects, open_text
from press.terms import load_terms
from tests.built import ROOT, Built, build_py

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TAG = "qaa"
"""A tag for private use (ISO 639-2), which pandoc, Typst and CSL have no words in either."""
MARK = "Qz"
EVERY = re.compile(r"[^\W\d_]+")
LOOKS = {"epub": (open_epub,), "docx": (open_docx,), "pdf": (open_text, open_objects)}
WORD = re.compile(r"[^\W\d_]{3,}")
BLANK = re.compile(r"(\{\w*\})")
ENGLISH = load_terms(Overlay.of("styles", ROOT), "en")
COUNTED = {
    "titled": "{label} Qzae. {number}: {title}",
    "caption": "{label} Qzae. {number}: {caption}",
    "numbered": "{label} Qzae. {number}",
}
"""As where one says `Recommendation no. 1`."""
NOT_OURS = frozenset({"november", "picture", "typst"})
"""What citeproc falls back to, what Word calls a drawing by, and what names itself as the maker of a PDF."""


def marked(text: str) -> str:
    """Return a term with each of its words replaced, and what is filled in left."""
    parts = BLANK.split(text)
    return "".join(part if BLANK.match(part) else EVERY.sub(_foreign, part) for part in parts)


def _foreign(word: re.Match[str]) -> str:
    return MARK + "".join(chr((ord(one) - ord("a") + 13) % 26 + ord("a")) for one in word[0].lower())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Another network's publication, with one edition, in that language."""
    root = tmp_path_factory.mktemp("made-up") / "harbour"
    shutil.copytree(ROOT / "tests" / "editions" / "harbour", root)
    editions = root / "sources" / "editions"
    for other in ("hamnar", "vakten"):
        (editions / f"{other}.md").unlink()
    _change(editions / "harbours.md", "language: en", f"language: {TAG}")
    _change(root / "sources" / "publication.yaml", "languages: [en,", f"languages: [en, {TAG},")
    _change(root / "sources" / "publication.yaml", "editions: [hamnar]", "editions: [harbours]")
    words = {key: marked(text) for key, text in ENGLISH.items()} | COUNTED
    terms = yaml.safe_dump(words, allow_unicode=True, width=999)
    (root / "styles" / "terms" / f"{TAG}.yaml").write_text(terms, "utf-8")
    return Built(root, build_py("--root", str(root)))


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def said(built: Built, name: str) -> Iterator[str]:
    """Yield what a reader sees or is told in a file, and what stands hidden in it as words."""
    for look in LOOKS[name]:
        opened = look(built.file("harbours", name))
        yield from (line.words for line in opened.lines)
        yield from (one.words for one in opened.hidden if one.sort == "label")
        yield from (one.alternative for one in opened.pictures)


def written(built: Built) -> str:
    """Return all that the publication and the schemas say."""
    folders = (built.root / "sources", built.root / "schemas", ROOT / "schemas")
    files = [
        file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix in {".md", ".yaml"}
    ]
    return " ".join(" ".join(file.read_text("utf-8") for file in files).split())


def test_it_is_built_and_proved(built: Built) -> None:
    """That pandoc has no words in a language stops no edition: they are ours."""
    assert built.run.status == 0, built.run.out + built.run.err
    assert {path.rpartition(".")[2] for path in built.files()} == {"epub", "docx", "pdf", "json"}


@pytest.mark.parametrize("name", LOOKS)
def test_no_word_is_of_nobody(built: Built, name: str) -> None:
    """Each is of the sources, of the schemas, or of the terms in that language."""
    known = {word.casefold() for word in WORD.findall(written(built))} | NOT_OURS
    ours = {word.casefold() for text in ENGLISH.values() for word in WORD.findall(text)} - known
    found = {word.casefold() for text in said(built, name) for word in WORD.findall(text)}

    assert found & ours == set()
    assert any(word.startswith(MARK.casefold()) for word in found)


@pytest.mark.parametrize("name", LOOKS)
def test_no_term_is_left_in_english(built: Built, name: str) -> None:
    """Also one whose words the sources use in other rows."""
    own = written(built).casefold()
    parts = {part.strip() for text in ENGLISH.values() for part in BLANK.split(text) if " " in part.strip()}
    text = "\n".join(" ".join(one.split()) for one in said(built, name)).casefold()

    assert [part for part in parts if part.casefold() not in own and part.casefold() in text] == []
