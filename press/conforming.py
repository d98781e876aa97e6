"""Hold the proved files of ``output/`` against standards, and keep in ``proof.json`` what held them."""

from __future__ import annotations

import json
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib import metadata
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import rules, tokens
from press.claim import claimed
from press.conform import contrast
from press.conform.copies import Copies, Finding
from press.conform.standards import OURS, VALIDATORS
from press.conform.told import told
from press.diagnostics import Diagnostic, Place
from press.overlay import Overlay
from press.publish import PROOF, read_proof, write
from press.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.conform.programs import Validator
    from press.prove.library import Library
    from press.verify import Verified

PROJECT = "capital-code"
CHECKED = "checked"


@dataclass(frozen=True)
class Held:
    """One folder of outputs that was held against standards: by what, and what is found."""

    verified: Verified
    checks: dict[str, str] = field(default_factory=dict)
    """The version of each check, by its name."""
    found: tuple[Finding, ...] = ()


def here(*, quick: bool) -> dict[str, tuple[Validator, str]]:
    """Return the validators that can be run, each with its version; none where it is to be quick."""
    able = [] if quick else [one for one in VALIDATORS if not one.missing()]
    return {one.name: (one, one.version()) for one in able}


def unrun(able: Iterable[str]) -> dict[str, str]:
    """Return why each of the other validators is not run."""
    others = (one for one in VALIDATORS if one.name not in able)
    return {one.name: _why(one.missing()) for one in others}


def _why(missing: Sequence[str]) -> str:
    return f"it needs `{' && '.join(missing)}`" if missing else "it was not asked for"


def said(able: Mapping[str, tuple[Validator, str]]) -> list[str]:
    """Return the names of all checks that are run, and the versions of those that are not ours."""
    return [*OURS, *(f"{name} {version}" for name, (_, version) in able.items())]


def hold(folders: Sequence[Verified], able: Mapping[str, tuple[Validator, str]], jobs: int) -> Iterator[Held]:
    """Yield each folder of proved files, held against all standards."""
    own = dict.fromkeys(OURS, metadata.version(PROJECT))
    checks = own | {name: version for name, (_, version) in able.items()}
    with ThreadPoolExecutor(max(1, jobs)) as threads:
        asked = [
            [
                threads.submit(_ask, one, file)
                for one, _ in able.values()
                for file in _files(folder, one.format)
            ]
            for folder in folders
        ]
        for folder, waiting in zip(folders, asked, strict=True):
            found = [one for copies in _copies(folder) for check in OURS.values() for one in check(copies)]
            found += [one for answer in waiting for one in answer.result()]
            yield Held(folder, checks if folder.proved else {}, tuple(dict.fromkeys(found)))


def _ask(validator: Validator, file: Path) -> list[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        return list(validator.finds(file, Path(folder)))


def _files(folder: Verified, ending: str) -> list[Path]:
    return [folder.folder / name for name in folder.proved if name.endswith(f".{ending}")]


def _copies(folder: Verified) -> Iterator[Copies]:
    """Yield the proved files of each build: only those of one build say the same."""
    lines = [line for line in read_proof(folder.folder).get("outputs", ()) if line["file"] in folder.proved]
    for _, same in groupby(sorted(lines, key=_build), _build):
        yield Copies({line["format"]: folder.folder / line["file"] for line in same})


def _build(line: dict[str, Any]) -> str:
    return str(line["build"])


def diagnostics(held: Sequence[Held], library: Library) -> Iterator[Diagnostic]:
    """Yield what keeps the files from a standard, and what in the look does."""
    for one in held:
        yield from told(one.found, library, one.verified.edition)
    for found in contrast.tokens(tokens.read(Overlay.of("styles", library.root))):
        yield Diagnostic(Place("styles/tokens.yaml"), found.rule, found.text)


def absent() -> Iterator[Diagnostic]:
    """Yield each validator that is not installed, as a fault."""
    for one in VALIDATORS:
        if one.missing():
            text = f"{one.name} is not installed, so no file was held against it"
            remedy = f"run `{' && '.join(one.missing())}`"
            yield Diagnostic(Place("sources/publication.yaml"), rules.NOT_RUN, text, remedy)


def record(held: Held) -> None:
    """Write into a folder's proof what its files were held against; nothing in it tells the time.

    Raises:
        SetupError: it cannot be written.
    """
    folder = held.verified.folder
    before = read_proof(folder)
    if not held.checks or before.get(CHECKED) == _told(held):
        return
    output = folder.parent.parent if folder.parent.name == "draft" else folder.parent
    with claimed(output), writing(f"`{folder.name}/{PROOF}`"):
        if read_proof(folder) == before:
            said = json.dumps({**before, CHECKED: _told(held)}, indent=2, ensure_ascii=False, sort_keys=True)
            write(folder / f".incoming-{PROOF}", f"{said}\n".encode())
            (folder / f".incoming-{PROOF}").replace(folder / PROOF)


def _told(held: Held) -> dict[str, Any]:
    names = sorted({one.file for one in held.found})
    return {"by": held.checks, "files": sorted(held.verified.proved), "with findings": names}
