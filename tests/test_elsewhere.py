"""Another network's publication builds from its own folder: its towns, kinds and languages, and no code."""

from __future__ import annotations

import ast
from collections import Counter
from typing import TYPE_CHECKING

import pytest
import yaml

from press.conform.opened import plain
from press.parse.tree import HAS_ATTRIBUTES
from tests import written
from tests.built import OPEN, ROOT, build_py
from tests.outside import unpacked
from tests.test_formats import same

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.conform.opened import Opened
    from tests.built import Built

    Formats = dict[str, Opened]

HARBOUR = ROOT / "tests" / "editions" / "harbour"
IN_ALL = ("hamnar", "harbours")
"""The editions that are made in every format."""
WITHHELD = b"lodjur"
"""Begins every word of the red contribution that stands nowhere else."""
LANGUAGES = {"harbours": {"nb", "sv"}, "hamnar": {"en", "nb"}}
WORDS_OF_OURS = ("Oslo", "Helsinki", "Capital Code", "capital-code", "extremism")
SPOKEN = frozenset({"section", *(name.casefold() for name in HAS_ATTRIBUTES)})
"""Names that are also words of formats, or of Pandoc's."""


@pytest.fixture(scope="module", params=IN_ALL)
def edition(request: pytest.FixtureRequest) -> str:
    """Each edition in turn."""
    return str(request.param)


@pytest.fixture(scope="module")
def formats(harbour: Built, edition: str) -> Formats:
    """An edition's outputs, opened."""
    return harbour.open(edition)


def test_it_is_checked_clean_and_built(harbour: Built) -> None:
    """Seven outputs of three editions."""
    assert harbour.run.status == 0, harbour.run.out + harbour.run.err
    assert "warning" not in harbour.run.out
    assert Counter(path.rpartition(".")[2] for path in harbour.files()) == {
        "epub": 3,
        "docx": 2,
        "pdf": 2,
        "json": 3,
    }


@pytest.mark.parametrize("what", ["title", "language", "headings", "notes", "tables", "languages", "links"])
def test_its_formats_say_the_same(formats: Formats, what: str) -> None:
    """As ours do."""
    assert same(formats, what)


def test_its_words_are_the_same_words(formats: Formats) -> None:
    """Every one of them, in all three."""
    counts = [Counter(one.words) for one in formats.values()]

    assert counts[1:] == counts[:-1]


def test_its_links_lead_somewhere(formats: Formats) -> None:
    """In every format."""
    assert {name: one.dead for name, one in formats.items()} == dict.fromkeys(OPEN, ())


def test_passages_keep_their_languages(formats: Formats, edition: str) -> None:
    """A Norwegian contribution in a Swedish edition is read as Norwegian."""
    assert {name: set(one.languages) for name, one in formats.items()} == dict.fromkeys(
        OPEN, LANGUAGES[edition]
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "hamnar",
            [
                "Åtgärd 2: Keep an ice watch",
                "Hört i",
                "På kajen",
                "Se också",
                "1 mars 2019",
                "40,5",
                "Tabell 1",
            ],
        ),
        ("hamnar", ["Möte", "Isvakten i Skarvhamn, 10 januari 2019", "Hålls av", "Märkning"]),
        (
            "harbours",
            ["Measure 2: Keep an ice watch", "Heard in", "On the quay", "Depth at the quay", "6.10 m"],
        ),
        (
            "harbours",
            ["Harbour master in Ederholm", "12\u202f400 berths", "no data", "Kept by", "Table 1", "Figure 1"],
        ),
    ],
)
def test_its_own_kinds_and_terms_are_printed(harbour: Built, name: str, words: list[str]) -> None:
    """Labels, values and forms come from its schemas, the tool's own words from its terms."""
    text = plain(OPEN["docx"](harbour.file(name, "docx")).text)

    assert [word for word in words if plain(word) not in text] == []


def test_titles_are_sorted_as_the_language_of_the_edition_sorts(harbour: Built) -> None:
    """The same promises, in Swedish and in English."""
    promises = {"Ålandsljus, a light that is lit", "Open water before noon"}
    found = {
        name: [words for _, words in OPEN["epub"](harbour.file(name, "epub")).headings if words in promises]
        for name in IN_ALL
    }

    assert (
        found["harbours"]
        == found["hamnar"][::-1]
        == ["Ålandsljus, a light that is lit", "Open water before noon"]
    )


def test_its_terms_and_its_look_lie_over_ours_key_by_key(harbour: Built) -> None:
    """One word of the contents, one colour: all else is ours."""
    opened = OPEN["pdf"](harbour.file("harbours", "pdf"))
    own = unpacked(harbour.file("harbours", "epub"))

    assert ("In this book" in own.decode("utf-8", "replace"), "Imprint" in opened.text) == (True, True)
    assert b"border-top: 4px solid #3a1a5c" in own  # its navy, on a card
    assert b"border-color: #2a8c82" in own  # our teal, beside a pull-quote


@pytest.mark.parametrize(("name", "band"), [("docx", b':val="Heading2City%d"'), ("epub", b'"city city%d"')])
def test_every_town_has_its_band(harbour: Built, name: str, band: bytes) -> None:
    """The first too, right below the heading of its part."""
    assert all(band % number in unpacked(harbour.file("harbours", name)) for number in (1, 2, 3))


def test_what_is_red_is_in_the_red_edition_alone(harbour: Built) -> None:
    """In every part of every file, unpacked."""
    files = [path for path in harbour.root.glob("output/*/*") if path.is_file()]

    assert {path.parent.name for path in files if WITHHELD in unpacked(path).lower()} == {"vakten"}


def test_nothing_of_ours_is_in_it(harbour: Built) -> None:
    """Its words are its own."""
    files = [path for path in harbour.root.glob("output/*/*") if path.is_file()]

    assert [
        (path.name, word) for path in files for word in WORDS_OF_OURS if word.encode() in unpacked(path)
    ] == []


def strings(path: Path) -> Iterator[str]:
    """Yield every text in a module that is no docstring."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    alone = [node.value for node in nodes if isinstance(node, ast.Expr)]
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in alone:
            yield from (node.value, *node.value.split())


def test_no_city_theme_or_kind_is_named_in_code() -> None:
    """All that is about one publication is data."""
    data = yaml.safe_load((ROOT / "sources" / "publication.yaml").read_text(encoding="utf-8"))
    named = {one["id"] for part in ("cities", "themes", "indicators") for one in data[part]}
    named |= {path.stem for path in ROOT.glob("schemas/kinds/*.yaml")} - SPOKEN
    code = [ROOT / "build.py", *ROOT.glob("press/**/*.py"), *ROOT.glob("filters/*.py")]

    assert [(path.name, word) for path in code for word in named & set(strings(path))] == []


@pytest.mark.parametrize("name", ["on", "no", "yes", "off"])
def test_a_schema_may_call_a_field_what_it_likes(tmp_path: Path, name: str) -> None:
    """And allow such words as values: they are text in schemas too."""
    kind = f"fields:\n  {name}: {{type: string, required: true, allowed: [yes, no, on, off]}}\n"
    text = written.contribution_text("a", kind="vow").replace("kind: vow", f"kind: vow\n{name}: {name}")
    files = {
        "schemas/kinds/vow.yaml": kind,
        "sources/contributions/shared/a.md": text,
        "sources/editions/book.md": written.edition_text("book", "::: {.contributions kind=vow}\n:::"),
    }
    run = build_py("check", "--root", str(written.write(tmp_path, files)))

    assert (run.status, run.out, run.err) == (0, "nothing to mend\n", "")
