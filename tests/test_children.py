"""What runs beside us does so within limits, and without our settings."""

from __future__ import annotations

import sys

import pytest

from press import pandoc
from press.errors import ToolFailed
from press.processes import MEGABYTES, run

PLACES = {"PATH": "/bin:/usr/bin"}
SETTING = "CAPITAL_CODE_PHRASE"


def test_a_child_that_fills_the_memory_is_ended() -> None:
    """At its limit, and the run says so in a sentence."""
    with pytest.raises(ToolFailed, match="MemoryError"):
        run([sys.executable, "-c", "import time; time.sleep(0.2); bytearray(10**9)"], megabytes=200)


def test_no_child_is_without_a_limit_of_memory() -> None:
    """Nor what it starts."""
    said, _ = run(["/bin/sh", "-c", "sleep 0.2; ulimit -d"], env=PLACES)

    assert int(said) == MEGABYTES * 1024


def test_a_child_that_takes_too_long_is_ended() -> None:
    """With what it has started."""
    with pytest.raises(ToolFailed, match="still running after"):
        run(["/bin/sh", "-c", "sleep 600 & wait"], env=PLACES, seconds=0.2)


def test_a_child_knows_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given what it needs, and nothing else."""
    monkeypatch.setenv(SETTING, "swordfish")
    said, _ = run(["/bin/sh", "-c", f'echo "${SETTING}."'], env=PLACES)

    assert said == b".\n"
    assert pandoc.run(["lua", "-e", f"print(os.getenv('{SETTING}'))"]) == "nil\n"
