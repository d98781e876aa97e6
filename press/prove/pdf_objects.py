"""Read the objects of a PDF, whatever refers to them: strings, metadata, streams, attachments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pikepdf
from lxml import etree

from press.prove import properties, zipped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.opened import Opened

SEEN = frozenset(
    """/Title /T /Alt /ActualText /E /Subject /Author /Keywords /Creator /Producer /Contents /RC /TU /TM
    /V /DV /UF /Desc /Info /Summary /Reason /Location""".split()  # noqa: SIM905 - a list to be read
)
"""Keys of strings that hold words (ISO 32000-1)."""
FOREIGN = frozenset(
    """/EmbeddedFiles /EmbeddedFile /Filespec /JavaScript /JS /AcroForm /XFA /OCProperties /Collection
    /RichMedia /Launch /SubmitForm /PieceInfo /Thumb /Threads /AA /OpenAction""".split()  # noqa: SIM905
)
"""Keys and types that have no business in a book."""
TELLING = re.compile(rb"\(|(?<!<)<(?!<)|/(?:%b)" % "|".join(sorted(one[1:] for one in FOREIGN)).encode())
"""What stands in the syntax of an object that holds a string, or one of these keys and types."""
NAMING = frozenset({"/Dest", "/D", "/Names", "/ID", "/Headers", "/NM", "/F"})
DIGESTS = frozenset({"instanceID", "InstanceID", "DocumentID"})
"""Elements of the metadata that hold a digest."""
INNER = re.compile(rb"/(ActualText|Alt|E|Lang)\s*(\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
"""A string among the properties of marked content."""


def read_objects(pdf: pikepdf.Pdf, opened: Opened) -> None:
    """Keep every string of every object, and what streams hold besides what is drawn."""
    strings: set[tuple[str, str]] = set()
    for number, one in enumerate((pdf.trailer, *pdf.objects)):
        found = _strings(one, "", opened) if _may_tell(one) else ()
        is_trailer = number == 0 or (isinstance(one, pikepdf.Stream) and one.get("/Type") == "/XRef")
        strings.update(("trailer" if is_trailer else key, value) for key, value in found)
        if isinstance(one, pikepdf.Stream):
            strings.update(_stream(one, opened))
    for key, value in sorted(strings):
        opened.hide(value, "objects", f"the string `{key}`", _sort(key))


def _may_tell(one: Any) -> bool:  # noqa: ANN401 - pikepdf's own
    """Return whether an object may hold anything to be read; most, such as elements of the tree, do not."""
    return isinstance(one, pikepdf.Stream) or TELLING.search(one.unparse(resolved=True)) is not None


def _sort(key: str) -> str:
    if key in SEEN:
        return "label"
    return {"/URI": "address", "trailer": "bytes"}.get(key, "name" if key in NAMING else "value")


def _strings(one: Any, key: str, opened: Opened) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - pikepdf's own
    """Yield each string in an object by its key; what the object refers to is read by itself."""
    if isinstance(one, pikepdf.String):
        yield key, str(one)
    elif isinstance(one, pikepdf.Array):
        for inner in one:
            if not _is_referred(inner):
                yield from _strings(inner, key, opened)
    elif isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        for name, inner in one.items():
            if name in FOREIGN or (name in ("/Type", "/S", "/Subtype") and str(inner) in FOREIGN):
                opened.foreign.append(f"`{name}`")
            if not _is_referred(inner):
                yield from _strings(inner, name, opened)


def _is_referred(one: Any) -> bool:  # noqa: ANN401
    return isinstance(one, pikepdf.Object) and one.is_indirect


def _stream(one: pikepdf.Stream, opened: Opened) -> Iterator[tuple[str, str]]:
    if one.get("/Subtype") == "/Image":
        return
    content = one.read_bytes()
    if one.get("/Type") == "/Metadata":
        _metadata(content, opened)
    elif one.get("/Type") not in ("/ObjStm", "/XRef"):
        for key, value in INNER.findall(content):
            yield f"/{key.decode()}", _decoded(value)
        if b"BT" not in content:
            opened.hide(content.decode("latin-1"), "objects", "a stream", "bytes")


def _decoded(value: bytes) -> str:
    """Return a string as it is written in content."""
    return str(pikepdf.Object.parse(value))


def _metadata(content: bytes, opened: Opened) -> None:
    root = zipped.parse(content)
    zipped.loose(root, "metadata", opened)
    opened.properties += properties.told(root)
    for node in root.iter(etree.Element):
        local = etree.QName(node).localname
        place = f"the element `{local}`"
        is_schema = "aiim.org/pdfa/ns" in str(node.tag) or any(
            "pdfaExtension" in str(one.prefix) for one in node.iterancestors()
        )
        sort = "bytes" if local in DIGESTS else "value" if is_schema else "label"
        opened.hide(node.text or "", "metadata", place, sort)
        opened.hide(node.tail or "", "metadata", place)
        for value in node.attrib.values():
            opened.hide(value, "metadata", place, "value")
