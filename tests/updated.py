"""Have LibreOffice update all fields and lists of a DOCX, as a reader who presses F9 does, and change it."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from press.conform.pdf_pages import page_texts
from press.render.word import SPACES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml import etree

SECONDS = 120
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">
Sub Update(source, target, form)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  document.TextFields.refresh()
  For number = 0 To document.DocumentIndexes.Count - 1
    document.DocumentIndexes.getByIndex(number).update()
  Next number
  EDITS
  Dim written(0) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName" : written(0).Value = form
  document.storeToURL(target, written())
  document.close(True)
End Sub
Function Found(document, words)
  asked = document.createSearchDescriptor()
  asked.SearchString = words
  Found = document.findFirst(asked)
End Function
Sub Remark(document, words, says)
  note = document.createInstance("com.sun.star.text.textfield.Annotation")
  note.Author = "Kari" : note.Content = says
  place = Found(document, words)
  place.Text.insertTextContent(place, note, True)
End Sub
Sub Replace(document, words, others, tracked)
  document.RecordChanges = tracked
  place = Found(document, words)
  place.String = others
  document.RecordChanges = False
End Sub
</script:module>
"""
MODULE = "user/basic/Standard/Module1.xba"
"""Where a profile has its own macros; its first start writes an empty one there."""


PDF, DOCX = "writer_pdf_Export", "MS Word 2007 XML"
"""What LibreOffice calls the formats that it writes."""


def updated(file: Path, folder: Path) -> list[str]:
    """Return the text of the pages of a DOCX whose fields and lists were updated."""
    return page_texts(_written(file, folder / "updated.pdf", PDF))


def saved(file: Path, folder: Path, edits: str = "") -> Path:
    """Return a DOCX whose fields and lists were updated, as LibreOffice saves it.

    Args:
        file: the DOCX.
        folder: where the other is written.
        edits: calls of ``Remark`` and ``Replace`` for ``document``, each on a line.
    """
    return _written(file, folder / "updated.docx", DOCX, edits)


def _written(file: Path, target: Path, form: str, edits: str = "") -> Path:
    profile = target.parent / "profile"
    start = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    first = [*start, "--convert-to", "pdf", "--outdir", str(target.parent), str(file)]
    subprocess.run(first, capture_output=True, check=True, timeout=SECONDS)
    (profile / MODULE).write_text(MACRO.replace("EDITS", edits), "utf-8")
    call = f'macro:///Standard.Module1.Update("{file.as_uri()}","{target.as_uri()}","{form}")'
    subprocess.run([*start, call], capture_output=True, check=True, timeout=SECONDS)
    return target


def said(document: etree._Element) -> Iterator[str]:
    """Yield the words of each paragraph, without the number of a page at the end of an entry."""
    for paragraph in document.xpath("//w:p", namespaces=SPACES):
        found = paragraph.xpath(".//w:t | .//w:r/w:tab", namespaces=SPACES)
        words = "".join("\t" if one.tag.endswith("}tab") else one.text or "" for one in found)
        if words.strip():
            yield (
                re.sub(r"\t\d+$", "", words)
                if paragraph.xpath("ancestor::w:sdt|.//w:hyperlink", namespaces=SPACES)
                else words
            )
