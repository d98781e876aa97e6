"""Say what is being waited for: on a terminal, and not in a pipe."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TextIO


@dataclass
class Progress:
    """A line on standard error that is written over; nothing where that is no terminal."""

    stream: TextIO = field(default_factory=lambda: sys.stderr)
    width: int = 0

    def say(self, words: str) -> None:
        """Show what is being done now."""
        if self.stream.isatty():
            self.stream.write("\r" + words.ljust(self.width))
            self.stream.flush()
            self.width = len(words)

    def done(self) -> None:
        """Leave the line empty."""
        self.say("")
        if self.stream.isatty():
            self.stream.write("\r")
            self.stream.flush()
