"""``trace``: show what was remarked and changed in a DOCX that came home, with its place in the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import returned
from press.bookmarks import EDITION
from press.commands import CLEAN
from press.commands.asked import root_of
from press.read.folders import files
from press.read.sources import CONTRIBUTIONS, EDITIONS, GLOSSARY, PUBLICATION, REFERENCES, SOURCES
from press.read.text import read_text
from press.report.letters import printable
from press.traced import find

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from press.returned import Remark

LONG = 90
"""So many letters of a paragraph are shown."""


def run(given: argparse.Namespace) -> int:
    """Show each remark and change; what it is about stands below it."""
    root = root_of(given)
    came = returned.read(given.file)
    for one in came.remarks:
        print(_line(one, _texts(one.home, came.title, root)))
    print(_last(len(came.remarks)))
    return CLEAN


def _last(count: int) -> str:
    if not count:
        return "nothing was remarked or changed"
    return "1 remark or change" if count == 1 else f"{count} remarks and changes"


def _line(one: Remark, texts: Mapping[str, str]) -> str:
    found = find(one.sent, texts)
    place = f"{found.path}:{found.line or 1}" if found else "not found in the sources"
    kind = f"{one.kind} by {one.by}" if one.by else one.kind
    about = one.sent if len(one.sent) <= LONG else f"{one.sent[:LONG].rsplit(' ', 1)[0]} …"
    return printable(f"{place}: {kind}: {one.says}") + "\n    in: " + printable(about)


def _texts(home: str, title: str, root: Path) -> dict[str, str]:
    """Return the texts that a paragraph may come from: its contribution, or what is nobody's."""
    if home not in ("", EDITION):
        return _read(
            [path for path in files(root / SOURCES, CONTRIBUTIONS) if path.endswith(f"/{home}.md")], root
        )
    editions = _read(files(root / SOURCES, EDITIONS), root)
    own = {path: text for path, text in editions.items() if _has_title(text, title)}
    return own | _read([one for one in (PUBLICATION, REFERENCES, GLOSSARY) if (root / one).is_file()], root)


def _has_title(text: str, title: str) -> bool:
    named = (line.removeprefix("title:") for line in text.splitlines() if line.startswith("title:"))
    return any(one.strip(" '\"") == title for one in named)


def _read(paths: Iterable[str], root: Path) -> dict[str, str]:
    return {path: text for path in paths if (text := read_text(root, path)[0]) is not None}
