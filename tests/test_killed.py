"""A build that is killed, at any moment and in any way, leaves each output whole and nothing else."""

from __future__ import annotations

import fcntl
import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from press.publish import INCOMING, is_same, read_proof
from tests.built import ROOT, build_py
from tests.desk import TITLES, Desk, commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

SEED = 5
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
MOMENTS = 20
ENDING = 5.0
"""Seconds within which a build that is stopped has ended, with all that it runs."""
NIGHT = 30_000
"""Seconds that a child would run if it were let."""
CALL = "run, ['/bin/sh', '-c', sys.argv[1]], env={'PATH': '/bin:/usr/bin'}"
ALONE = f"import functools, sys; from press.processes import run; functools.partial({CALL})()"
IN_A_WORKER = f"""
import sys
from press.processes import run
from press.workers import workers
with workers(1) as pool:
    pool.submit({CALL}).result()
"""


@pytest.fixture
def heeded() -> Iterator[None]:
    """Children hear Ctrl-C, even where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A publication that was built."""
    return Desk(tmp_path)


@pytest.mark.usefixtures("heeded")
def test_a_build_that_is_killed_leaves_the_old_or_the_new(desk: Desk) -> None:
    """At twenty moments; each output is whole, and the next build puts all right."""
    sets = {TITLES[0]: desk.outputs(), TITLES[1]: _built(desk, TITLES[1])}
    chosen = random.Random(SEED)  # noqa: S311 - moments, not secrets
    for number in range(MOMENTS):
        desk.retitle(TITLES[number % 2])
        _kill(desk, SIGNALS[number % len(SIGNALS)], chosen.uniform(0.05, 1.05) * desk.seconds)
        _each_is_whole(desk, list(sets.values()))

    assert _built(desk, TITLES[0]) == sets[TITLES[0]]
    assert sorted(one.name for one in desk.folder.iterdir()) == [*sets[TITLES[0]], "proof.json"]
    assert list(desk.temporary.iterdir()) == []
    assert read_proof(desk.folder)["builds"] == 1


@pytest.mark.parametrize("command", ["exec sleep {}", "sleep {} & wait"])
@pytest.mark.parametrize("program", [ALONE, IN_A_WORKER])
def test_what_a_killed_process_runs_is_killed_too(command: str, program: str) -> None:
    """At once, with what that has started, also where a worker runs it."""
    slept = f"{NIGHT + len(command) + len(program)}.{os.getpid()}"
    killed = subprocess.Popen([sys.executable, "-c", program, command.format(slept)], cwd=ROOT)
    begun = _waits_until(lambda: any(slept in line for line in commands("sleep")))
    killed.kill()
    killed.wait()

    assert begun
    assert _waits_until(lambda: not any(slept in line for line in commands("sleep")))


def _waits_until(holds: Callable[[], bool]) -> bool:
    """Return whether something holds within the time that a build has to end."""
    end = time.monotonic() + ENDING
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def _built(desk: Desk, title: str) -> dict[str, bytes]:
    desk.retitle(title)
    return desk.build()


def _kill(desk: Desk, number: signal.Signals, moment: float) -> None:
    """Begin a build, and kill it; unless it has no chance to, it leaves nothing and says what was kept."""
    build = desk.begin()
    time.sleep(moment)
    had_ended = build.poll() is not None
    build.send_signal(number)
    out, err = build.communicate(timeout=ENDING)

    assert _waits_until(lambda: not desk.running())
    assert "Traceback" not in out + err
    if number != signal.SIGKILL and build.returncode == 3 and not had_ended:
        assert "stopped; each output is" in err
        assert list(desk.temporary.iterdir()) == []
    else:
        assert had_ended or build.returncode in {0, -number}


def _each_is_whole(desk: Desk, sets: list[dict[str, bytes]]) -> None:
    """Each output is of one of the sets, and the proof knows whether all are of one."""
    found = desk.outputs()
    lines = read_proof(desk.folder)["outputs"]

    assert found.keys() == sets[0].keys()
    assert all(content in [one[name] for one in sets] for name, content in found.items())
    assert found in sets or not all(is_same(desk.folder, line) for line in lines)


def test_files_of_two_builds_are_said_to_be(desk: Desk) -> None:
    """As a build leaves them that is killed while it puts its files in place."""
    older = read_proof(desk.folder)
    first = desk.outputs()
    desk.retitle(TITLES[1])
    second = desk.build()
    newer = (desk.folder / "proof.json").read_bytes()
    for name in first.keys() - {"book-1.epub"}:
        (desk.folder / f"{INCOMING}{name}").write_bytes(second[name])
        (desk.folder / name).write_bytes(first[name])
    (desk.folder / f"{INCOMING}proof.json").write_bytes(newer)
    (desk.folder / "proof.json").write_text(json.dumps(older), encoding="utf-8")
    before = build_py("verify", "--quick", "--root", str(desk.root), settings=desk.settings)
    after = build_py("--root", str(desk.root), "--format", "docx", settings=desk.settings)

    assert "`book-1.epub` is not the file that was proved" in before.out
    assert "not all of one build" in after.out
    assert read_proof(desk.folder)["builds"] == 2
    assert all(is_same(desk.folder, line) for line in read_proof(desk.folder)["outputs"])
    assert desk.outputs() == {**second, "book-1.pdf": first["book-1.pdf"]}


def test_two_builds_at_once_follow_each_other(desk: Desk) -> None:
    """Of changed sources; the set is of one of them."""
    desk.retitle(TITLES[1])
    one = desk.begin()
    time.sleep(desk.seconds / 5)
    desk.retitle(TITLES[0])
    other = desk.begin()
    said = [build.communicate(timeout=60) for build in (one, other)]
    proof = read_proof(desk.folder)

    assert [one.returncode, other.returncode] == [0, 0], said
    assert proof["builds"] == 1
    assert all(is_same(desk.folder, line) for line in proof["outputs"])
    assert sorted(one.name for one in desk.folder.iterdir()) == [*desk.outputs(), "proof.json"]


def test_a_build_waits_for_another(desk: Desk) -> None:
    """It says so, and writes nothing until the other has ended."""
    before = desk.outputs()
    desk.retitle(TITLES[1])
    held = os.open(desk.root / "output", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    build = desk.begin()
    assert build.stderr is not None
    said = build.stderr.readline()
    time.sleep(0.2)
    meanwhile = desk.outputs()
    os.close(held)
    build.communicate(timeout=60)

    assert said == "build.py: another build is writing to `output/`; this one waits until that has ended\n"
    assert meanwhile == before
    assert build.returncode == 0
    assert desk.outputs() != before
