"""A fault in this repository's own publication is found at its place, told once, and mended by its remedy."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from press.check.whole import check
from press.materials import gather
from tests.built import ROOT
from tests.carry_out import carried_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from press.diagnostics import Diagnostic

    Fault = Mapping[str, Any]
    Run = Sequence[Fault]

HERE = "▸"
"""Stands in a text where a fault is to be found."""
TABLE = ROOT / "tests" / "specimen_faults.yaml"
FAULTS: list[Fault] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def runs(faults: Sequence[Fault]) -> list[list[Fault]]:
    """Return faults in runs: each in a file of its own, and texts apart from what all of them share."""
    made: list[list[Fault]] = []
    for fault in faults:
        together = [run for run in made if all(_is_beside(fault, other) for other in run)]
        if together:
            together[0].append(fault)
        else:
            made.append([fault])
    return made


def _is_beside(fault: Fault, other: Fault) -> bool:
    return fault["in"] != other["in"] and _sort(fault) == _sort(other)


def _sort(fault: Fault) -> tuple[Path, str]:
    """Return what a fault may share a run with: others in texts, in data, or what it says itself."""
    is_text = fault["in"].startswith(("contributions/", "images/"))
    return _publication(fault), str(fault.get("apart", "texts" if is_text else "data"))


def _publication(fault: Fault) -> Path:
    """Return the folder of the publication that a fault is put into: this repository's own, or another."""
    return ROOT / "tests" / "editions" / fault["of"] if "of" in fault else ROOT


def _copy(publication: Path, folder: Path) -> Path:
    """Return a copy of a publication; another has schemas and styles of its own."""
    for name in ("sources",) if publication == ROOT else ("sources", "schemas", "styles"):
        shutil.copytree(publication / name, folder / name)
    return folder


RUNS = runs(FAULTS)


@pytest.mark.parametrize("run", RUNS, ids=lambda run: run[0]["fault"])
def test_a_fault_is_found_at_its_place_and_its_remedy_mends_it(run: Run, tmp_path: Path) -> None:
    """With one diagnostic more at most; where a remedy says just what to write, writing it is enough."""
    root = _copy(_publication(run[0]), tmp_path)
    wanted = [place for fault in run for place in _put(fault, root / "sources" / fault["in"])]
    found = check(gather(root)).found

    assert _told(found, wanted) == sorted(wanted)
    if _mend(run, root, found):
        assert check(gather(root)).found == ()


def test_no_fault_is_told_of_more_than_twice() -> None:
    """One mistake gives one diagnostic, and at most one more."""
    assert all(1 <= len(fault["found"]) <= 2 for fault in FAULTS)


def _told(found: Sequence[Diagnostic], wanted: Sequence[str]) -> list[str]:
    """Return what was found: with its place, or where only its file is wanted with that."""
    whole = [(one.place.path.removeprefix("sources/"), one) for one in found]
    in_file = {f"{path} {one.rule.code}" for path, one in whole}.intersection(wanted)
    return sorted(
        name
        if (name := f"{path} {one.rule.code}") in in_file
        else f"{path}:{one.place.line}:{one.place.column} {one.rule.code}"
        for path, one in whole
    )


def _put(fault: Fault, file: Path) -> list[str]:
    """Put a fault into a file, or save the file as it should not be; return what is to be found."""
    file.parent.mkdir(parents=True, exist_ok=True)
    how = fault.get("save", "utf-8")
    text = ""
    if how == "folder":
        file.mkdir()
    elif how == "half":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    else:
        text = _written(fault, file)
        file.write_bytes(_saved(text.replace(HERE, ""), how))
    signs = _signs(text)
    return [_place(found, signs, fault["in"]) for found in fault["found"]]


def _saved(text: str, how: str) -> bytes:
    """Return a text as it is saved: with other ends of lines, without the last, or in other letters."""
    if how == "crlf":
        return text.replace("\n", "\r\n").encode()
    return text.rstrip("\n").encode() if how == "no-end" else text.encode(how)


def _signs(text: str) -> Iterator[str]:
    """Yield the line and the column of each sign, were the others not there."""
    for number, line in enumerate(text.split("\n"), 1):
        for count, match in enumerate(re.finditer(HERE, line)):
            yield f"{number}:{match.start() + 1 - count}"


def _place(found: str, signs: Iterator[str], name: str) -> str:
    """Return a rule with the place where it is to be found broken."""
    if "/" in found or ".yaml" in found:
        return found
    return f"{name}:{found}" if ":" in found else f"{name}:{next(signs)} {found}"


def _written(fault: Fault, file: Path) -> str:
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    old, new = fault.get("instead-of", ""), fault.get("write", "") * fault.get("times", 1)
    assert old in before, f"{old!r} is not in {file.name}"
    return before.replace(old, new, 1) if old else before + new


def _mend(run: Run, root: Path, found: Sequence[Diagnostic]) -> bool:
    """Mend each file by the remedy told of it, or by its own text; return whether any is another than that.

    A remedy is carried out where it is the only one of its file, and says to the letter what to write.
    """
    is_another = False
    for fault in run:
        file, own = root / "sources" / fault["in"], _publication(fault) / "sources" / fault["in"]
        if file.is_dir():
            file.rmdir()
        told = [one for one in found if one.place.path == f"sources/{fault['in']}"]
        is_clear = len(told) == 1 and "save" not in fault
        mended = carried_out(told[0], file.read_text(encoding="utf-8")) if is_clear else None
        if mended is not None:
            file.write_text(mended, encoding="utf-8")
            is_another |= not own.exists() or own.read_bytes() != file.read_bytes()
        elif own.exists():
            shutil.copyfile(own, file)
        else:
            file.unlink(missing_ok=True)
    return is_another
