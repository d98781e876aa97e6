"""A check of a part, or with what the last one kept, says what a whole one from the beginning says."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from press import overview
from press.check.whole import check
from press.materials import gather
from press.overview import look_over
from press.parse import batch
from tests.mistakes import stock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor
    from pathlib import Path

    from press.diagnostics import Diagnostic
    from press.parse.body import Body

PRACTICE = "sources/contributions/oslo/oslo-practice.md"
PORTRAIT = "sources/contributions/oslo/oslo-portrait.md"
STRATEGY = "sources/contributions/oslo/oslo-strategy.md"
BOOK = "sources/editions/book.md"
MISTAKES = {
    PRACTICE: "[](#oslo-strategy.nowhere) and <b>bold</b>, [@nobody2019][^none]\n\n# {#oslo-portrait}\n",
    PORTRAIT: "::: box\n\n[](#oslo-practice) ![](gone.png)\n",
    BOOK: "\n::: citties\n:::\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The stock publication with mistakes in two contributions and an edition."""
    folder = stock(tmp_path)
    for name, text in MISTAKES.items():
        append(folder / name, text)
    return folder


def append(file: Path, text: str) -> None:
    """Write text at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")


def afresh(root: Path) -> tuple[Diagnostic, ...]:
    """Return what a build finds, which keeps nothing."""
    return check(gather(root)).found


def asked(root: Path, *paths: str) -> list[Diagnostic]:
    """Return what a check of some paths finds there; of everything, where none is named."""

    def is_asked(path: str) -> bool:
        return not paths or path in paths

    return [one for one in look_over(root, 1, is_asked)[1].found if is_asked(one.place.path)]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the bodies that were parsed, as they are."""
    paths: list[str] = []
    begin: Callable[..., batch.Parsing] = batch.begin

    def noted(bodies: Sequence[Body], pool: Executor) -> batch.Parsing:
        paths.extend(body.path for body in bodies)
        return begin(bodies, pool)

    monkeypatch.setattr(batch, "begin", noted)
    monkeypatch.setattr("press.sheets.begun.begin", noted)
    return paths


def test_a_second_check_says_the_same_and_parses_nothing(root: Path, parsed: list[str]) -> None:
    """Places of faults are kept too."""
    found = afresh(root)
    assert [one.rule.code for one in found]
    assert tuple(asked(root)) == found
    parsed.clear()

    assert tuple(asked(root)) == found
    assert parsed == []


def test_what_was_changed_is_looked_into_again(root: Path, parsed: list[str]) -> None:
    """And nothing else."""
    asked(root)
    parsed.clear()
    append(root / STRATEGY, "<i>new</i>\n")

    assert tuple(asked(root)) == afresh(root)
    assert set(parsed) >= {STRATEGY}
    parsed.clear()
    asked(root)
    assert parsed == []


def test_a_changed_schema_makes_all_new(root: Path, parsed: list[str]) -> None:
    """For a field may be allowed now that was not."""
    asked(root)
    parsed.clear()
    (root / "schemas" / "kinds").mkdir(parents=True)
    (root / "schemas" / "kinds" / "practice.yaml").write_text("title: {en: Practice}\n", encoding="utf-8")

    assert tuple(asked(root)) == afresh(root)
    assert PRACTICE in parsed


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept[:-20],
        lambda kept: kept.replace(b"oslo", b"olso"),
        lambda kept: kept[:0],
        lambda kept: b"\xff" + kept,
        lambda kept: kept.partition(b"\n")[0] + b"\n[]",
    ],
    ids=["cut short", "changed", "empty", "no text", "another's"],
)
def test_a_cache_that_is_damaged_is_not_trusted(
    root: Path, cache: Path, spoil: Callable[[bytes], bytes], parsed: list[str]
) -> None:
    """Everything is found anew."""
    before = set(cache.glob("*"))
    found = asked(root)
    (kept,) = set(cache.glob("*.json")) - before
    kept.write_bytes(spoil(kept.read_bytes()))
    parsed.clear()

    assert asked(root) == found
    assert PRACTICE in parsed


def test_what_is_kept_is_private_and_lies_outside_the_publication(root: Path, cache: Path) -> None:
    """It quotes what may be confidential."""
    before = set(cache.glob("*"))
    files = set(root.rglob("*"))
    asked(root)
    (kept,) = set(cache.glob("*")) - before

    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert set(root.rglob("*")) == files


def test_what_a_killed_check_left_goes_with_the_next(root: Path, cache: Path) -> None:
    """Once it is so old that nobody writes it any more; what is another publication's is left alone."""
    before = set(cache.glob("*"))
    asked(root)
    (kept,) = set(cache.glob("*")) - before
    old, new, other = (cache / f"{name}.incoming" for name in (f"{kept.stem}-a", f"{kept.stem}-b", "c-d"))
    for file in (old, new, other):
        file.touch()
    for file in (old, other):
        os.utime(file, (0, 0))
    (root / PRACTICE).write_text(f"{(root / PRACTICE).read_text('utf-8')}\nMore.\n", "utf-8")
    asked(root)

    assert set(cache.glob("*")) - before == {kept, new, other}
    for file in (new, other):
        file.unlink()


def test_a_check_needs_no_cache(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none can be written, nothing is said."""
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))

    assert tuple(asked(root)) == afresh(root)


@pytest.mark.parametrize("path", [PRACTICE, PORTRAIT, STRATEGY, BOOK, "sources/references.yaml"])
def test_a_check_of_one_file_says_what_the_whole_says_of_it(root: Path, path: str) -> None:
    """No more, no less."""
    assert asked(root, path) == [one for one in afresh(root) if one.place.path == path]


def test_a_check_of_one_file_parses_it_and_what_it_points_into(root: Path, parsed: list[str]) -> None:
    """The practice names an anchor of the strategy; running orders say what is placed."""
    asked(root, PRACTICE)

    assert set(parsed) == {PRACTICE, STRATEGY, BOOK}


def test_many_texts_are_read_in_batches(
    root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """By a process each, which changes nothing."""
    found = afresh(root)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("empty")))
    monkeypatch.setattr("press.sheets.begun.FEW", 1)

    assert check(gather(root, 2)).found == found
    assert overview.look_over(root, 2, lambda _: True)[1].found == found
