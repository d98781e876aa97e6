"""Files that were spoilt on purpose, a row a fault, and the check that finds each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from press.conform import claims, contrast, order, properties, reach, word
from tests.conform.spoilt_files import (
    again,
    claimed,
    notes,
    nowhere,
    renamed,
    root,
    spine,
    turned,
    unindexed,
    unnamed,
)
from tests.prove.spoilt import in_pdf, written_over, zipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from press.conform.copies import Copies, Finding
    from tests.conform.spoilt_files import Change

TEXT = "word/document.xml"


@dataclass(frozen=True)
class Row:
    """What is done to the file of a format, the check that finds it, and what it says."""

    format: str
    change: Change
    check: Callable[[Copies], Iterable[Finding]]
    said: str

    def spoil(self, file: Path, target: Path) -> Path:
        """Return a spoilt copy."""
        return (in_pdf if self.format == "pdf" else zipped)(file, target, self.change)


meta = partial(again, "content.opf")
CLAIMS: dict[str, Row] = {
    "PDF/UA": Row("pdf", claimed("pdfuaid:part", "2"), claims.check, "does not claim `pdfuaid:part` 1"),
    "PDF/A": Row("pdf", claimed("pdfaid:part", "3"), claims.check, "does not claim `pdfaid:part` 2"),
    "PDF/A, level": Row("pdf", claimed("pdfaid:conformance", "B"), claims.check, "`pdfaid:conformance` A"),
    "tags": Row("pdf", root("/MarkInfo", "/Marked", value=False), claims.check, "is not tagged"),
    "title shown": Row("pdf", root("/ViewerPreferences"), claims.check, "does not show its title"),
    "language": Row("pdf", root("/Lang"), claims.check, "does not say its language"),
    "summary": Row(
        "epub",
        meta("<meta property=.schema:accessibilitySummary.*?</meta>", ""),
        claims.check,
        "`accessibilitySummary`",
    ),
    "feature": Row("epub", unindexed, claims.check, "claims `index`, and has none"),
    "alternative text": Row(
        "epub", again(".xhtml", r"(<img [^>]*?)alt=\"[^\"]+\"", r'\1alt=""'), claims.check, "a picture"
    ),
    "compatibility mode": Row(
        "docx",
        again("settings", r"(compatibilityMode\".*?w:val=\")15", r"\g<1>12"),
        claims.check,
        "compatibility mode",
    ),
    "default language": Row(
        "docx", again("styles", r"<w:lang [^>]*/>", ""), claims.check, "does not say its language"
    ),
}
REST: dict[str, Row] = {
    "a bookmark's end": Row("docx", again(TEXT, r"<w:bookmarkEnd [^>]*/>", ""), word.check, "has one end"),
    "faint by day": Row(
        "epub", again(".css", r"(body.*?color: )#\w+", r"\1#bbbbbb"), contrast.check, "on #ffffff"
    ),
    "faint by night": Row(
        "epub", again(".css", r"(dark\) { body.*?color: )#\w+", r"\1#223344"), contrast.check, "in #223344"
    ),
    "a faint style": Row(
        "docx",
        again("styles", r"(w:styleId=\"Heading1\".*?<w:color w:val=\")\w+", r"\1dddddd"),
        contrast.check,
        "#dddddd",
    ),
    "white on white": Row("pdf", written_over, contrast.check, "in #ffffff on #ffffff"),
    "the spine": Row("epub", spine, order.check, "where"),
    "the tags": Row("pdf", turned, order.check, "stands in the PDF where"),
    "a note": Row("docx", notes, order.check, "stands in the DOCX where"),
    "an anchor": Row(
        "epub",
        again("text/", r"( href=\"[^\"#:]*#)[^\"]+", r"\1nowhere"),
        reach.links,
        "nowhere` leads nowhere",
    ),
    "a bookmark": Row(
        "docx", again(TEXT, r"(<w:hyperlink w:anchor=\")[^\"]+", r"\1nowhere"), reach.links, "`nowhere`"
    ),
    "links": Row("pdf", unnamed, reach.links, "leads nowhere"),
    "an entry that leads nowhere": Row("pdf", nowhere, reach.links, "the bookmark "),
    "an entry": Row("pdf", renamed, reach.contents, "`Elsewhere` at level 1"),
    "the navigation": Row(
        "epub",
        again("nav.xhtml", r"(<nav epub:type=\"toc\".*?<li.*?<a[^>]*>)[^<]+", r"\1Elsewhere"),
        reach.contents,
        "`Elsewhere`",
    ),
    "the contents": Row(
        "docx",
        again(TEXT, r"(w:val=\"TOC1\".*?<w:t[^>]*>)[^<]+", r"\1Elsewhere"),
        reach.contents,
        "`Elsewhere`",
    ),
    "a date": Row("epub", meta(r"(<dc:date>)\d+", r"\g<1>1999"), properties.check, "its date is "),
    "a title": Row(
        "docx", again("core.xml", r"(<dc:title>)[^<]+", r"\1"), properties.check, "does not say its title"
    ),
    "a publisher": Row("pdf", claimed("dc:rights", "none"), properties.check, "its rights is `none`"),
}
ROWS = CLAIMS | REST
