"""Fonts of an EPUB: in it where its edition asks for them, under other names, the same each time."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from press.conform.standards import VALIDATORS
from press.prove.epub import open_epub
from press.render import RENDERERS
from press.typesetting import embedded
from tests.prove.spoilt import put, zipped
from tests.render.everything import everything, parts

if TYPE_CHECKING:
    from pathlib import Path

NORTH = "åäöøæðþÅÄÖØÆÐÞéáíóúýčđšž“”„»«–—…’"
NAMES = [name for family in embedded.FAMILIES for name in embedded.files(family)]


@pytest.fixture(scope="module")
def fonted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return RENDERERS["epub"](replace(everything(), embeds_fonts=True), tmp_path_factory.mktemp("fonts"))


def test_an_epub_has_no_fonts_unless_asked(made: dict[str, Path]) -> None:
    epub = parts(made["epub"])

    assert [name for name in epub if "font" in name] == []
    assert b"@font-face" not in epub["EPUB/styles/stylesheet1.css"]


def test_each_font_is_asked_for_and_listed(fonted: Path) -> None:
    epub = parts(fonted)
    held = {name.removeprefix("EPUB/fonts/") for name in epub if "fonts/" in name}
    asked = set(re.findall(rb"url\(\.\./fonts/([^)]+)\)", epub["EPUB/styles/stylesheet1.css"]))

    assert held == set(NAMES) == {name.decode() for name in asked}
    assert all(f'href="fonts/{name}"'.encode() in epub["EPUB/content.opf"] for name in NAMES)
    assert b"font-family: 'Book Serif', 'Source Serif Pro', " in epub["EPUB/styles/stylesheet1.css"]


@pytest.mark.parametrize("name", NAMES)
def test_a_font_has_the_letters_of_the_north_and_its_licence(name: str) -> None:
    """And says its reserved name only where it says that this is reserved."""
    font = TTFont(io.BytesIO(embedded.font(name) or b""))
    said = {one.nameID: one.toUnicode() for one in font["name"].names}

    assert {ord(one) for one in NORTH} <= font.getBestCmap().keys()
    assert [number for number, words in said.items() if "Source" in words] == [embedded.NOTICE]
    assert "SIL Open Font License" in said[embedded.LICENCE]


def test_a_font_is_the_same_each_time() -> None:
    first = embedded.font(NAMES[-1])
    embedded.font.cache_clear()

    assert embedded.font(NAMES[-1]) == first


def test_a_font_of_another_is_noticed(fonted: Path, tmp_path: Path) -> None:
    """Whatever it holds, it is no font of ours."""
    spoilt = zipped(fonted, tmp_path / "a.epub", put(f"EPUB/fonts/{NAMES[0]}", b"OTTO, and a word"))

    assert [one for one in open_epub(fonted).foreign if "font" in one] == []
    assert open_epub(spoilt).foreign == [f"the font `EPUB/fonts/{NAMES[0]}`"]


@pytest.mark.needs("java")
def test_epubcheck_finds_nothing(fonted: Path, tmp_path: Path) -> None:
    epubcheck = next(one for one in VALIDATORS if one.name == "EPUBCheck")

    assert zipfile.ZipFile(fonted).testzip() is None
    assert list(epubcheck.finds(fonted, tmp_path)) == []
