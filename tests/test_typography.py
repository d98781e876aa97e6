"""Words are set as their language sets them, unless an edition or a publication says otherwise."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from press.binding import bind
from press.check.whole import choose
from press.overlay import Overlay
from press.parse.tree import elements, text
from press.prove.canon import letters
from press.publication import Publication
from press.terms import load_terms
from press.typography import conventions, load_typography, set_text
from tests import small
from tests.built import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = load_typography(Overlay.of("styles", ROOT))
TITLE = 'The cities\' "code", 2014-2016'
KEYS = {
    "quotes", "inner_quotes", "for_dashes", "before_percent",
    "thousands", "units", "before_numbers", "months",
}  # fmt: skip
ASKED = """# "So it 'was'"

In 2014-2016, on 1 March, 5% - or 10 km - of "ice *melted*" (`"a - b"`).
"""
SET = {
    "en": "“So it ‘was’” In 2014–2016, on 1~March, 5%~– or 10~km~– of “ice melted” (",
    "sv": "”So it ’was’” In 2014–2016, on 1 March, 5~%~– or 10~km~– of ”ice melted” (",
    "da": "»So it ›was‹« In 2014–2016, on 1 March, 5~%~– or 10~km~– of »ice melted« (",
    "nb": "«So it ‘was’» In 2014–2016, on 1 March, 5~%~– or 10~km~– of «ice melted» (",
    "nn": "«So it ‘was’» In 2014–2016, on 1 March, 5~%~– or 10~km~– of «ice melted» (",
    "fi": "”So it ’was’” In 2014–2016, on 1 March, 5~%~– or 10~km~– of ”ice melted” (",
    "is": "„So it ‚was‘“ In 2014–2016, on 1 March, 5%~– or 10~km~– of „ice melted“ (",
    "de": "„So it ‚was‘“ In 2014–2016, on 1 March, 5~%~– or 10~km~– of „ice melted“ (",
}


def printed(**fields: Any) -> str:  # noqa: ANN401 - as YAML gives them
    """Return the words of an edition that says nothing but what is asked, with ``~`` for a fixed blank."""
    blocks = small.assembled(small.edition(ASKED, **fields), ()).blocks
    words = " ".join(text(block) for block in blocks)
    return words.replace("\N{NO-BREAK SPACE}", "~")


@pytest.mark.parametrize("language", SET)
def test_an_edition_is_set_as_its_language_is(language: str) -> None:
    """Quotation marks, dashes, ranges and blanks; code is left alone."""
    assert printed(language=language) == SET[language] + '"a - b").'


def test_an_edition_can_be_printed_as_it_is_written() -> None:
    """Pandoc's quotations stay what they are."""
    blocks = small.assembled(small.edition(ASKED, typography="off"), ()).blocks

    assert {one["t"] for one in elements(blocks)} >= {"Quoted"}
    assert "2014-2016, on 1 March, 5% - or 10 km - of" in printed(typography="off")


@pytest.mark.parametrize(
    ("publication", "edition", "is_set"),
    [({}, {}, True), ({"typography": "off"}, {}, False), ({"typography": "off"}, {"typography": "on"}, True)],
)
def test_what_the_publication_says_is_the_rule(
    publication: dict[str, str], edition: dict[str, str], *, is_set: bool
) -> None:
    """An edition may say otherwise."""
    assert small.edition(**edition).is_set(Publication(publication).fields) is is_set


@pytest.mark.parametrize("language", SHIPPED)
def test_each_language_says_all_that_can_be_said(language: str) -> None:
    """Twelve months, two pairs of marks; nothing that nobody reads."""
    assert set(SHIPPED[language]) == KEYS
    own = conventions(f"{language}-XX", SHIPPED)
    assert own is not None
    assert len(own.months) == 12
    assert all(opening and closing for opening, closing in own.quotes.values())


@pytest.mark.parametrize(("typography", "title"), [("on", "The cities’ “code”, 2014–2016"), ("off", TITLE)])
def test_a_title_is_set_as_the_text_is(typography: str, title: str) -> None:
    """On title pages, on the cover that the proof draws too, and in metadata."""
    edition = small.edition("Text.", title=TITLE, subtitle=TITLE, typography=typography)
    read = small.materials((), edition)
    terms = load_terms(Overlay.of("styles", ROOT), "en")
    book = bind(choose(edition, read), read, small.assembled(edition, ()).blocks, terms)

    assert (book.title, book.subtitle) == (title, title)


def test_what_is_an_address_or_in_no_known_language_stays() -> None:
    own = conventions("en", SHIPPED)

    assert set_text("see https://example.org/2014-2016/'x'", own) == "see https://example.org/2014-2016/'x'"
    assert set_text('"5-10"', None) == '"5-10"'
    assert set_text("5' of it", own) == "5' of it"


@pytest.mark.parametrize("language", SET)
def test_the_proof_reads_what_is_set_as_what_was_written(language: str) -> None:
    """No quotation mark, dash or blank is a loss."""
    assert letters(printed(language=language).replace("~", " ")) == letters(printed(typography="off"))


def test_a_publication_may_lay_its_own_over_ours(tmp_path: Path) -> None:
    """Key by key, and it may bring a language of its own."""
    own = tmp_path / "styles" / "typography"
    shutil.copytree(ROOT / "styles" / "typography", own)
    (own / "en.yaml").write_text('quotes: "‹ ›"\n', "utf-8")
    (own / "fo.yaml").write_text('quotes: "„ “"\n', "utf-8")
    laid = load_typography(Overlay.of("styles", tmp_path))

    assert laid["en"]["quotes"] == "‹ ›"
    assert laid["en"]["months"] == SHIPPED["en"]["months"]
    assert laid["fo"] == {"quotes": "„ “"}
