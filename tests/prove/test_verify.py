"""What lies in ``output/`` is proved again: editions, drafts, and what has no business there."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.prove import record
from press.publish import PROOF, is_same, read_proof, settle_folder
from tests.built import build_py
from tests.property.profiles import FUZZ
from tests.prove.bench import WITHHELD, ZOO
from tests.test_drafts import UNRIPE
from tests.test_publish import again, change, publication

if TYPE_CHECKING:
    from tests.prove.bench import Bench

KEYS = st.sampled_from(("outputs", "file", "format", "sha256", "build", "status", "verdict"))
LINE = {"file": "book-1.epub", "format": "epub", "sha256": "0", "build": "0"}
ODD = (
    b"[" * 100_000,
    b'{"outputs": [{}, 1, null, {"file": 1}]}',
    b'{"outputs": {"file": "a"}, "title": "\\ud800"}',
    json.dumps({"outputs": [{**LINE, "file": "../book-1.epub"}, {**LINE, "file": "\0.epub"}]}).encode(),
    json.dumps({"outputs": [{**LINE, "status": ["draft"]}, {**LINE, "format": "pdf"}]}).encode(),
)
"""What a proof never is."""


def test_verify_proves_again(bench: Bench) -> None:
    """And shows the editor's record to who asks for it."""
    run = build_py("verify", "--quick", "--private", "--root", str(bench.root))

    assert run.status == 0, run.out + run.err
    assert "output/book/book-1.0.pdf  proved\n" in run.out
    assert f"book: {WITHHELD}:1: marking red\n" in run.out
    assert "harbour master" not in run.out


def test_verify_finds_a_file_that_was_changed(bench: Bench) -> None:
    """Whatever was done to it."""
    file = bench.files["docx"]
    before = file.read_bytes()
    try:
        file.write_bytes(before + b" ")
        run = build_py("verify", "--quick", "--root", str(bench.root))
    finally:
        file.write_bytes(before)

    assert run.status == 1
    assert "error P007: `book-1.0.docx` is not the file that was proved\n" in run.out


def test_verify_holds_a_file_against_the_sources_as_they_are(bench: Bench) -> None:
    """A passage that was marked since stands in it."""
    file = bench.root / ZOO
    text = file.read_text("utf-8")
    try:
        file.write_text(text.replace("**strong**", "[**strong**]{tlp=red}"), "utf-8")
        run = build_py("verify", "--quick", "--root", str(bench.root))
    finally:
        file.write_text(text, "utf-8")

    assert run.status == 1
    assert f"{ZOO}:" in run.out
    assert "error P001" in run.out


def test_drafts_are_proved_too(tmp_path: Path) -> None:
    """By what was asked for when they were built; and their record is one of its own."""
    again(change(publication(tmp_path), *UNRIPE), "--format", "epub")
    again(tmp_path, "--status", "draft", "--format", "epub")
    again(tmp_path, "--status", "review", "--format", "docx")
    run = build_py("verify", "--quick", "--private", "--root", str(tmp_path))

    assert run.status == 0, run.out
    assert run.out.partition("held against")[0].splitlines() == [
        "output/book/book-1.epub  proved",
        f"book: {UNRIPE[0]}:1: status draft",
        "output/draft/book/book-1.docx  proved",
        "output/draft/book/book-1.epub  proved",
        "book: its files are not all of one build; build all of its formats",
        f"draft/book: {UNRIPE[0]}:1: status draft",
    ]
    assert record.recall(tmp_path, "book") == record.recall(tmp_path, "draft/book")


def test_a_draft_is_held_against_the_sources_as_they_are(tmp_path: Path) -> None:
    """What is withdrawn since stands in it."""
    again(change(publication(tmp_path), *UNRIPE), "--status", "draft", "--format", "epub")
    path, text = UNRIPE
    change(tmp_path, path, text.replace("status: draft", "status: withdrawn"))
    run = build_py("verify", "--quick", "--root", str(tmp_path))

    assert run.status == 1
    assert f"{path}:10:1: error P001: `book` may not carry this (status withdrawn)" in run.out


def test_an_edition_is_no_draft_whatever_its_proof_says(bench: Bench) -> None:
    """What is not approved stays out of it."""
    proof, text = bench.files["epub"].with_name("proof.json"), (bench.root / ZOO).read_text("utf-8")
    before = proof.read_text("utf-8")
    try:
        proof.write_text(before.replace('"verdict"', '"status": "draft", "verdict"'), "utf-8")
        (bench.root / ZOO).write_text(text.replace("status: approved", "status: draft"), "utf-8")
        run = build_py("verify", "--quick", "--root", str(bench.root))
    finally:
        proof.write_text(before, "utf-8")
        (bench.root / ZOO).write_text(text, "utf-8")

    assert "error P001" in run.out


def test_what_is_of_no_edition_is_told(tmp_path: Path) -> None:
    """A file beside the proved ones, and a folder that an edition has left."""
    output = publication(tmp_path) / "output"
    again(tmp_path, "--format", "epub")
    for name in ("book/plan.pdf", "older/older-1.pdf", "draft/older/older-1.pdf", "plan.pdf"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(b"%PDF")
    run = build_py("verify", "--quick", "--root", str(tmp_path))

    assert run.status == 1
    for said in (
        "error P007: `plan.pdf` lies in `output/book/`, and was not proved",
        "error P007: `output/older` is of no edition, and was not proved",
        "error P007: `output/draft/older` is of no edition, and was not proved",
        "error P007: `output/plan.pdf` is of no edition, and was not proved",
    ):
        assert said in run.out


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("draft"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=4), inner, max_size=6)
    ),
    max_leaves=20,
)


@FUZZ
@given(JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=60) | st.sampled_from(ODD))
def test_whatever_a_proof_says_it_is_read(content: bytes) -> None:
    """A line that is none of ours is left out, and the rest can be followed and written again."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / PROOF).write_bytes(content)
        (home / f".incoming-{PROOF}").write_bytes(content)
        for line in read_proof(home).get("outputs", ()):
            assert not is_same(home, line)
        settle_folder(home)

        assert {one.name for one in home.iterdir()} == {PROOF}


@pytest.mark.parametrize("content", [*ODD, b"", b"\xff", b"[]", b'{"outputs": [{"file": "../x.epub"}]}'])
def test_a_proof_that_says_nothing_proves_nothing(bench: Bench, content: bytes) -> None:
    """It is told of in a sentence, and what lies there is not called proved."""
    proof = bench.files["epub"].with_name(PROOF)
    before = proof.read_bytes()
    try:
        proof.write_bytes(content)
        run = build_py("verify", "--root", str(bench.root))
    finally:
        proof.write_bytes(before)

    assert run.status == 1
    assert run.err == ""
    assert "error P007: nothing lies in `output/book/` that was proved\n" in run.out
