"""What the bookmarks of a DOCX are called by which a paragraph is traced to its source."""

from __future__ import annotations

import hashlib
import re

EDITION = "Edition"
"""Stands for the id of a contribution where a text is of none; no id has a capital."""
DIGITS = 9
"""So many digits of a digest: an id has at most 30 letters, and Word allows 40."""
MOST = 1000
"""So often no paragraph stands in one text; cells of a table may, a hundred times."""
NAME = re.compile(rf"([A-Za-z][A-Za-z0-9_]{{0,29}})_[0-9a-f]{{{DIGITS}}}")


def name_of(home: str, said: str, turn: int = 1) -> str:
    """Return the name of the bookmark of a paragraph.

    Args:
        home: the id of its contribution.
        said: its words, with single blanks.
        turn: which paragraph of these words it is in its contribution.
    """
    own = _written(home)
    digest = hashlib.sha256(f"{own}\n{said}\n{turn}".encode()).hexdigest()
    return f"{own}_{digest[:DIGITS]}"


def home_of(name: str) -> str | None:
    """Return the id of the contribution that a bookmark names, or nothing for another bookmark."""
    found = NAME.fullmatch(name)
    return found[1].replace("_", "-") if found else None


def agrees(name: str, said: str) -> bool:
    """Return whether a paragraph still says what it said when its bookmark was named."""
    home = home_of(name)
    return home is not None and any(name_of(home, said, turn) == name for turn in range(1, MOST))


def _written(home: str) -> str:
    """Return an id as Word takes it; no id has a low line."""
    return home.replace("-", "_")
