"""Outputs that were spoilt on purpose, as a broken filter or writer might have."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import pikepdf
from PIL import Image, PngImagePlugin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NAME = "Zyxtrova"
"""A word that stands only in what is withheld."""
ROW = "The harbour master went home before the young people"
"""Words that stand beside each other only there."""
STAMP = (1980, 1, 1, 0, 0, 0)


def zipped(file: Path, target: Path, change: Callable[[dict[str, bytes]], None], **entry: Any) -> Path:  # noqa: ANN401
    """Return a copy of a zip whose parts were changed; ``entry`` is set on its first part, or on the zip."""
    with zipfile.ZipFile(file) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    with zipfile.ZipFile(target, "w") as archive:
        archive.comment = entry.pop("comment_of_all", b"")
        for number, (name, part) in enumerate(parts.items()):
            info = zipfile.ZipInfo(name, STAMP)
            for key, value in entry.items() if number == 0 else ():
                setattr(info, key, value)
            archive.writestr(info, part)
    return target


def swap(pattern: str, before: str, after: str) -> Callable[[dict[str, bytes]], None]:
    """Return a change that replaces text once, in the first part of such a name that holds it."""

    def change(parts: dict[str, bytes]) -> None:
        for name, part in parts.items():
            if pattern in name and before.encode() in part:
                parts[name] = part.replace(before.encode(), after.encode(), 1)
                return
        message = f"{before!r} stands in no {pattern}"
        raise AssertionError(message)

    return change


def put(name: str, part: bytes) -> Callable[[dict[str, bytes]], None]:
    """Return a change that adds or replaces a part."""
    return lambda parts: parts.update({name: part})


def purple() -> bytes:
    """Return a picture that nobody knows."""
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "purple").save(made, "PNG")
    return made.getvalue()


def repaint(parts: dict[str, bytes]) -> None:
    """Replace every picture by another."""
    parts.update({name: purple() for name in parts if name.endswith(".png")})


def annotate(parts: dict[str, bytes]) -> None:
    """Write a text into every picture's file, and leave its pixels."""
    for name, part in parts.items():
        if name.endswith(".png"):
            said, made = PngImagePlugin.PngInfo(), io.BytesIO()
            said.add_text("Comment", f"taken at {NAME}")
            with Image.open(io.BytesIO(part)) as image:
                image.save(made, "PNG", pnginfo=said)
            parts[name] = made.getvalue()


def in_pdf(file: Path, target: Path, change: Callable[[pikepdf.Pdf], None]) -> Path:
    """Return a copy of a PDF that was changed."""
    with pikepdf.open(file) as pdf:
        change(pdf)
        pdf.save(target)
    return target


def info(pdf: pikepdf.Pdf) -> None:
    """Put words into the document's information."""
    pdf.docinfo["/Subject"] = f"On {NAME}"


def own_key(pdf: pikepdf.Pdf) -> None:
    """Put words under a key that nobody knows."""
    pdf.Root["/Office"] = pikepdf.String(f"from {NAME}")


def metadata(pdf: pikepdf.Pdf) -> None:
    """Put words into the metadata packet."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
        packet["dc:source"] = ROW


def outline(pdf: pikepdf.Pdf) -> None:
    """Add an entry to the outline."""
    with pdf.open_outline() as entries:
        entries.root.append(pikepdf.OutlineItem(f"The {NAME} affair", 0))


def attachment(pdf: pikepdf.Pdf) -> None:
    """Attach a file."""
    pdf.attachments["notes.txt"] = b"nothing of interest"


def redrawn(pdf: pikepdf.Pdf) -> None:
    """Draw the discs of a figure as something else."""
    for page in pdf.pages:
        content = page.Contents.read_bytes()
        if b"/Alt(A scale of years" in content:
            before, found, after = content.partition(b"/Alt(A scale of years")
            page.Contents = pdf.make_stream(before + found + after.replace(b" c ", b" l ", 1))
            return
    message = "no figure is drawn"
    raise AssertionError(message)


def annotation(pdf: pikepdf.Pdf) -> None:
    """Pin a note to a page."""
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=pikepdf.String(ROW)
    )
    page = pdf.pages[0]
    page.Annots = pikepdf.Array([*page.get("/Annots", []), pdf.make_indirect(note)])


def called(pdf: pikepdf.Pdf) -> None:
    """Call a link by something else than where it leads."""
    links = [
        one for page in pdf.pages for one in page.get("/Annots", []) if "page" in str(one.get("/Contents"))
    ]
    links[0].Contents = pikepdf.String(f"{NAME}, page 4")


def destination(pdf: pikepdf.Pdf) -> None:
    """Name a place in the file."""
    pikepdf.NameTree(pdf.Root.Names.Dests)["quiet-matter"] = pikepdf.Array(
        [pdf.pages[0].obj, pikepdf.Name.Fit]
    )


def alternative(pdf: pikepdf.Pdf) -> None:
    """Change the alternative text of a figure."""
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure" and "/Alt" in one:
            one.Alt = pikepdf.String(ROW)
            return


def actual(pdf: pikepdf.Pdf) -> None:
    """Say other words than are shown."""
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/P":
            one.ActualText = pikepdf.String(ROW)
            return


def script(pdf: pikepdf.Pdf) -> None:
    """Let something run when the file is opened."""
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("1"))


def label(pdf: pikepdf.Pdf) -> None:
    """Name the pages."""
    pdf.Root.PageLabels = pikepdf.Dictionary(
        Nums=pikepdf.Array([0, pikepdf.Dictionary(S=pikepdf.Name.D, P=pikepdf.String(NAME))])
    )


def stray(pdf: pikepdf.Pdf) -> None:
    """Leave a stream that nothing draws."""
    pdf.Root["/Left"] = pdf.make_stream(f"draft: {NAME}".encode())


def written_over(pdf: pikepdf.Pdf) -> None:
    """Write words on a page in white, outside all tags, with a font of the file's readers."""
    page = pdf.pages[1]
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.Resources.Font["/Fx"] = pdf.make_indirect(font)
    page.contents_add(f"q 1 1 1 rg BT /Fx 8 Tf 20 20 Td ({ROW}) Tj ET Q".encode())


def page_gone(pdf: pikepdf.Pdf) -> None:
    """Drop the last page but one."""
    del pdf.pages[-2]
