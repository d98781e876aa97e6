"""What a file claims of itself: that it says so, and that what is simple to see is true.

PDF/UA-1 (ISO 14289-1, 5 and 7.1), PDF/A-2a (ISO 19005-2, 6.6.4 and 6.7), EPUB
Accessibility 1.1 (2.2), and for Word the mode without compatibility.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
from lxml import etree

from press import rules
from press.conform.copies import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from press.conform.copies import Copies

    Element = Any

PDF = {"pdfuaid:part": "1", "pdfaid:part": "2", "pdfaid:conformance": "A"}
DISCOVERED = (
    "accessMode",
    "accessModeSufficient",
    "accessibilityFeature",
    "accessibilityHazard",
    "accessibilitySummary",
)
"""What EPUB Accessibility 1.1 wants a package to say (2.2)."""
SPACES = {
    "o": "http://www.idpf.org/2007/opf",
    "h": "http://www.w3.org/1999/xhtml",
    "e": "http://www.idpf.org/2007/ops",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
}
SHOWN = {
    "tableOfContents": "//h:nav[@e:type='toc']//h:a",
    "index": "//*[@role='doc-index']",
    "pageNavigation": "//h:nav[@e:type='page-list']//h:a",
    "pageBreakMarkers": "//*[@role='doc-pagebreak']",
    "ARIA": "//*[starts-with(@role, 'doc-')]",
}
"""What a feature that a package claims shows itself by, somewhere in its files."""
UNSAID = "//h:img[not(@alt)] | //h:img[@alt=''][not(@role='presentation')] | //h:svg[not(@aria-label)]"
PARSED = (".xhtml", ".opf", ".xml")
NEWEST = "15"
"""The mode of Word 2013 and all that came since (MS-DOCX 2.4.4)."""


def check(copies: Copies) -> Iterator[Finding]:
    """Yield claims that a file does not make, and those that are not true of it."""
    for name, claims in {"epub": _epub, "docx": _docx}.items():
        parts = {one: part for one, part in copies.parts(name).items() if one.endswith(PARSED)}
        trees = {one: etree.fromstring(part) for one, part in parts.items()}
        for text in claims(trees) if trees else ():
            yield Finding(rules.UNKEPT_CLAIM, copies.files[name].name, text)
    if "pdf" in copies.files:
        with pikepdf.open(copies.files["pdf"]) as pdf:
            for text in _pdf(pdf):
                yield Finding(rules.UNKEPT_CLAIM, copies.files["pdf"].name, text)


def _pdf(pdf: pikepdf.Pdf) -> Iterator[str]:
    with pdf.open_metadata() as packet:
        for key, value in PDF.items():
            if packet.get(key) != value:
                yield f"it does not claim `{key}` {value}"
    root: Any = pdf.Root
    if not bool(root.get("/MarkInfo", {}).get("/Marked", False)) or "/StructTreeRoot" not in root:
        yield "it is not tagged"
    if not bool(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "it does not show its title"
    if "/Lang" not in root:
        yield "it does not say its language"
    if pdf.is_encrypted:
        yield "it is encrypted"


def _epub(parts: Mapping[str, Element]) -> Iterator[str]:
    package = next(part for name, part in parts.items() if name.endswith(".opf"))
    said = {name: _find([package], f"//o:meta[@property='schema:{name}']/text()") for name in DISCOVERED}
    yield from (f"it does not say its `{name}`" for name, values in said.items() if not values)
    texts = [part for name, part in parts.items() if name.endswith(".xhtml")]
    features = set(said["accessibilityFeature"])
    for feature in sorted(features & SHOWN.keys()):
        if not _find(texts, SHOWN[feature]):
            yield f"it claims `{feature}`, and has none"
    if "alternativeText" in features and _find(texts, UNSAID):
        yield "it claims `alternativeText`, and has a picture without"


def _docx(parts: Mapping[str, Element]) -> Iterator[str]:
    settings = [parts["word/settings.xml"]]
    if _find(settings, "//w:compatSetting[@w:name='compatibilityMode']/@w:val") != [NEWEST]:
        yield "Word opens it in compatibility mode"
    if not _find([parts["word/styles.xml"]], "//w:docDefaults//w:lang/@w:val"):
        yield "it does not say its language"


def _find(roots: list[Element], path: str) -> list[Any]:
    return [one for root in roots for one in root.xpath(path, namespaces=SPACES)]
