"""Changes that spoil a good file, so that it breaks a standard."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[Any], None]


def again(pattern: str, before: str, after: str) -> Change:
    """Return a change that replaces what a regular expression finds, once, in a part of such a name."""

    def change(parts: dict[str, bytes]) -> None:
        for name, part in parts.items():
            text = part.decode("utf-8", "replace")
            if pattern in name and re.search(before, text, re.DOTALL):
                parts[name] = re.sub(before, after, text, count=1, flags=re.DOTALL).encode()
                return
        message = f"{before!r} is found in no {pattern}"
        raise AssertionError(message)

    return change


def claimed(key: str, value: str) -> Change:
    """Return a change of what a PDF's packet says."""

    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as packet:
            packet[key] = value

    return change


def root(*path: str, value: object = None) -> Change:
    """Return a change of what hangs on a PDF's root; without a value it is taken away."""

    def change(pdf: pikepdf.Pdf) -> None:
        holder: Any = pdf.Root
        for name in path[:-1]:
            holder = holder[name]
        if value is None:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value

    return change


def turned(pdf: pikepdf.Pdf) -> None:
    """Read the parts of the document in the opposite order."""
    document: Any = pdf.Root.StructTreeRoot.K
    document = document[0] if isinstance(document, pikepdf.Array) else document
    document.K = pikepdf.Array([*document.K][:1] + [*document.K][:0:-1])


def spine(parts: dict[str, bytes]) -> None:
    """Bind the files of an EPUB in the opposite order."""
    package = parts["EPUB/content.opf"].decode()
    items = re.findall(r"<itemref [^>]*/>", package)
    for item, number in zip(items, range(len(items)), strict=True):
        package = package.replace(item, f"<{number}>", 1)
    for number, item in enumerate(reversed(items)):
        package = package.replace(f"<{number}>", item, 1)
    parts["EPUB/content.opf"] = package.encode()


def notes(parts: dict[str, bytes]) -> None:
    """Say something else in the last note."""
    again("word/footnotes.xml", r"(.*<w:footnote .*?<w:t[^>]*>)[^<]+", r"\1It is not so at all")(parts)


def nowhere(pdf: pikepdf.Pdf) -> None:
    """Let a bookmark lead nowhere."""
    entry: Any = pdf.Root.Outlines.First
    for key in ("/A", "/Dest"):
        if key in entry:
            del entry[key]


def renamed(pdf: pikepdf.Pdf) -> None:
    """Call a bookmark by another name."""
    entry: Any = pdf.Root.Outlines.First
    entry.Title = pikepdf.String("Elsewhere")


def unnamed(pdf: pikepdf.Pdf) -> None:
    """Forget where every link in the text leads."""
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if "/URI" not in one.get("/A", {}):
                for key in ("/A", "/Dest"):
                    if key in one:
                        del one[key]


def unindexed(parts: dict[str, bytes]) -> None:
    """Claim an index, and have none."""
    again("content.opf", ">readingOrder<", ">index<")(parts)
    parts.update({name: part.replace(b'role="doc-index"', b"") for name, part in parts.items()})
