"""A fault in this repository's own publication is found at its place, told once, and mended by its remedy."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from press.check.whole import check
from press.materials import gather
from tests.built import ROOT
from tests.carry_out import carried_out

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from press.diagnostics import Diagnostic

    Fault = Mapping[str, Any]
    Run = Sequence[Fault]

TABLE = ROOT / "tests" / "specimen_faults.yaml"
FAULTS: list[Fault] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def runs(faults: Sequence[Fault]) -> list[list[Fault]]:
    """Return faults in runs: each in a file of its own, and texts apart from what all of them share."""
    made: list[list[Fault]] = []
    for fault in faults:
        together = [run for run in made if all(_is_beside(fault, other) for other in run)]
        if not together:
            made.append([fault])
        else:
            together[0].append(fault)
    return made


def _is_beside(fault: Fault, other: Fault) -> bool:
    return fault["in"] != other["in"] and _sort(fault) == _sort(other)


def _sort(fault: Fault) -> str:
    """Return what a fault may share a run with: others in texts or images, in data, or what it says."""
    is_text = fault["in"].startswith(("contributions/", "images/"))
    return str(fault.get("apart", "texts" if is_text else "data"))


RUNS = runs(FAULTS)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run[0]["fault"])
def test_a_fault_is_found_at_its_place_and_its_remedy_mends_it(run: Run, tmp_path: Path) -> None:
    """With one diagnostic more at most; where a remedy says just what to write, writing it is enough."""
    root = shutil.copytree(ROOT / "sources", tmp_path / "sources").parent
    for fault in run:
        _put(fault, root / "sources" / fault["in"])
    found = check(gather(root)).found

    assert _told(found) == sorted(place for fault in run for place in _expected(fault))
    if _mend(run, root, found):
        assert check(gather(root)).found == ()


def test_no_fault_is_told_of_more_than_twice() -> None:
    """One mistake gives one diagnostic, and at most one more."""
    assert all(1 <= len(fault["found"]) <= 2 for fault in FAULTS)


def _expected(fault: Fault) -> list[str]:
    places = (
        place if "/" in place or ".yaml:" in place else f"{fault['in']}:{place}" for place in fault["found"]
    )
    return list(places)


def _told(found: Sequence[Diagnostic]) -> list[str]:
    return sorted(f"{str(one.place).removeprefix('sources/')} {one.rule.code}" for one in found)


def _put(fault: Fault, file: Path) -> None:
    """Put a fault into a file, or save the file as it should not be."""
    file.parent.mkdir(parents=True, exist_ok=True)
    how = fault.get("save", "utf-8")
    if how == "folder":
        file.mkdir()
    elif how == "half":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    else:
        file.write_bytes(_written(fault, file).encode(how))


def _written(fault: Fault, file: Path) -> str:
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    old, new = fault.get("instead-of", ""), fault.get("write", "") * fault.get("times", 1)
    assert old in before, f"{old!r} is not in {file.name}"
    return before.replace(old, new, 1) if old else before + new


def _mend(run: Run, root: Path, found: Sequence[Diagnostic]) -> bool:
    """Mend each file by the one remedy told of it; where it is not to the letter, by its own text.

    Returns whether any is then another than it was at first.
    """
    is_another = False
    for fault in run:
        file, own = root / "sources" / fault["in"], ROOT / "sources" / fault["in"]
        if file.is_dir():
            file.rmdir()
        told = [one for one in found if one.place.path == f"sources/{fault['in']}"]
        mended = (
            carried_out(told[0], file.read_text("utf-8")) if len(told) == 1 and "save" not in fault else None
        )
        if mended is not None:
            file.write_text(mended, encoding="utf-8")
            is_another |= not own.exists() or own.read_bytes() != file.read_bytes()
        elif own.exists():
            shutil.copyfile(own, file)
        else:
            file.unlink(missing_ok=True)
    return is_another
