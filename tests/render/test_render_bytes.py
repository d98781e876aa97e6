"""Same book, same bytes; and nothing in them that tells of the machine."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pikepdf
import pytest

from press.render import RENDERERS
from tests.render.everything import everything, parts, plain

FORMATS = sorted(RENDERERS)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_book_gives_the_same_bytes(
    name: str, made: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another folder, another clock zone and another language of the machine change nothing."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LC_ALL", "tr_TR.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    book = pickle.loads(pickle.dumps(everything()))  # noqa: S301 - as it goes to another process

    assert RENDERERS[name](book, tmp_path).read_bytes() == made[name].read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_no_path_of_the_machine_is_in_an_output(name: str, made: dict[str, Path]) -> None:
    file = made[name]
    found = _content(file)
    traces = {
        str(file.parent),
        str(Path.cwd()),
        f"{Path.home()}/",
        os.fspath(Path(__file__).parent),
        "plan.svg",
        "dot.png",
    }

    assert not [trace for trace in traces if trace.encode() in found]


def _content(file: Path) -> bytes:
    """Return all bytes of a file, with what is packed in it unpacked."""
    if file.suffix == ".pdf":
        with pikepdf.open(file) as pdf:
            streams = [
                each.read_bytes()
                for each in pdf.objects
                if isinstance(each, pikepdf.Stream) and _is_text(each)
            ]
            return b"\n".join([*streams, *(repr(each).encode() for each in pdf.objects)])
    return b"\n".join([*parts(file).values(), *(name.encode() for name in parts(file))])


def _is_text(stream: pikepdf.Stream) -> bool:
    return stream.get("/Subtype") not in ("/Image", "/CIDFontType0C", "/OpenType")


@pytest.mark.parametrize("name", FORMATS)
def test_a_book_that_says_little_of_itself_is_rendered(name: str, tmp_path: Path) -> None:
    file = RENDERERS[name](plain("# Ein tittel {#a}\n\nTekst.\n"), tmp_path)

    assert file.name == f"plain.{name}"
