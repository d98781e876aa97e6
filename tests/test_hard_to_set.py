"""What is hard to set, in another look and on a smaller page: built, proved, and its pages measured."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from PIL import Image

from press.conform.pdf_pages import page_texts
from press.render.word import SPACES
from tests import written
from tests.built import Built, build_py
from tests.pdf_layout import sheets
from tests.render.everything import parts, words
from tests.test_pages import LONG, SENTENCE, faults
from tests.updated import said, saved

if TYPE_CHECKING:
    from pathlib import Path

MARGINS = {"width": 176.0, "height": 250.0, "top": 25.0, "bottom": 24.0, "left": 24.0, "right": 24.0}
LOOK = f"""\
colour: {{navy: "#4a1942", blue: "#8a2c5c", teal: "#5a6b12"}}
font: {{serif: Source Sans Pro, sans: Source Serif Pro}}
size: {{text: 10.5, title: 34, heading: [24, 17, 14, 12, 11, 10.5]}}
page: {MARGINS}
"""
LLAN = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
TITLE = (
    "On the ways in which municipalities and their many boards may come to agree about what is to be "
    "written down, by whom it is to be read, and who is going to pay for it in the end"
)
ADDRESS = (
    "https://www.example.org/a/long/path/with_underscores_and_no_hyphens_for_a_long_while/index.php"
    "?query=aVeryLongParameterValueWithoutAnyBreak1234567890&other=%C3%A5%C3%A4%C3%B6"
)
WORD = "donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
CODE = f"x = '{'a' * 150}'"
PUBLICATION = f"""\
title: A Book of Water
languages: [en]
cities:
  - {{id: llan, name: {LLAN}, language: cy}}
  - {{id: rio, name: São Sebastião do Rio de Janeiro, language: pt}}
  - {{id: krung, name: Krung Thep Maha Nakhon, language: en}}
  - {{id: nizhny, name: Nizhny Novgorod-na-Volge, language: en}}
  - {{id: a, name: Å, language: nb}}
  - {{id: goteborg, name: Göteborg, language: sv}}
  - {{id: villa, name: La Villa Real de la Santa Fe de San Francisco de Asís, language: es}}
city_template: [portrait]
themes: [{{id: ice, title: Ice}}]
imprint: {{publisher: The Press, place: Turku, rights: All of them., contact: press@example.org}}
"""
ORDER = """\
# Imprint

::: imprint
:::

# Sections

::: {.contributions kind=section}
:::

# Cities

Each has a part.

::: cities
:::

# Who is where

::: {.figure-of form=coverage}
:::

# Colophon

::: colophon
:::
"""
CITY = "portrait", "city: llan\nthemes: [ice]\nas_of: 2020"


def _table(columns: int, rows: int, cell: str) -> str:
    head = "|" + "|".join(f" Head {number} " for number in range(columns)) + "|\n" + "|---" * columns + "|\n"
    return head + "".join(f"| Row {row} |" + f" {cell} |" * (columns - 1) + "\n" for row in range(rows))


def _text() -> str:
    tables = (
        f"{_table(3, 40, SENTENCE)}\n: Forty rows\n\n{_table(7, 40, LONG)}\n: Seven columns\n\n"
        f"{_table(12, 8, 'two words')}\n: Twelve columns of words\n\n{_table(12, 8, '-1234')}\n: Numbers\n\n"
    )
    note = "\n\n    ".join([SENTENCE * 9] * 12)
    lists = "".join(f"{'  ' * depth}- {SENTENCE}\n" for depth in range(4))
    return (
        f"A note of two pages.[^long]\n\n[^long]: {note}\n\n# {WORD.capitalize()}\n\n{SENTENCE} {WORD}.\n\n"
        f"``` python\n{CODE}\n```\n\nSee <{ADDRESS}> and `{'no_blank_' * 20}`.\n\n{lists}\n"
        "The poets [שלום עליכם]{lang=he} and [محمود درويش]{lang=ar} were there.\n\n"
        "::: {lang=ar}\nالمكتبة مفتوحة في الليل، والباب لا يغلق من الداخل.\n:::\n\n"
        "::: {lang=he}\nשלום בלילה, והדלת פתוחה.\n:::\n\n"
        "![A picture that is tall.](../../images/tall.png){#tall alt=Stripes}\n\n" + tables
    )


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build a book of what is hard to set."""
    kind, fields = CITY
    portrait = written.contribution_text("llan-portrait", SENTENCE * 9, kind=kind, title=TITLE)
    files = {
        "styles/tokens.yaml": LOOK,
        "sources/publication.yaml": PUBLICATION,
        "sources/contributions/shared/hard.md": written.contribution_text(
            "hard", _text(), title=f"{TITLE}, once"
        ),
        "sources/contributions/llan/llan-portrait.md": portrait.replace("status:", f"{fields}\nstatus:", 1),
        "sources/editions/book.md": written.edition_text("book", ORDER, title=f'"{TITLE}, twice"'),
    }
    root = written.write(tmp_path_factory.mktemp("hard"), files)
    (root / "sources/images").mkdir()
    Image.new("RGB", (700, 4200), "#4a1942").save(root / "sources/images/tall.png", dpi=(300, 300))
    return Built(root, build_py("build", "--root", str(root)))


def test_it_is_built_and_proved(hard: Built) -> None:
    """In all three formats: titles that heads shorten, and words from right to left, are found again."""
    assert hard.run.status == 0, hard.run.out + hard.run.err
    assert "3 outputs" in hard.run.out


def test_a_long_title_has_a_page_and_a_line(hard: Built) -> None:
    """In a DOCX it is smaller on its page, and shortened in the heads of others."""
    word = parts(hard.file("book", "docx"))
    sizes = etree.fromstring(word["word/styles.xml"]).xpath(
        "//w:style[@w:styleId='Title']//w:sz/@w:val", namespaces=SPACES
    )
    head = words(etree.fromstring(word["word/header1.xml"]))

    assert 24 < int(sizes[0]) / 2 * 1.3 < 34
    assert head == "On the ways in which municipalities and their many boards…TLP:CLEAR"


def test_its_pages_are_sound(hard: Built) -> None:
    """No word in a margin, none over another, on the cover or in a table of twelve columns."""
    assert faults(hard.file("book", "pdf"), MARGINS) == []


def test_what_is_broken_is_copied_whole(hard: Built) -> None:
    """An address, and a line of code: nothing is put into them where a line ends."""
    said = "".join("".join(page_texts(hard.file("book", "pdf"))).split())

    assert ADDRESS in said
    assert "".join(CODE.split()) in said


def test_a_picture_stands_with_its_caption(hard: Built) -> None:
    """However tall it is."""
    pages = sheets(hard.file("book", "pdf"))
    (page,) = (
        page for page in pages if page.resolutions and "tall" in "".join(one.words for one in page.pieces)
    )

    assert min(page.resolutions) > 300


def test_a_picture_in_a_docx_leaves_room_for_its_caption(hard: Built) -> None:
    """It is made smaller in both directions alike, where it is higher than a page."""
    document = etree.fromstring(parts(hard.file("book", "docx"))["word/document.xml"])
    picture = next(
        one for one in document.iter() if one.tag.endswith("}docPr") and one.get("descr") == "Stripes"
    )
    wide, tall = (int(picture.getparent().find("{*}extent").get(side)) / 36000 for side in ("cx", "cy"))

    assert tall < MARGINS["height"] - MARGINS["top"] - MARGINS["bottom"] - 20
    assert round(tall / wide) == 6


@pytest.mark.needs("soffice")
def test_an_update_changes_no_word_of_a_docx_and_loses_no_name(hard: Built, tmp_path: Path) -> None:
    """Of no field and no list, whose entries get the numbers of their pages from whoever asks for them."""
    before, after = (
        etree.fromstring(parts(file)["word/document.xml"])
        for file in (hard.file("book", "docx"), saved(hard.file("book", "docx"), tmp_path))
    )
    names = [set(one.xpath("//w:bookmarkStart/@w:name", namespaces=SPACES)) for one in (before, after)]
    homes = {name for name in names[0] if re.fullmatch(r"[a-zA-Z]\w*_[0-9a-f]{9}", name)}

    assert [*said(after)] == [*said(before)]
    assert homes
    assert homes <= names[1]
