"""Run pandoc: the only module that does.

pypandoc says where it is; a process with limits and an environment of its own
runs it, so that neither a writer's text nor a user's settings reach it.
"""

from __future__ import annotations

import functools
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson

from press import processes
from press.errors import SetupError, ToolFailed

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAP = ("+RTS", "-A8m", "-F4", "-RTS")
"""An allocation area that a processor keeps near, and old values looked through less often (measured)."""


@functools.cache
def program() -> str:
    """Return the path of pandoc: the one that came with pypandoc, whatever else a machine has.

    Raises:
        SetupError: it is not installed.
    """
    package = find_spec("pypandoc")
    packed = Path(package.origin).parent / "files" / "pandoc" if package and package.origin else None
    if packed and packed.is_file():
        return str(packed)  # pypandoc itself is slow to import, and looks for a later one elsewhere
    return _elsewhere()


def _elsewhere() -> str:
    try:
        import pypandoc

        return str(pypandoc.get_pandoc_path())
    except (ImportError, OSError) as error:
        message = "pandoc is not installed; run `make` to set everything up"
        raise SetupError(message) from error


@functools.cache
def version() -> str:
    """Return pandoc's version, such as ``3.9``."""
    return run(["--version"]).split()[1]


def run(  # noqa: PLR0913 - a process has that many sides
    args: Sequence[str],
    text: str = "",
    *,
    cwd: Path | None = None,
    epoch: int | None = None,
    known: Sequence[str] = (),
    seconds: float = processes.SECONDS,
) -> str:
    """Return what pandoc writes to standard output for ``text``.

    Args:
        args: its arguments, without its name.
        text: its standard input.
        cwd: the folder it runs in.
        epoch: seconds since 1970 that stand for the clock.
        known: beginnings of warnings that are expected.
        seconds: how long it may take.

    Raises:
        ToolFailed: it failed, or warned of something that nobody here knows.
    """
    command = (program(), *args)
    out, said = processes.run(command, text.encode(), cwd=cwd, env=_environment(epoch), seconds=seconds)
    unknown = [line for line in said.splitlines() if line.startswith("[WARNING]") and not _is(line, known)]
    if unknown:
        raise ToolFailed(command, "\n".join(unknown))
    return out.decode()


def _is(line: str, known: Sequence[str]) -> bool:
    return any(line.removeprefix("[WARNING] ").startswith(start) for start in known)


def _environment(epoch: int | None) -> dict[str, str]:
    settings = {"LANG": "C.UTF-8", "HOME": "/nonexistent"}
    return settings if epoch is None else settings | {"SOURCE_DATE_EPOCH": str(epoch)}


def tree(document: dict[str, Any], *args: str) -> dict[str, Any]:
    """Return a Pandoc document after ``pandoc -f json -t json`` with ``args``."""
    written = run(["-f", "json", "-t", "json", "--sandbox", *args], orjson.dumps(document).decode())
    return dict(orjson.loads(written))
