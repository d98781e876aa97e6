"""Outloud: holds a PDF against PDF/UA-1 and WCAG 2.2; an error is a finding, a warning is not.

Two of its errors are guesses at how a file may have come to be, and say so. They
are let pass where the tags show that they guess wrong: heads of a table that
are repeated on its next page are artifacts there, as ISO 32000-1, 14.8.2.2,
has it, and so is a running head that says a section and the title of the file;
a table with heads for its rows may have more heads than other cells.
"""

from __future__ import annotations

import json
import re
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import rules
from press.conform.copies import Finding
from press.conform.opened import plain, words
from press.conform.pdf import open_pdf
from press.conform.programs import Validator, found, report, run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.conform.opened import Opened

REPEATED, SHREDDED = "TAG-002", "TBL-010"
COUNTED = re.compile(r"header cells look shredded: (\d+) header cells against \d+ data cells")
ENOUGH = 20
"""So many letters of a table's heads tell them from other words."""


def version() -> str:
    """Return what it says of itself."""
    with tempfile.TemporaryDirectory() as folder:
        return run([found("outloud"), "--version"], Path(folder)).strip().rpartition(" ")[2]


def finds(file: Path, folder: Path) -> Iterator[Finding]:
    """Yield every error that is not a wrong guess."""
    run([found("outloud"), str(file), "--fail-on", "never", "--json", str(folder / "said.json")], folder)
    (said,) = json.loads(report(folder / "said.json", "outloud"))["results"]
    if said["error"]:
        yield Finding(rules.OUTLOUD, file.name, f"outloud cannot read it: {said['error']}")
    for one in said["findings"]:
        if one["severity"] == "error" and not _is_guess(one, _opened(file)):
            evidence = str(one.get("evidence") or "")
            text = f"outloud says on page {one['page']}: {one['rule']}, {one['message']}"
            yield Finding(rules.OUTLOUD, file.name, text, evidence)


@cache
def _opened(file: Path) -> Opened:
    return open_pdf(file)


def _is_guess(one: dict[str, Any], opened: Opened) -> bool:
    """Return whether the tags show that a guess is wrong."""
    if one["rule"] == REPEATED and one["count"] == 1:
        said = str(one["evidence"]).rstrip("….")
        return _is_of_table(plain(said), opened) or _is_running_head(said, opened)
    counted = COUNTED.fullmatch(one["message"]) if one["rule"] == SHREDDED else None
    headed = [len(table.heads) + len(table.row_heads) for table in opened.tables if table.row_heads]
    return counted is not None and int(counted[1]) in headed


def _is_of_table(said: str, opened: Opened) -> bool:
    heads = (plain(" ".join(table.heads)) for table in opened.tables)
    return len(said) >= ENOUGH and any(
        some.startswith(said) or said.startswith(some) for some in heads if some
    )


def _is_running_head(said: str, opened: Opened) -> bool:
    """Return whether no word is said but those of a heading, of the title and of a marking in capitals.

    The last word may have been cut.
    """
    *whole, last = [word for word in words(said) if not word.isupper()] or [""]
    own = words(opened.title)
    return any(
        known.issuperset(whole) and any(word.startswith(last) for word in known)
        for known in ({*own, *words(heading)} for _, heading in opened.headings)
    )


OUTLOUD = Validator("outloud", "pdf", {("outloud",): "make validators"}, version, finds)
