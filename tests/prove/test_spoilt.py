"""Files that were spoilt on purpose are not proved, wherever it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.prove import spoilt, spoilt_word
from tests.prove.spoilt import NAME, ROW, in_pdf, put, swap, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.prove.bench import Bench

TARGET = f"https://example.org/{NAME}"
RELATED = f'<Relationship Id="x1" Type="http://x" Target="{TARGET}"/></Relationships>'
REMARK = f'<w:comment w:id="1"><w:p><w:r><w:t>{ROW}</w:t></w:r></w:p></w:comment>'
HIDDEN = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{ROW}</w:t></w:r><w:r>"
DELETED = f"<w:del><w:r><w:delText>{ROW}</w:delText></w:r></w:del><w:r>"
ENTRY = f'<li><a href="#x">The {NAME} affair</a></li></ol></nav>'
CUSTOM = f'<Properties xmlns="http://x"><property name="n"><lpwstr>{NAME}</lpwstr></property></Properties>'
PARTS = {
    "words in a page": ("epub", "P001", swap("the-zoo", "</p>", f"</p><p>{ROW}</p>")),
    "words within a paragraph": ("epub", "P001", swap("the-zoo", "</p>", f" {NAME}</p>")),
    "a comment": ("epub", "P001", swap("the-zoo", "</p>", f"</p><!-- {ROW} -->")),
    "a title": ("epub", "P001", swap("the-zoo", "<p>", f'<p title="{ROW}">')),
    "an attribute of its own": ("epub", "P001", swap("the-zoo", "<p>", f'<p data-from="{NAME}">')),
    "an anchor": ("epub", "P001", swap("the-zoo", "<p>", '<p id="quiet-matter">')),
    "a class": ("epub", "P001", swap("the-zoo", "<p>", f'<p class="{NAME.lower()}">')),
    "a class that was a language before": (
        "epub",
        "P002",
        swap("the-zoo", "<p>", '<p xml:lang="xqy"><span class="xqy"></span>'),
    ),
    "the contents": ("epub", "P001", swap("nav.xhtml", "</ol></nav>", ENTRY)),
    "the description": (
        "epub",
        "P001",
        swap("content.opf", "</metadata>", f'<meta property="x">{ROW}</meta></metadata>'),
    ),
    "a creator": (
        "epub",
        "P001",
        swap("content.opf", "</metadata>", f"<meta>Bureau of {NAME}</meta></metadata>"),
    ),
    "what it is sorted by": (
        "epub",
        "P001",
        swap("content.opf", 'property="file-as">', f'property="file-as">{NAME}, '),
    ),
    "the style sheet": ("epub", "P001", swap("css", "}", f"}} /* {NAME} */")),
    "a part nobody knows": ("epub", "P005", put("EPUB/notes.txt", b"nothing")),
    "the name of a part": ("epub", "P005", put(f"EPUB/media/{NAME}1.png", b"")),
    "the name of a text": ("epub", "P002", put("EPUB/text/wharf.xhtml", b"<html/>")),
    "a picture": ("epub", "P002", spoilt.repaint),
    "a drawing": ("epub", "P002", swap(".svg", "#14324a", "#14324b")),
    "a drawing in a document of Word's": ("docx", "P002", spoilt.repaint),
    "another cover": ("epub", "P002", put("EPUB/media/cover.png", spoilt.purple())),
    "a cover that says nothing": ("epub", "P003", swap("text/cover", 'alt="Cover: ', 'alt="Cover" id="')),
    "a cover that says something else": ("epub", "P001", swap("text/cover", 'alt="Cover', f'alt="{NAME}')),
    "what a picture says of itself": ("epub", "P001", spoilt.annotate),
    "an alternative text gone": ("epub", "P003", swap("the-zoo", 'alt="a little plan"', 'alt=""')),
    "a paragraph gone": ("epub", "P003", swap("the-zoo", "<p>A quotation that is long enough.</p>", "")),
    "a row gone": (
        "epub",
        "P003",
        swap("the-zoo", '<td class="long">A long cell that runs over lines</td>', ""),
    ),
    "one of two gone": ("epub", "P003", swap("the-zoo", "<p>A sentence repeated.</p>", "")),
    "one too many": (
        "epub",
        "P002",
        swap("the-zoo", "<p>A sentence repeated.</p>", 3 * "<p>A sentence repeated.</p>"),
    ),
    "a heading gone": ("epub", "P003", swap("the-zoo", ">First things</h3>", "></h3>")),
    "a note gone": ("epub", "P003", swap("the-zoo", "A note in a table, with <em>emphasis</em>.", "")),
    "half a sentence": ("epub", "P003", swap("the-zoo", "With a second paragraph", "With a second")),
    "a word of the index gone": ("epub", "P003", swap("text/index", "<dt>indexed</dt>", "<dt></dt>")),
    "a number missing": (
        "epub",
        "P006",
        swap("", "Figure\xa02. ", "Figure\xa03. "),
    ),
    "all gone": ("epub", "P004", lambda parts: parts.clear()),
    "text that Word hides": ("docx", "P001", swap("document.xml", "<w:r>", HIDDEN)),
    "text behind a comment": ("docx", "P001", swap("document.xml", "</w:t>", f"<!---->{ROW}</w:t>")),
    "text behind a comment in the package": (
        "epub",
        "P001",
        swap("content.opf", "</metadata>", f"<!---->{ROW}</metadata>"),
    ),
    "text that was deleted": ("docx", "P001", swap("document.xml", "<w:r>", DELETED)),
    "a bookmark": (
        "docx",
        "P001",
        swap("document.xml", "<w:r>", '<w:bookmarkStart w:id="9" w:name="quiet-matter"/><w:r>'),
    ),
    "a field": (
        "docx",
        "P001",
        swap("document.xml", "<w:r>", f"<w:r><w:instrText>DOCVARIABLE {NAME}</w:instrText></w:r><w:r>"),
    ),
    "a digest of other words": ("docx", "P002", spoilt_word.mislabel),
    "what a field counts": ("docx", "P001", swap("document.xml", "SEQ Figure ", f"SEQ {NAME} ")),
    "where a field leads": ("docx", "P002", swap("document.xml", "REF _Ref", "REF Ref")),
    "a picture's description": (
        "docx",
        "P001",
        swap("document.xml", 'name="Picture"', f'name="Picture" title="{ROW}"'),
    ),
    "a comment of Word's": ("docx", "P001", swap("comments.xml", "/>", f">{REMARK}</w:comments>")),
    "a property": (
        "docx",
        "P001",
        swap("core.xml", "</cp:coreProperties>", f"<dc:source>{NAME}</dc:source></cp:coreProperties>"),
    ),
    "custom properties": ("docx", "P001", put("docProps/custom.xml", CUSTOM.encode())),
    "a setting": (
        "docx",
        "P001",
        swap("settings.xml", "<w:zoom", f'<w:docVar w:name="x" w:val="{NAME}"/><w:zoom'),
    ),
    "the head of a page": ("docx", "P001", swap("header1.xml", "<w:tab/>", f"<w:t>{NAME}</w:t>")),
    "the name of a style": ("docx", "P001", swap("styles.xml", 'w:val="Title"', f'w:val="{NAME}"')),
    "a relation": ("docx", "P001", swap("document.xml.rels", "</Relationships>", RELATED)),
    "a note of Word's gone": ("docx", "P003", swap("footnotes.xml", "A note in a quotation.", "")),
}
PAGES = {
    "the information": ("P001", spoilt.info),
    "a key of its own": ("P001", spoilt.own_key),
    "the metadata packet": ("P001", spoilt.metadata),
    "the outline": ("P001", spoilt.outline),
    "an attachment": ("P005", spoilt.attachment),
    "a note on a page": ("P001", spoilt.annotation),
    "what a link is called": ("P001", spoilt.called),
    "a destination": ("P001", spoilt.destination),
    "an alternative text": ("P001", spoilt.alternative),
    "an actual text": ("P001", spoilt.actual),
    "a script": ("P005", spoilt.script),
    "the names of pages": ("P001", spoilt.label),
    "a stream that nothing draws": ("P001", spoilt.stray),
    "words outside all tags": ("P001", spoilt.written_over),
    "a drawing that is drawn otherwise": ("P002", spoilt.redrawn),
    "a page gone": ("P003", spoilt.page_gone),
}


def codes(bench: Bench, ending: str, file: Path) -> set[str]:
    """Return the codes of what is at fault in one file."""
    return {one.rule.code for one in bench.proved(files={ending: file})}


@pytest.mark.parametrize("name", PARTS)
def test_a_spoilt_part_is_found(bench: Bench, tmp_path: Path, name: str) -> None:
    """In a zip, whatever part it is in."""
    ending, code, change = PARTS[name]
    target = tmp_path / f"book-1.0.{ending}"

    assert code in codes(bench, ending, zipped(bench.files[ending], target, change))


@pytest.mark.parametrize("name", PAGES)
def test_a_spoilt_page_is_found(bench: Bench, tmp_path: Path, name: str) -> None:
    """In a PDF, whatever object it is in."""
    code, change = PAGES[name]

    assert code in codes(bench, "pdf", in_pdf(bench.files["pdf"], tmp_path / "book-1.0.pdf", change))


@pytest.mark.parametrize(
    "entry", [{"comment": NAME.encode()}, {"extra": b"\xca\xfe\x02\x00hi"}, {"comment_of_all": NAME.encode()}]
)
def test_what_lies_beside_the_parts_is_found(bench: Bench, tmp_path: Path, entry: dict[str, bytes]) -> None:
    """A comment on a part or on all, and fields that the format does not need."""
    target = zipped(bench.files["epub"], tmp_path / "book-1.0.epub", lambda _: None, **entry)

    assert "P005" in codes(bench, "epub", target)


@pytest.mark.parametrize("ending", ["epub", "docx", "pdf"])
def test_a_copy_is_proved(bench: Bench, tmp_path: Path, ending: str) -> None:
    """It is what was done to the file that is found, and not that it was written anew."""

    def same(_: object) -> None:
        """Change nothing."""

    write: Callable[..., Path] = in_pdf if ending == "pdf" else zipped

    assert codes(bench, ending, write(bench.files[ending], tmp_path / f"book-1.0.{ending}", same)) == set()
