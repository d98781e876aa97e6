"""No canary reaches a byte of an edition that may not carry it, and each is in one that may."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest

from tests.built import Built, build_py, files_in
from tests.canaries import plant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.canaries import Planted

OPEN_EDITIONS = ("capital-code", "justice", "mayors")
NAMED = tuple(f"--edition={name}" for name in OPEN_EDITIONS)
LEAST = 40
ABSENT = {
    "docx": ["the title of a link"],
    "pdf": ["the title of a link", "an anchor", "an anchor that is pointed to"],
}
"""What a format does not keep of any text."""
BETWEEN = re.compile("[\\s\u00ad\u2010-]+")
"""What a line's end may put into a word."""


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Planted:
    """The specimen with canaries in it."""
    return plant(tmp_path_factory.mktemp("canaries"))


@pytest.fixture(scope="module")
def built(planted: Planted) -> Built:
    """Its open editions."""
    return Built(planted.root, build_py("--root", str(planted.root), "--jobs", "2", *NAMED))


@pytest.fixture(scope="module")
def room(planted: Planted) -> Built:
    """Its red edition, which may carry everything."""
    return Built(planted.root, build_py("--root", str(planted.root), "--jobs", "2", "--edition=room"))


def test_it_is_built(built: Built) -> None:
    """Nothing that is planted is at fault: only what waits for its day has no place yet."""
    assert {line.split()[2] for line in built.run.out.splitlines() if ": error " in line} == set()
    assert built.run.status == 0
    assert {path.name for path in (built.root / "output").iterdir()} >= {*OPEN_EDITIONS}


def test_there_are_enough(planted: Planted) -> None:
    """Each a word of its own, which stands nowhere else in the sources."""
    words = [*planted.red.values(), *planted.never.values()]

    assert len(planted.red) >= LEAST
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    "args",
    [
        ("check",),
        ("check", "--report", "json"),
        ("check", "--report", "github"),
        ("verify", "--quick", "--edition=mayors"),
        ("verify", "--quick", "--private", *NAMED),
    ],
)
def test_no_canary_is_said_of_what_is_sound(planted: Planted, built: Built, args: tuple[str, ...]) -> None:
    """What a build prints while it runs, and what is printed of it later, may be kept by others.

    Where something is told, its place is; a contribution's file is called by its id, which that names.
    What is printed of all editions for the editor alone holds all that is printed for others.
    """
    run = build_py(*args, "--root", str(planted.root))
    said_ = f"{built.run.out}{built.run.err}{run.out}{run.err}"
    told = {name: word for name, word in {**planted.red, **planted.never}.items() if "the id" not in name}

    assert [name for name, word in told.items() if word in said_] == []


@pytest.mark.parametrize("edition", OPEN_EDITIONS)
def test_no_canary_reaches_an_edition_that_may_not_carry_it(
    edition: str, planted: Planted, built: Built
) -> None:
    """Not in a name, a text, a property, a stream or a record."""
    found = "\n".join(said(path) for path in sorted(built.folder(edition).rglob("*")))
    canaries = {**planted.red, **planted.never}

    assert [name for name, word in canaries.items() if word in found] == []


def test_what_waits_or_is_withdrawn_reaches_no_edition(planted: Planted, room: Built) -> None:
    """Not even one that may carry everything."""
    found = "\n".join(said(room.file("room", ending)) for ending in ("epub", "docx", "pdf"))

    assert [
        name for name, word in planted.never.items() if word in found and not name.startswith("red")
    ] == []


@pytest.mark.parametrize("ending", ["epub", "docx", "pdf"])
def test_every_canary_is_in_an_edition_that_may_carry_it(ending: str, planted: Planted, room: Built) -> None:
    """So that a word that is nowhere proves something; two formats have no place for all of them."""
    found = said(room.file("room", ending))

    assert [name for name, word in planted.red.items() if word not in found] == ABSENT.get(ending, [])


def test_what_is_withheld_changes_no_byte(built: Built, tmp_path: Path) -> None:
    """However long it is: no width, no count and no digest tells of it."""
    other = plant(tmp_path, tail="longer")
    run = build_py("--root", str(other.root), "--jobs", "2", *NAMED)

    assert run.status == 0
    for name in OPEN_EDITIONS:
        assert files_in(other.root / "output" / name) == files_in(built.folder(name))


@cache
def said(file: Path) -> str:
    """Return all that a file says, openly or not, in small letters and without what parts a word."""
    parts = [file.name.encode(), file.read_bytes()]
    if file.suffix in (".epub", ".docx"):
        with zipfile.ZipFile(file) as archive:
            parts += [
                part for one in archive.infolist() for part in (one.filename.encode(), archive.read(one))
            ]
    if file.suffix == ".pdf":
        parts += [*_pages(file), *_objects(file)]
    text = b"\n".join(parts).decode("utf-8", "replace").casefold()
    return f"{text}\n{BETWEEN.sub('', text)}"


def _pages(file: Path) -> Iterator[bytes]:
    document = pypdfium2.PdfDocument(file)
    for page in document:
        yield page.get_textpage().get_text_range().encode("utf-8", "replace")
    document.close()


def _objects(file: Path) -> Iterator[bytes]:
    """Yield each decoded stream and each string of a PDF."""
    with pikepdf.open(file) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Stream):
                yield _decoded(one)
            yield from _strings(one)


def _decoded(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


def _strings(value: Any) -> Iterator[bytes]:  # noqa: ANN401 - any object of a PDF
    if isinstance(value, pikepdf.String):
        yield bytes(value)
        yield str(value).encode()
    elif isinstance(value, pikepdf.Array):
        for one in value:
            yield from _strings(one) if not getattr(one, "is_indirect", False) else ()
    elif isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        for key, one in value.items():
            yield str(key).encode()
            yield from _strings(one) if not getattr(one, "is_indirect", False) else ()
