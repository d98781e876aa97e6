"""Pages on diagnostics: a rule told, broken in the stock publication, and kept there.

A page is ``docs/diagnostics/<code>-<name>.md``. Its code blocks of class
``wrong`` are put into a copy of ``tests/editions/stock`` together, those of
class ``right`` into another, and the one of class ``diagnostic`` is what the
check says of the first. The attributes of a block say which ``file`` it is for,
and how it is put there:

``replaces``: it takes the place of this line, the only one like it
``where``: as the ``body`` below the front matter, at the ``end``, as the whole
``file``, or that the file is ``gone``
``links-to``: the file becomes a symbolic link to this
``times``: the last line is written so many times over, in one line
``deeper``: it is written so many times, each time two blanks further in, in a
quotation if it is one
``encoding``, ``nul=yes``: in which letters it is saved, and with a NUL at its end
``unheard``: what the reader says of it, by its type, is taken for something new
"""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from press import report
from press.check.whole import check
from press.explain import PAGES
from press.materials import gather

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.diagnostics import Diagnostic

STOCK = Path(__file__).parent / "editions" / "stock"
BLOCK = re.compile(
    r"^(?P<fence>`{3,})(?: \w+)? \{\.(?P<role>\w+)(?P<settings>[^\n]*)\}\n(?P<text>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
STEP = "  "
SETTINGS = frozenset(
    {"file", "replaces", "where", "links-to", "times", "deeper", "encoding", "nul", "unheard"}
)


@dataclass(frozen=True)
class Fragment:
    """A piece of a source, and how it is put into the stock publication."""

    text: str
    settings: Mapping[str, str]


@dataclass(frozen=True)
class Page:
    """A page as it is written: its words, and the fragments by their class."""

    path: Path
    written: str

    @property
    def words(self) -> str:
        """Return the page without its blocks."""
        return BLOCK.sub("", self.written)

    @property
    def said(self) -> str:
        """Return the diagnostics that it shows."""
        return "\n\n".join(fragment.text.rstrip("\n") for fragment in self.fragments("diagnostic"))

    def fragments(self, role: str) -> tuple[Fragment, ...]:
        """Return the blocks of one class."""
        found = (match for match in BLOCK.finditer(self.written) if match["role"] == role)
        return tuple(Fragment(match["text"], _settings(match["settings"])) for match in found)

    @property
    def unheard(self) -> frozenset[str]:
        """Return the types of what the reader says that are taken for something new."""
        return frozenset(fragment.settings.get("unheard", "") for fragment in self.fragments("wrong"))


def _settings(written: str) -> dict[str, str]:
    pairs = (one.partition("=") for one in shlex.split(written))
    settings = {name: value for name, _, value in pairs}
    assert settings.keys() <= SETTINGS, f"{settings.keys() - SETTINGS} says nothing on a block"
    return settings


def pages() -> list[Path]:
    """Return the paths of all pages, but not of their index."""
    return sorted(path for path in PAGES.glob("*.md") if path.name != "README.md")


def read_page(path: Path) -> Page:
    """Return a page."""
    return Page(path, path.read_text(encoding="utf-8"))


def stock_with(fragments: tuple[Fragment, ...], folder: Path) -> Path:
    """Return a copy of the stock publication in a folder, with fragments put into it."""
    root = folder / "stock"
    shutil.copytree(STOCK, root)
    for fragment in fragments:
        _put(fragment, root / fragment.settings["file"])
    return root


def found_in(root: Path) -> tuple[Diagnostic, ...]:
    """Return all that the check finds in a publication."""
    return check(gather(root)).found


def told(found: tuple[Diagnostic, ...]) -> str:
    """Return the report for people without its last line, which counts."""
    return report.human(found).rpartition("\n")[0]


def accept(page: Page, made: str) -> None:
    """Write what the check says into a page."""
    blocks = (match for match in BLOCK.finditer(page.written) if match["role"] == "diagnostic")
    start, end = next(blocks).span("text")
    page.path.write_text(f"{page.written[:start]}{made}\n{page.written[end:]}", encoding="utf-8")


def _put(fragment: Fragment, file: Path) -> None:
    settings = fragment.settings
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    if settings.get("where") == "gone" or "links-to" in settings:
        file.unlink(missing_ok=True)
    if "links-to" in settings:
        file.symlink_to(settings["links-to"])
    elif settings.get("where") != "gone":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_bytes(_whole(fragment, before), settings))


def _whole(fragment: Fragment, before: str) -> str:
    """Return the file's text with the fragment in it."""
    settings = fragment.settings
    text = "".join(_times(fragment.text, int(settings.get("times", "1"))))
    text = "".join(_deeper(text, int(settings.get("deeper", "1"))))
    if "replaces" in settings:
        lines = before.split("\n")
        assert lines.count(settings["replaces"]) == 1, f"not one line is `{settings['replaces']}`"
        lines[lines.index(settings["replaces"])] = text.removesuffix("\n")
        return "\n".join(lines)
    if settings["where"] == "body":
        return "---\n".join((*before.split("---\n", 2)[:2], text))
    return {"end": before + text, "file": text}[settings["where"]]


def _times(text: str, times: int) -> Iterator[str]:
    *lines, last = text.splitlines(keepends=True) or [""]
    yield from lines
    yield from (last.rstrip("\n") + " " for _ in range(times - 1))
    yield last


def _deeper(text: str, levels: int) -> Iterator[str]:
    *lines, last = text.splitlines(keepends=True) or [""]
    yield from lines
    mark = last[: len(last) - len(last.lstrip(">"))]
    yield from (mark + STEP * level + last.removeprefix(mark) for level in range(levels))


def _bytes(text: str, settings: Mapping[str, str]) -> bytes:
    ending = "\0\n" if settings.get("nul") == "yes" else "\n"
    return (text.removesuffix("\n") + ending).encode(settings.get("encoding", "utf-8"))
