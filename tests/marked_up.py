"""Write into a DOCX what a ministry would: comments, and tracked changes."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from pathlib import Path

SPACES = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{SPACES['w']}}}"
MARKED = (
    "<w:comment xmlns:w='{w}' w:id='{id}' w:author='Kari'><w:p><w:r><w:t>{says}</w:t></w:r></w:p></w:comment>"
)
BY = "w:author='Ola' w:date='2020-01-01T00:00:00Z'"


def parts(file: Path) -> dict[str, etree._Element]:
    """Return the parts of a DOCX, to be written into."""
    with zipfile.ZipFile(file) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def saved(file: Path, sent: dict[str, etree._Element]) -> Path:
    """Return a file of these parts."""
    with zipfile.ZipFile(file, "w") as archive:
        for name, root in sent.items():
            archive.writestr(name, etree.tostring(root))
    return file


def paragraph(sent: dict[str, etree._Element], words: str, part: str = "word/document.xml") -> etree._Element:
    """Return the last paragraph that says this: before it may stand the contents."""
    return [one for one in sent[part].iter(f"{W}p") if said(one) == words][-1]


def said(one: etree._Element) -> str:
    """Return what a paragraph says."""
    return "".join(one.xpath(".//w:t/text()", namespaces=SPACES))


def remark(sent: dict[str, etree._Element], words: str, says: str) -> None:
    """Comment on a paragraph."""
    comments = sent["word/comments.xml"]
    number = str(len(comments))
    comments.append(etree.fromstring(MARKED.format(w=SPACES["w"], id=number, says=says)))
    hold = etree.SubElement(etree.SubElement(paragraph(sent, words), f"{W}r"), f"{W}commentReference")
    hold.set(f"{W}id", number)


def put_in(sent: dict[str, etree._Element], words: str, more: str, part: str = "word/document.xml") -> None:
    """Put words behind a paragraph's, tracked."""
    run = f"<w:ins xmlns:w='{SPACES['w']}' w:id='9' {BY}><w:r><w:t>{more}</w:t></w:r></w:ins>"
    paragraph(sent, words, part).append(etree.fromstring(run))


def take_out(sent: dict[str, etree._Element], words: str) -> None:
    """Take out all that a paragraph says, tracked."""
    holder = paragraph(sent, words)
    gone = etree.fromstring(f"<w:del xmlns:w='{SPACES['w']}' w:id='9' {BY}/>")
    gone.extend(holder.findall(f"{W}r"))
    for text in gone.iter(f"{W}t"):
        text.tag = f"{W}delText"
    holder.append(gone)
