"""Compile one Typst file: the program of a child process, which imports nothing of ours.

Standard input is a JSON object of ``main``, ``output``, ``fonts`` (a folder),
``timestamp``, ``form`` (what Typst is asked for) and ``rounds`` (how often at most Typst is asked what it has
torn, to keep it whole, and where tables ended); standard output is a JSON list of what Typst warned of.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import typst

SAID = 1_500
"""How many characters of Typst's report are kept: the first ones."""
SETTLED = "settled.json"
"""The file, beside the main one, of what was found: how often the text of each note was torn (``torn``), and
the points that each table lacks to the grid (``ends``)."""
MOST = 2
"""A paragraph found torn once is kept whole; one that is torn although it is whole begins a page."""
LACKING = re.compile(r'the text `"([^`]+)"` could not be displayed with font')
"""How Typst says that no font has some letters; those that show nothing are written by their numbers."""
UNSEEN = "\\u{"


def _lacking(report: str) -> str:
    """Return the letters that no font has, in a sentence, if that is what failed."""
    found = dict.fromkeys(LACKING.findall(report))
    shown = [one for one in found if not one.startswith(UNSEEN)] or [*found]
    letters = ", ".join(f"`{one}`" for one in shown)
    what = "write them in other letters, or take bold and italic from them if they have it"
    return (
        f"none of its fonts has these letters in the form that they stand in: {letters}; {what}"
        if found
        else ""
    )


def _settle(compiler: typst.Compiler, file: Path, rounds: int) -> None:
    """Put into a file what Typst finds unsettled, and ask it again, as long as it finds more.

    What fails here fails again when it is compiled, and says then where.
    """
    torn: Counter[str] = Counter()
    ends: list[float] = []
    for _ in range(rounds):
        try:
            found = json.loads(compiler.query("<unsettled>", field="value", one=True))
        except RuntimeError:
            return
        new = [name for name in found["torn"] if torn[name] < MOST]
        if not new and found["ends"] == ends:
            return
        torn.update(new)
        ends = found["ends"]
        file.write_text(json.dumps({"torn": torn, "ends": ends}), "utf-8")


def _compiled(order: dict[str, Any]) -> list[Any]:
    """Write what Typst makes of the file, and return what it warned of.

    Raises:
        typst.TypstError: Typst failed.
    """
    compiler = typst.Compiler(
        order["main"], font_paths=typst.Fonts(include_system_fonts=False, font_paths=[order["fonts"]])
    )
    _settle(compiler, Path(order["main"]).with_name(SETTLED), order["rounds"])
    _, warnings = compiler.compile_with_warnings(
        output=order["output"], timestamp=order["timestamp"], **order["form"]
    )
    return list(warnings)


def _settled(order: dict[str, Any]) -> list[Any]:
    """Do the same, and set it as Typst does by itself where it fails at what was settled."""
    settled = Path(order["main"]).with_name(SETTLED)
    before = settled.read_bytes()
    try:
        return _compiled(order)
    except BaseException:
        if settled.read_bytes() == before:
            raise
    settled.write_bytes(before)
    return _compiled(order | {"rounds": 0})


def main() -> int:
    """Compile, and return the status to end with."""
    order = json.load(sys.stdin)
    try:
        warnings = _settled(order)
    except typst.TypstError as error:
        report = "\n".join([error.message, *error.hints, error.diagnostic])
        sys.stderr.write((_lacking(report) or report)[:SAID])
        return 1
    json.dump([warning.message for warning in warnings], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
