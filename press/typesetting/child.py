"""Compile one Typst file: the program of a child process, which imports nothing of ours.

Standard input is a JSON object of ``main``, ``output``, ``fonts`` (a folder),
``timestamp`` and ``form`` (what Typst is asked for); standard output is a JSON list of what Typst warned of.
"""

from __future__ import annotations

import json
import re
import sys

import typst

SAID = 1_500
"""How many characters of Typst's report are kept: the first ones."""


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


def main() -> int:
    """Compile, and return the status to end with."""
    order = json.load(sys.stdin)
    try:
        _, warnings = typst.compile_with_warnings(
            order["main"],
            output=order["output"],
            font_paths=typst.Fonts(include_system_fonts=False, font_paths=[order["fonts"]]),
            timestamp=order["timestamp"],
            **order["form"],
        )
    except typst.TypstError as error:
        report = "\n".join([error.message, *error.hints, error.diagnostic])
        sys.stderr.write((_lacking(report) or report)[:SAID])
        return 1
    json.dump([warning.message for warning in warnings], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
