"""The set-up: what is pinned, what continuous integration runs, what make offers."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.conftest import require

ROOT = Path(__file__).parent.parent
TARGETS = ("build", "check", "test", "bench", "previews", "validators", "clean", "lock", "help")
LOCKS = ("requirements.lock", "validators/requirements.lock")
PINNED = re.compile(r"[a-z0-9-]+==\S+ \\")


def text_of(name: str) -> str:
    """Return a file of the repository's root."""
    return (ROOT / name).read_text(encoding="utf-8")


def requirements(name: str) -> list[str]:
    """Return the entries of a lock, each with its hashes."""
    lines = "\n".join(line for line in text_of(name).splitlines() if not line.lstrip().startswith("#"))
    return [entry for entry in re.split(r"\n(?=\S)", lines.strip()) if entry]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_no_option(name: str) -> None:
    """Where packages come from is the business of whoever installs them."""
    assert "//" not in text_of(name)
    assert not re.search(r"^\s*--(?!hash=)", text_of(name), re.MULTILINE)


def test_every_package_in_javascript_is_pinned_with_a_hash_and_names_no_host() -> None:
    """Likewise."""
    packages = json.loads(text_of("validators/package-lock.json"))["packages"]

    assert [name for name, one in packages.items() if name and "integrity" not in one] == []
    assert [name for name, one in packages.items() if "resolved" in one] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_a_hash(name: str) -> None:
    """Nothing is installed but what was looked at."""
    assert [
        entry for entry in requirements(name) if not PINNED.match(entry) or "--hash=sha256:" not in entry
    ] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_all_that_is_asked_for(name: str) -> None:
    """`make lock` was run after the last change of requirements.in."""
    lines = text_of(name.replace(".lock", ".in")).splitlines()
    asked = {re.split("[#<]", line)[0].strip() for line in lines} - {""}
    locked = {entry.split("==")[0] for entry in requirements(name)}

    assert {name.lower().replace("_", "-") for name in asked} <= locked


def test_continuous_integration_runs_every_check() -> None:
    """And nothing less: it is what `make test` does."""
    script = ROOT / ".ci" / "run"

    assert script.read_text(encoding="utf-8").splitlines()[-1] == "make test"
    assert "set -euo pipefail" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)


@pytest.mark.needs("make")
def test_make_help_lists_every_target() -> None:
    """Each with a line that says what it does."""
    asked = ["make", "--no-print-directory", "help"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True, timeout=30).stdout

    assert [line.split()[:2] for line in said.splitlines()] == [["make", target] for target in TARGETS]


def test_every_ignored_rule_has_its_reason() -> None:
    """A rule is not switched off without a word."""
    settings = tomllib.loads(text_of("pyproject.toml"))["tool"]["ruff"]["lint"]
    lines = text_of("pyproject.toml").splitlines()
    ignored = {
        *settings["ignore"],
        *(rule for rules in settings["per-file-ignores"].values() for rule in rules),
    }

    assert [line for line in lines for rule in ignored if f'"{rule}"' in line and " # " not in line] == []


def test_a_missing_command_skips_on_a_laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer's machine need not have it."""
    monkeypatch.delenv("CI", raising=False)

    with pytest.raises(pytest.skip.Exception, match="needs `no-such-command`"):
        require("no-such-command")


def test_a_missing_command_fails_in_continuous_integration(monkeypatch: pytest.MonkeyPatch) -> None:
    """There nothing is skipped in silence."""
    monkeypatch.setenv("CI", "true")

    with pytest.raises(pytest.fail.Exception, match="needs `no-such-command`"):
        require("no-such-command")


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "docs/threats.md"])
def test_what_is_said_to_hold_something_is_there(name: str) -> None:
    """Each test, by its file or its folder."""
    named = set(re.findall(r"`(tests/[\w/.]+)`", text_of(name)))

    assert named
    assert {one for one in named if not (ROOT / one).exists()} == set()
