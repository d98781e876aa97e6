"""Have LibreOffice update all fields and lists of a DOCX, as a reader who presses F9 does."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from press.conform.pdf_pages import page_texts

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = 120
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script"
 script:name="Module1" script:language="StarBasic">
Sub Update(source, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  document.TextFields.refresh()
  For number = 0 To document.DocumentIndexes.Count - 1
    document.DocumentIndexes.getByIndex(number).update()
  Next number
  Dim written(0) As New com.sun.star.beans.PropertyValue
  written(0).Name = "FilterName" : written(0).Value = "writer_pdf_Export"
  document.storeToURL(target, written())
  document.close(True)
End Sub
</script:module>
"""
MODULE = "user/basic/Standard/Module1.xba"
"""Where a profile has its own macros; its first start writes an empty one there."""


def updated(file: Path, folder: Path) -> list[str]:
    """Return the text of the pages of a DOCX whose fields and lists were updated."""
    profile, target = folder / "profile", folder / "updated.pdf"
    start = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless"]
    first = [*start, "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    subprocess.run(first, capture_output=True, check=True, timeout=SECONDS)
    (profile / MODULE).write_text(MACRO, "utf-8")
    call = f'macro:///Standard.Module1.Update("{file.as_uri()}","{target.as_uri()}")'
    subprocess.run([*start, call], capture_output=True, check=True, timeout=SECONDS)
    return page_texts(target)
