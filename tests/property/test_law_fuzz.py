"""Whatever a stranger sends is read or told of: no exception leaves the tool, and nothing hangs.

``CAPITAL_CODE_FUZZ=long`` draws a hundred times as many, others at every run.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from press.check.survey import survey
from press.drawings import fault_in_drawing
from press.image_files import look
from press.parse.batch import parse
from press.parse.body import Body
from press.read.limits import tangled
from press.read.manuscript import split
from press.read.text import read_text
from press.read.yaml_text import read_list, read_record
from tests.property.profiles import FUZZ, FUZZ_CROWDS
from tests.property.test_law_reading import NAME, is_in

CROWD = 50
HEADS = [
    b"",
    b"---\n",
    b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0",
    b"\xef\xbb\xbf",
    b"<svg>",
    b"\xff\xfe",
    b"\0",
]
UNSEEN = "\u200b\u200c\u200d\u200f\u202e\u2066\u00ad\ufeff\u2028\ua4d0\x07\x1b"
BYTES = st.tuples(st.sampled_from(HEADS), st.binary(max_size=200)).map(b"".join)
WORDS = st.text(st.sampled_from("ab é.-:#'\"\\\n" + UNSEEN.replace("\u2028", "")), max_size=12)
"""Without line breaks that end a reading before this."""
TREES: st.SearchStrategy[Any] = st.recursive(
    WORDS | st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)
PIECES = st.sampled_from(
    [
        *(
            "so ",
            "\n",
            "\n\n",
            "    ",
            "- ",
            "1. ",
            "> ",
            "# ",
            "## ",
            "::: box\n",
            ":::\n",
            "::: {.glossary}\n",
        ),
        *(
            "[",
            "]",
            "(",
            ")",
            "](",
            "{",
            "}",
            "{.a #b c=d}",
            "{tlp=red}",
            "[]{tlp=red}",
            "[^a]",
            "[^a]: ",
            "[a]: b",
        ),
        *(
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "```{=latex}\n",
            "`x`{=html}",
            "~~",
            "$x$",
            "\\input{a}",
            "\\",
            "---\n",
        ),
        *(
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<script>",
            "&#x202E;",
            "&lt;",
            "&#0;",
            "<javascript:a>",
            "<https://a.b>",
        ),
        *(
            "| a | b |\n|---|---|\n| c | d |\n",
            "+---+\n| a |\n+---+\n",
            "|",
            ": a caption\n",
            "@a",
            "[@a, p. 1]",
        ),
        *(
            "![a](b.png)",
            "![a](%2e%2e/%2e%2e/a){alt=b}",
            "\t",
            "\u00ad",
            "\U0001f469\u200d\U0001f467",
            '"',
            "'",
        ),
    ]
)
MARKDOWN = st.lists(PIECES, max_size=25).map("".join)


@FUZZ
@given(BYTES)
def test_any_bytes_end_as_a_text_or_told(written: bytes) -> None:
    """As a text, a picture and a drawing."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / NAME).parent.mkdir(parents=True)
        for name in (NAME, "a.png", "a.jpg", "a.svg"):
            (root / name).write_bytes(written)
        text, found = read_text(root, NAME)
        assert text is not None or found
        split(text or "", NAME)
        assert fault_in_drawing(root / "a.svg") is None or not look(root / "a.svg").is_sound
        look(root / "a.png")
        look(root / "a.jpg")


@FUZZ
@given(TREES, st.booleans())
def test_any_tree_in_yaml_is_read_or_told(tree: Any, flow: bool) -> None:  # noqa: ANN401, FBT001
    """However it is written."""
    written = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, sort_keys=False)
    for record, found in (read_record(written, "a.yaml"), read_list(written, "a.yaml")):
        assert record is not None or found
    _, found = split(f"---\n{written}---\nSo.\n", NAME)
    assert is_in(found, f"---\n{written}---\nSo.\n")


@FUZZ
@given(MARKDOWN)
def test_any_text_is_cut_and_measured(written: str) -> None:
    """What is told of it stands where there is something."""
    manuscript, found = split(f"---\nid: a\n---\n{written}", NAME)
    assert manuscript.path == NAME
    assert is_in([*found, *tangled(written, NAME, 1)], f"---\nid: a\n---\n{written}")


@FUZZ_CROWDS
@given(st.lists(MARKDOWN, min_size=CROWD, max_size=CROWD))
def test_any_body_is_looked_into(texts: list[str]) -> None:
    """Fifty at a time."""
    kept = [text for text in texts if not list(tangled(text, NAME, 1))]
    bodies = parse([Body(f"{NAME}{number}", text, 1) for number, text in enumerate(kept)])

    assert len(bodies) == len(kept)
    for body in bodies:
        survey(body, None)
