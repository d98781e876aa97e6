"""What ends a run: a broken set-up, a tool that failed, a wrong call.

A fault in the sources is never one of these; it is a diagnostic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class SetupError(Exception):
    """The set-up is broken; the message is one sentence with what to do."""


class UsageError(Exception):
    """The command was called with something that does not exist."""


class ToolFailed(Exception):  # noqa: N818 - reads as a fact where it is raised
    """A tool ended badly, or said something that nobody here knows.

    Args:
        command: the command as it was run.
        said: what it wrote to standard error, cut to what can be read.
    """

    def __init__(self, command: Sequence[str], said: str) -> None:
        """Keep the command and what it said."""
        super().__init__(command, said)
        self.command = tuple(command)
        self.said = said

    def __str__(self) -> str:
        """Return one paragraph: the tool's name, then its own words."""
        tool = self.command[0].rsplit("/", 1)[-1] if self.command else "a tool"
        return f"{tool} failed: {self.said.strip() or 'it said nothing'}"


OURS = frozenset({"press", "filters", None})
"""Whose modules are there wherever ``build.py`` is."""


def not_installed(error: ImportError) -> SetupError:
    """Return what to do where a package of others is not there, or not whole.

    Raises:
        ImportError: the module is ours, so the fault is too.
    """
    package = error.name.partition(".")[0] if error.name else None
    if package in OURS:
        raise error
    return SetupError(
        f"{package} is not installed where this Python looks for it; "
        "run `make`, which sets everything up, then `.venv/bin/python build.py`"
    )
