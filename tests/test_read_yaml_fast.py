"""Front matter that is evidently simple is read by libyaml, and nobody can tell."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.read import yaml_text
from press.read.yaml_fast import compose, is_simple
from press.read.yaml_loader import compose_slowly
from press.read.yaml_text import read_record
from tests.built import ROOT

LINES = (
    *("a: b", "a: 'x' # c", "- a: b", "  c: d", "- x", "  - y: [a, b]", 't: "q\\n"', "k:", "k: |", " text"),
    *("m: >-", "  fold", "", "# c", "z: {a: b, c: }", "l: {a, b}", "long: a b", "  c", "a : b", "'q': r"),
    *(
        "- - a",
        "---",
        "--- x",
        "...",
        "å: é",
        "n: a:b",
        "u: http://x.y/z",
        "e: ''",
        "s: 😀 x",
        "a: *b",
        "a: &b c",
    ),
)
YAML = st.one_of(
    st.text("ab:-, \n\"'[]{}#|>å😀.0~=é(\u0301", max_size=40),
    st.lists(st.sampled_from(LINES), max_size=8).map("\n".join),
)


def outcome(text: str) -> tuple[Any, ...]:
    """Return values, places with their lengths, and faults."""
    record, found = read_record(text, "a.md", 2)
    places = [*record.values_at.values(), *record.keys_at.values()] if record else []
    return record, found, [place.length for place in (*places, *(one.place for one in found))]


@given(YAML)
def test_values_places_and_faults_are_the_same(text: str) -> None:
    """Whichever parser is asked."""
    fast = outcome(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_text, "compose", compose_slowly)

        assert fast == outcome(text)


def test_most_front_matter_is_simple() -> None:
    """Else it would be no faster."""
    texts = [file.read_text(encoding="utf-8") for file in ROOT.glob("sources/contributions/*/*.md")]
    simple = [text for text in texts if is_simple(text.split("---\n")[1])]

    assert len(simple) > len(texts) / 2


def test_what_could_be_deep_is_not_simple() -> None:
    """For libyaml would go as deep as it is told."""
    assert is_simple("a: [b]\nc:\n  - d: e\n")
    assert not is_simple("a: " + "[" * 20)
    assert not is_simple("- " * 20 + "a")
    assert compose("") is None
