"""The package file of the EPUB: what it says of the book, and what it claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from press.render import render_epub
from tests.render.everything import SPACES, parts, plain

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def package(made: dict[str, Path]) -> etree._Element:
    return etree.fromstring(parts(made["epub"])["EPUB/content.opf"])


def test_the_metadata_are_the_book_s(package: etree._Element) -> None:
    def said(name: str) -> list[str]:
        return [found.text for found in package.findall(f".//dc:{name}", SPACES)]

    assert said("title") == ["Everything & more", "One of <each>"]
    assert said("creator") == ["Nordic cities", "Specimen office"]
    assert said("subject") == ["one", "two & three"]
    assert (said("language"), said("date"), said("rights")) == (["en-GB"], ["2019-12-12"], ["Free to copy"])


def claims(package: etree._Element) -> set[tuple[str, str]]:
    """Return what the package says by its properties, and of what."""
    metas = package.findall(".//o:meta", SPACES)
    return {(f"{one.get('refines', '')} {one.get('property')}".strip(), one.text) for one in metas}


def test_accessibility_is_claimed_as_far_as_the_book_has_it(package: etree._Element) -> None:
    found = claims(package)

    assert {("schema:accessMode", "visual"), ("schema:accessibilityFeature", "alternativeText")} <= found
    assert ("schema:accessModeSufficient", "textual") in found
    assert ("schema:accessibilityFeature", "index") not in found
    assert "Notes lead back to the text." in dict(found)["schema:accessibilitySummary"]


def test_a_standard_is_claimed_where_somebody_vouches_for_it(package: etree._Element, tmp_path: Path) -> None:
    """A machine cannot say so by itself; nor is there more in a summary than in the book."""
    bare = claims(etree.fromstring(parts(render_epub(plain("# One\n\nText."), tmp_path))["EPUB/content.opf"]))

    assert ("dcterms:conformsTo", "EPUB Accessibility 1.1 - WCAG 2.2 Level AA") in claims(package)
    assert ("a11y:certifiedBy", "Specimen office") in claims(package)
    assert not {"dcterms:conformsTo", "a11y:certifiedBy"} & dict(bare).keys()
    assert not {"Notes", "Tables", "picture"} & set(dict(bare)["schema:accessibilitySummary"].split())


def test_titles_and_names_are_sorted_without_articles(package: etree._Element, tmp_path: Path) -> None:
    book = replace(plain("# One"), title="The Code", creators=("A City",))
    sorted_book = claims(etree.fromstring(parts(render_epub(book, tmp_path))["EPUB/content.opf"]))

    assert {("#title file-as", "Code, The"), ("#creator1 file-as", "City, A")} <= sorted_book
    assert {("#creator2 file-as", "Specimen office"), ("#creator2 role", "aut")} <= claims(package)


def test_an_edition_says_what_it_belongs_to(package: etree._Element) -> None:
    found = claims(package)

    assert {("belongs-to-collection", "The whole"), ("#collection1 collection-type", "set")} <= found
    assert ("belongs-to-collection", "Papers of the office, 7") in found
    assert ("#collection2 collection-type", "series") in found
