"""The corpus of the benchmark."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from bench import corpus, floor, run
from bench.measure import Cost, Failed, measure

if TYPE_CHECKING:
    from pathlib import Path


def files_of(root: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


def test_a_corpus_is_the_same_at_every_run(tmp_path: Path) -> None:
    """So that measurements can be compared."""
    corpus.make(3, tmp_path / "one")
    corpus.make(3, tmp_path / "two")

    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
    assert sorted(files_of(tmp_path / "one")) == [
        "sources/contributions/helsinki/practice-0002.md",
        "sources/contributions/oslo/practice-0001.md",
        "sources/contributions/shared/section-0003.md",
        "sources/editions/measured.md",
        "sources/publication.yaml",
    ]


def test_a_contribution_is_about_as_long_as_real_ones() -> None:
    """About 350 words each, as in the measurements that the floor comes from."""
    lengths = [len(re.findall(r"[\w’']+", corpus.body(number, 400))) for number in range(1, 401)]

    assert 300 <= min(lengths) <= max(lengths) <= 420


def test_bare_pandoc_is_given_the_same_text(tmp_path: Path) -> None:
    """Each file under a heading with the id as its anchor."""
    floor.write(2, tmp_path)

    text = (tmp_path / "0001.md").read_text(encoding="utf-8")
    assert text.startswith("# Practice number 1 {#practice-0001}\n\n## Approach\n")
    assert text.count("\n") == corpus.body(1, 2).count("\n") + 2


def test_a_measured_program_that_fails_is_no_measurement(tmp_path: Path) -> None:
    """What it said is passed on."""
    with pytest.raises(Failed, match=r"ended with status 2:\nno"):
        measure([sys.executable, "-c", "import sys; print('no'); sys.exit(2)"], tmp_path)


def test_the_summary_is_what_the_bench_ends_with() -> None:
    """Its keys are read by others."""
    costs = dict.fromkeys((*run.FORMATS, "floor", "build", "check", "recheck", "path"), Cost(2.0, 100.0))

    assert list(json.loads(json.dumps(run.summary(3, costs)))) == [
        "n",
        "floor_s",
        "cold_s",
        "check_s",
        "recheck_s",
        "path_s",
        "slowest_format_s",
        "floor_mb",
        "peak_mb",
    ]
