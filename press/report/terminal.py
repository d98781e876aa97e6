"""The report for people on a terminal: each line that is at fault, the fault marked, and what to do.

Colours and signs only repeat what words say. Of the two lines of the report in
a pipe, the first is the message and the place, the second the remedy.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press.report.counting import all_is_well, count, first_step
from press.report.excerpt import excerpt
from press.report.letters import printable, width
from press.report.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from press.diagnostics import Diagnostic, Place
    from press.report.counting import Looked
    from press.report.screen import Screen

FAULT, RELATED = "^", "-"
"""What marks the part at fault, and what has to do with it."""
MARGIN = 2
"""Blank columns between the line at the side and the text."""


@dataclass(frozen=True)
class Terminal:
    """A terminal, and how it comes by the lines of the sources."""

    screen: Screen
    line_at: Callable[[Place], str | None]

    def report(self, found: Sequence[Diagnostic], looked: Looked) -> str:
        """Return all diagnostics, then how many there are and with what to begin."""
        if not found:
            return self.screen.paint(all_is_well(looked), "well")
        places = (place for one in found for place in (one.place, *one.related))
        hung = _Hung(self.screen, max(len(str(place.line)) for place in places) + 1)
        return "\n".join((*("\n".join(self._one(one, hung)) + "\n" for one in found), *self._last(found)))

    def _last(self, found: Sequence[Diagnostic]) -> Iterator[str]:
        files = len({one.place.path for one in found})
        yield self.screen.paint(f"{count(found)} in {files} files" if files > 1 else count(found), "strong")
        yield from self._wrapped(first_step(found))
        code = next((one for one in found if one.is_error), found[0]).rule.code
        yield from self._wrapped(f"`build.py explain {code}` tells all about {code}")

    def _wrapped(self, text: str) -> list[str]:
        return wrapped(printable(text), self.screen.column)

    def _one(self, one: Diagnostic, hung: _Hung) -> Iterator[str]:
        """Yield the lines of a diagnostic; those below the message hang on a line at their side."""
        yield from self._message(one)
        yield hung.branch(self.screen.signs.top, str(one.place))
        yield from hung.excerpt(one.place, self.line_at(one.place), FAULT, one.severity.value)
        for place in one.related:
            yield hung.branch(self.screen.signs.branch, _named(place, one))
            yield from hung.excerpt(place, self.line_at(place), RELATED, "aside")
        yield from hung.remedy(one.remedy)

    def _message(self, one: Diagnostic) -> Iterator[str]:
        label = f"{one.severity.value} {one.rule.code}:"
        first, *more = self._wrapped(f"{label} {one.text}")
        rest = self.screen.paint(first.removeprefix(label), "strong")
        yield self.screen.paint(label, one.severity.value) + rest
        yield from (self.screen.paint(line, "strong") for line in more)


@dataclass(frozen=True)
class _Hung:
    """What hangs on the line at the side, behind ``room`` columns for the lines' numbers."""

    screen: Screen
    room: int

    def branch(self, sign: str, text: str) -> str:
        """Return the line that names a place; in a narrow terminal it begins at the very left."""
        words = printable(text)
        hung = f"{' ' * (self.room + 1)}{sign} {words}"
        is_narrow = width(hung) > self.screen.width
        return self.screen.paint(words if is_narrow else hung, "aside")

    def excerpt(self, place: Place, line: str | None, mark: str, colour: str) -> Iterator[str]:
        """Yield the line and, below it, the mark; nothing where there is no line."""
        if line is None:
            return
        room = self.screen.width - self.room - len(self.screen.signs.side) - 1 - MARGIN
        shown = excerpt(line, place.column, place.length, room, self.screen.signs.cut)
        paint = self.screen.paint
        yield self._beside(str(place.line), shown.before + paint(shown.part, colour) + shown.after)
        yield self._beside("", " " * shown.indent + paint(mark * shown.width, colour))

    def _beside(self, number: str, text: str) -> str:
        side = self.screen.paint(f"{number:>{self.room}} {self.screen.signs.side}", "aside")
        return f"{side}{' ' * MARGIN}{text}".rstrip()

    def remedy(self, text: str) -> Iterator[str]:
        label = "mend:"
        end = f"{self.screen.signs.end} "
        lines = wrapped(printable(f"{label} {text}"), self.screen.column - self.room - 1 - len(end), 0)
        first, *more = lines
        blank = " " * (self.room + 1)
        yield blank + self.screen.paint(end, "aside") + self.screen.paint(label, "well") + first[len(label) :]
        yield from (blank + " " * len(end) + line for line in more)


def _named(place: Place, one: Diagnostic) -> str:
    """Return what another place is called: not by its path where the message says it, or has the same."""
    if f"{place.path}:{place.line}" in one.text + one.remedy:
        return "the other place"
    return f"line {place.line}" if place.path == one.place.path else str(place)
