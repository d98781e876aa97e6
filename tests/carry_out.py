"""Carry out a remedy as somebody does who takes it at its word, and knows nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.diagnostics import Diagnostic

    Hand = Callable[[re.Match[str], Diagnostic, list[str]], None]
    """Changes the lines of a file as a remedy says."""


def carried_out(one: Diagnostic, text: str) -> str | None:
    """Return a file's text with what a remedy says, or None where it asks for a thought of one's own."""
    lines = text.split("\n")
    for said, hand in HANDS:
        match = re.fullmatch(said, one.remedy)
        if match:
            hand(match, one, lines)
            return "\n".join(lines)
    return None


def _instead(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write a word in the place of what is underlined, or of the same without its quotation marks."""
    line, start, length = lines[one.place.line - 1], one.place.column - 1, one.place.length
    if match[1].startswith("'"):
        start, length = line.index(match[1].strip("'")), len(match[1].strip("'"))
    assert length, f"{one.remedy}, and nothing is underlined"
    lines[one.place.line - 1] = line[:start] + match[1] + line[start + length :]


def _line(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write a field in the place of the line."""
    lines[one.place.line - 1] = match[1]


def _rest(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write an item of a list in the place of what stands from there on."""
    lines[one.place.line - 1] = lines[one.place.line - 1][: one.place.column - 1] + match[1]


def _above(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write a line above the place."""
    lines.insert(one.place.line - 1, match.groupdict().get("line") or "")


def _at_the_end(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write a line at the end."""
    del one
    lines[-1:] = ["", match[1].replace("…", "Words."), ""]


def _closed(_: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    lines[-1:] = [one.place.length * lines[one.place.line - 1][0], ""]


def _without_line(_: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    del lines[one.place.line - 1]


def _without_letter(_: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Delete what stands at the place, and put back the space that it took."""
    line, start = lines[one.place.line - 1], one.place.column - 1
    lines[one.place.line - 1] = f"{line[:start]} {line[start + 1 :]}".lstrip()


def _without_space(_: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    line, start = lines[one.place.line - 1], one.place.column - 1
    at = line.find("] ", start)
    at = line.rindex(" ", 0, start) if at < 0 else at + 1
    lines[one.place.line - 1] = line[:at] + line[at + 1 :]


def _signs(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    """Write signs in the place of the tag, and of the one that closes it."""
    line, start = lines[one.place.line - 1], one.place.column - 1
    tag, rest = line[start : start + one.place.length], line[start + one.place.length :]
    rest = rest.replace(f"</{tag.strip('<>')}>", match[1], 1)
    lines[one.place.line - 1] = f"{line[:start]}{match[1]}{rest}"


def _hashes(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    lines[one.place.line - 1] = re.sub("^#+ *", f"{match[1]} ", lines[one.place.line - 1])


def _indented(match: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    lines[one.place.line - 1] = " " * int(match[1]) + lines[one.place.line - 1].lstrip()


def _spaced(_: re.Match[str], one: Diagnostic, lines: list[str]) -> None:
    lines[one.place.line - 1] = re.sub("^(#+)", r"\1 ", lines[one.place.line - 1])


HANDS: tuple[tuple[str, Hand], ...] = (
    (r"did you mean `([^`]*)`\?", _instead),
    (r"write `([a-z_]+: [^`]*)`(?:, or rename .*|, or move .*)?", _line),
    (r"write `(- [^`]*)`", _rest),
    (r"write (?:it|the address|the number)?(?: as| alone,)? ?`([^`]*)`", _instead),
    (r"write .*, such as `(60%)` or .*", _instead),
    (r"write `([a-z]+)` for .*", _instead),
    (r"write `(\W+)words\W+` instead of the two tags", _signs),
    (r"write it with `(#+)`", _hashes),
    (r"put an empty line above (?:it|the first item)", _above),
    (r"write a line `(?P<line>---)` above the first field", _above),
    (r"close it with a line `(?P<line>---)` above the text", _above),
    (r"add a line `(\[\^.*\]: …)` with its text at the end of the file", _at_the_end),
    (r"close it with a line of the same signs and nothing else", _closed),
    (r"leave the field out(?:,.*)?", _without_line),
    (r"delete it, or .*", _without_line),
    (r"delete the (?:tab|character)(?:;.*)?", _without_letter),
    (r"delete the space (?:between the brackets|before it)", _without_space),
    (r"indent it by (\d+) spaces", _indented),
    (r"put a space behind the `#`", _spaced),
)
"""What a remedy says, and how it is done; the first that fits."""
