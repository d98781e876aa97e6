"""What all tests share: finding the commands that some of them need, and publications built once."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from press.conform.programs import found
from tests.built import ROOT, Built, build_once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Hold each ``@pytest.mark.needs("java")`` before its test runs."""
    for mark in item.iter_markers("needs"):
        require(*mark.args)


def require(*commands: str) -> None:
    """Skip the test that is running if a command is missing; fail it where ``CI`` is ``true``."""
    missing = [command for command in commands if not found(command)]
    if not missing:
        return
    reason = f"needs {', '.join(f'`{command}`' for command in missing)}, not found on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``, which writes what is made now over what was accepted before."""
    written = "write what filters make into their golden pages, what check says, and the twins of drawings"
    parser.addoption("--accept", action="store_true", help=written)


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what a check keeps in a folder that is the tests' own, instead of the user's."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        yield folder / "capital-code"


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder that all processes have in common which run these tests."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def specimen(shared: Path) -> Built:
    """The publication of this repository, built once by two processes in a folder of its own."""
    return build_once(ROOT, shared / "specimen", "--jobs", "2")


@pytest.fixture(scope="session")
def harbour(shared: Path) -> Built:
    """Another network's publication, built once by a process in a folder of its own."""
    return build_once(ROOT / "tests" / "editions" / "harbour", shared / "harbour")
