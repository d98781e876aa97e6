"""Set drawings in a PDF, a page each: the program of a child process, which imports nothing of ours.

It is a process of its own because Typst's threads do not live on in processes
that are forked later. Standard input is a JSON list of drawings as SVG,
standard output the PDF. Each drawing has its place in the list as its
alternative text.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import typst

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]
"""The same as in editions, for they decide how a drawing is tagged."""
DOCUMENT = '#set document(title: "drawings")\n'
PAGE = '#page(width: auto, height: auto)[#image("{number}.svg", alt: "{number}")]\n'


def main() -> None:
    """Set what standard input asks for."""
    drawings: list[str] = json.load(sys.stdin)
    text = DOCUMENT + "".join(PAGE.format(number=number) for number, _ in enumerate(drawings))
    files: Any = {f"{number}.svg": one.encode() for number, one in enumerate(drawings)}
    files["main.typ"] = text.encode()
    made = typst.compile(files, ignore_system_fonts=True, pdf_standards=STANDARDS)
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
