"""``verify`` holds what lies in ``output/`` against standards, says by what, and keeps a record of it."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.built import build_py, files_in

if TYPE_CHECKING:
    from pathlib import Path

    from tests.built import Built

OURS = "held against claims, Word's rules, contrast, reading order, links, contents, metadata"
NOWHERE = {"PATH": "/nowhere"}
PROOF = "output/hamnar/proof.json"
TOKENS = "colour:\n  grey: '#cccccc'\n"


@pytest.fixture
def root(harbour: Built, tmp_path: Path) -> Path:
    """Give a copy of a publication that was built."""
    return shutil.copytree(harbour.root, tmp_path / "harbour")


def test_our_own_checks_need_no_other_program(root: Path) -> None:
    """What is not run is named, and how to come by it; nothing is said to be passed that was not run."""
    run = build_py("verify", "--root", str(root), settings=NOWHERE)

    assert run.status == 0, run.out + run.err
    assert f"{OURS}\n" in run.out or f"{OURS}, outloud" in run.out
    assert "EPUBCheck was not run: it needs `apt-get install default-jre-headless`\n" in run.out
    assert "Ace by DAISY was not run: it needs `apt-get install nodejs npm && apt-get " in run.out


def test_a_validator_that_is_not_there_is_a_fault_where_every_one_is_asked_for(root: Path) -> None:
    """As when a publication is handed over."""
    run = build_py("verify", "--every", "--edition", "hamnar", "--root", str(root), settings=NOWHERE)

    assert run.status == 1
    assert "error Q011: EPUBCheck is not installed, so no file was held against it\n" in run.out
    assert "mend: run `apt-get install default-jre-headless`\n" in run.out


def test_the_proof_says_what_its_files_were_held_against(root: Path) -> None:
    """By which version; twice the same; and nothing else is changed in the folder."""
    before = files_in(root)
    build_py("verify", "--root", str(root), settings=NOWHERE)
    after = files_in(root)
    build_py("verify", "--root", str(root), settings=NOWHERE)
    old, new = (json.loads(files[PROOF]) for files in (before, after))
    checked = new.pop("checked")

    assert files_in(root) == after
    assert {name for name in after if after[name] != before.get(name)} == {
        name for name in after if name.endswith("proof.json")
    }
    assert new == old
    assert checked["by"]["reading order"] == "0.1.0"
    assert checked["files"] == [line["file"] for line in new["outputs"]]
    assert checked["with findings"] == []


def test_a_quick_look_leaves_no_record(root: Path) -> None:
    """It did not look at everything."""
    before = files_in(root)
    run = build_py("verify", "--quick", "--root", str(root))

    assert "EPUBCheck was not run: it was not asked for\n" in run.out
    assert files_in(root) == before


def test_a_proof_that_cannot_be_written_stops_nothing(root: Path) -> None:
    """A folder lies in its place on the way, as on a disk that is full."""
    (root / "output/hamnar/.incoming-proof.json").mkdir()
    run = build_py("verify", "--edition", "hamnar", "--root", str(root), settings=NOWHERE)

    assert "hamnar: `" in run.out
    assert OURS in run.out


def test_faint_colours_of_a_publication_are_told_at_its_tokens(root: Path) -> None:
    """Which are its own."""
    (root / "styles" / "tokens.yaml").write_text(TOKENS, "utf-8")
    run = build_py("verify", "--quick", "--edition", "hamnar", "--root", str(root))

    assert run.status == 1
    assert "styles/tokens.yaml:1:1: error Q006: `grey` on `paper` under `colour`" in run.out
