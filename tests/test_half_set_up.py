"""Where Python packages are missing, each command says in one sentence which, and what to do."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest
import yaml

from tests.built import PROGRAM, ROOT

COMMANDS = {
    "build": ["build"],
    "without a command": [],
    "check": ["check"],
    "verify": ["verify", "--quick"],
    "trace": ["trace", "returned.docx"],
}
HAVING = Path(yaml.__file__).parent.parent
"""Where the packages lie that there are."""
MENDS = "run `make`, which sets everything up, then `.venv/bin/python build.py`"


def bare(folder: Path, *wanting: str) -> Path:
    """Return the Python of a new environment, with all packages but those whose names begin so."""
    venv.create(folder, symlinks=True)
    (site,) = folder.glob("lib/python*/site-packages")
    for one in HAVING.iterdir() if wanting else ():
        if not one.name.startswith(wanting):
            (site / one.name).symlink_to(one)
    return folder / "bin" / "python"


def said_by(python: Path, *args: str) -> tuple[int, str]:
    """Return how build.py ends, and what it says of it."""
    done = subprocess.run(
        [python, PROGRAM, *args], capture_output=True, encoding="utf-8", check=False, timeout=100
    )
    return done.returncode, done.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_a_python_without_packages_is_told_of(command: str, tmp_path: Path) -> None:
    """It was called with the system's Python, or nothing is set up yet."""
    status, said = said_by(bare(tmp_path), *COMMANDS[command])

    assert status == 3
    assert said.startswith("build.py: ")
    assert said.endswith(f" is not installed where this Python looks for it; {MENDS}\n")
    assert said.count("\n") == 1


@pytest.mark.parametrize("package", ["panflute", "typst", "lxml", "cerberus", "matplotlib", "fontTools"])
def test_a_package_that_is_missing_is_named(package: str, tmp_path: Path) -> None:
    """As when what makes `.venv` was stopped half way."""
    stock = str(ROOT / "tests" / "editions" / "harbour")

    status, said = said_by(bare(tmp_path, package), "build", "--root", stock)

    assert (status, said) == (
        3,
        f"build.py: {package} is not installed where this Python looks for it; {MENDS}\n",
    )


def test_a_code_is_explained_without_any_package(tmp_path: Path) -> None:
    """Nothing has to be read for it but its page."""
    status, said = said_by(bare(tmp_path), "explain", "E014")

    assert (status, said) == (0, "")


def test_python_that_runs_the_tests_lacks_nothing() -> None:
    """So what the others lack was taken from them."""
    assert said_by(Path(sys.executable), "check") == (0, "")
