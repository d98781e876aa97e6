"""What all tests share: finding the commands that some of them need."""

from __future__ import annotations

import os
import shutil

import pytest


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Hold each ``@pytest.mark.needs("java")`` before its test runs."""
    for mark in item.iter_markers("needs"):
        require(*mark.args)


def require(*commands: str) -> None:
    """Skip the test that is running if a command is missing; fail it where ``CI`` is ``true``."""
    missing = [command for command in commands if shutil.which(command) is None]
    if not missing:
        return
    reason = f"needs {', '.join(f'`{command}`' for command in missing)}, not found on this machine"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--accept``, which writes what filters make into their golden pages."""
    parser.addoption("--accept", action="store_true", help="write what filters make into their golden pages")
