"""Compile one Typst file: the program of a child process, which imports nothing of ours.

Standard input is a JSON object of ``main``, ``output``, ``fonts`` (a folder),
``timestamp`` and ``form`` (what Typst is asked for); standard output is a JSON list of what Typst warned of.
"""

from __future__ import annotations

import json
import sys

import typst

SAID = 1_500
"""How many characters of Typst's report are kept: the first ones."""


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
        sys.stderr.write("\n".join([error.message, *error.hints, error.diagnostic])[:SAID])
        return 1
    json.dump([warning.message for warning in warnings], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
