"""Have Typst set a file in our look: in a process of its own, with our fonts and none of the machine's."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from press import processes, tokens
from press.errors import ToolFailed
from press.typesetting import fonts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.overlay import Overlay

CHILD = Path(__file__).with_name("child.py")
SECONDS = 600
MEGABYTES = 8_000


def lay_out(styles: Overlay, folder: Path) -> None:
    """Put into a folder what every file imports: our Typst files, and the tokens."""
    for name in styles.names("*.typ"):
        shutil.copyfile(styles.find(name), folder / name)
    (folder / "tokens.yaml").write_text(yaml.safe_dump(tokens.read(styles), sort_keys=False), "utf-8")


def typeset(main: Path, output: str, form: Mapping[str, Any], timestamp: int = 0, *, rounds: int = 0) -> Path:
    """Return what Typst makes of a file, beside it.

    Args:
        main: the file.
        output: what is to be made.
        form: what Typst is asked for, by the words of its Python package.
        timestamp: the only clock, in seconds since 1970.
        rounds: how often at most Typst is asked what it has torn, to set it whole, and where tables ended.

    Raises:
        ToolFailed: Typst failed, or warned of anything.
    """
    folder = main.parent
    (folder / "settled.json").write_text('{"torn": {}, "ends": []}', "utf-8")
    order = {
        "main": str(main),
        "output": str(folder / output),
        "fonts": str(fonts.gather(folder / "fonts")),
        "timestamp": timestamp,
        "form": dict(form),
        "rounds": rounds,
    }
    command = (sys.executable, "-I", str(CHILD))
    try:
        data = json.dumps(order).encode()
        out, _ = processes.run(command, data, cwd=folder, env={}, seconds=SECONDS, megabytes=MEGABYTES)
    except ToolFailed as failed:
        raise ToolFailed(("typst",), failed.said) from None
    warnings = json.loads(out)
    if warnings:
        raise ToolFailed(("typst",), "\n".join(warnings))
    return folder / output
