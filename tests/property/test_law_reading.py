"""Reading never raises, whatever the bytes: it gives text and places, or diagnostics."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from press.diagnostics import Diagnostic, Place
from press.read.items import read_items
from press.read.manuscript import split
from press.read.text import read_text
from press.read.visible import hidden, visible
from press.read.yaml_text import read_list, read_record
from tests.property.profiles import MANY

NAME = "sources/contributions/oslo/a.md"
YAML = st.text(st.sampled_from("ab:-# \n\t[]{}'\"|>&*!%@,?.0é\\~<"), max_size=60)
"""Little but the signs that mean something."""
MARKDOWN = st.text(st.sampled_from("ab `~<!->\n[]()\\:{}#"), max_size=80)


def is_in(found: list[Diagnostic], written: str) -> bool:
    """Return whether every diagnostic stands at a line and a column that there are."""
    lines = written.split("\n")
    return all(_is_in(one.place, lines) for one in found)


def _is_in(place: Place, lines: list[str]) -> bool:
    return 1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1


@MANY
@given(st.one_of(st.binary(max_size=80), st.text(max_size=80).map(str.encode), YAML.map(str.encode)))
def test_any_bytes_are_read_or_told(written: bytes) -> None:
    """As a manuscript, as references and as a glossary."""
    with tempfile.TemporaryDirectory() as folder:
        root, found = Path(folder), list[Diagnostic]()
        (root / NAME).parent.mkdir(parents=True)
        (root / NAME).write_bytes(written)
        text, told = read_text(root, NAME)
        manuscript, more = split(text or "", NAME)
        read_items(root, NAME, None, found)
        read_items(root, NAME, "references", found)

    assert manuscript.front is not None or told or more


@MANY
@given(YAML)
def test_any_yaml_is_read_or_told_at_its_place(written: str) -> None:
    """And a value that was read has one."""
    for record, found in (read_record(written, "a.yaml"), read_list(written, "a.yaml")):
        assert record is not None or len(found) == 1
        assert is_in(found, written)


@MANY
@given(YAML, MARKDOWN)
def test_front_matter_and_body_make_the_file(front: str, body: str) -> None:
    """Nothing between the two is lost, and the body's line is its own."""
    written = f"---\n{front}\n---\n{body}"
    manuscript, found = split(written, NAME)

    assert is_in(found, written)
    if manuscript.front is not None:
        assert "\n".join(written.split("\n")[manuscript.body_line - 1 :]) == manuscript.body


@MANY
@given(MARKDOWN)
def test_blanking_out_keeps_every_place(written: str) -> None:
    """What is hidden stands in its order and does not overlap."""
    shown, spans = visible(written), list(hidden(written))

    assert [at for at, letter in enumerate(shown) if letter == "\n"] == [
        at for at, letter in enumerate(written) if letter == "\n"
    ]
    assert all(one in (other, " ") for one, other in zip(shown, written, strict=True))
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))
