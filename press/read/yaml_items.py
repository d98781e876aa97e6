"""What a writer is told of an item of a list in YAML, whose hyphen is missing or is another sign."""

from __future__ import annotations

import re
from dataclasses import replace

from press.read.yaml_said import FIELD, Said, Told, shown

DASHES = ("–", "—", "•", "·", "‑")
"""What is typed, or made by a word processor, for the hyphen before an item of a list."""


def hyphen(said: Said, words: str) -> Told | None:
    """Return what is told of a line that is to be an item, and None of any other."""
    if words.startswith(DASHES):
        return other_hyphen(said, words)
    if re.match(r"-\w", words):
        return Told(said, "there is no space behind the hyphen", f"write `- {words[1:]}`")
    if words.startswith("{") and words.endswith("}"):
        return Told(said, "the fields in braces stand there without a hyphen", f"write `- {words}`")
    return None


def other_hyphen(said: Said, words: str) -> Told:
    """Tell of a sign in the place of the hyphen before an item, with those below that have it too."""
    below = said.lines[said.line + 1 : said.line + 2]
    are_more = any(line.lstrip().startswith(words[0]) for line in below)
    hint = "begin each line of the list with a hyphen and a space"
    hint = hint if are_more else f"write `- {words[1:].strip()}`"
    return Told(said, f"{shown(words[0])} stands where a hyphen is read", hint)


def without_hyphen(said: Said) -> Told | None:
    """Return what is told of the first field of an item, if others of its name have a hyphen before them."""
    return _bare(said.moved(-1, 0)) if said.line else None


def lost_hyphen(said: Said) -> Told | None:
    """Return what is told of an item above that lacks the hyphen that this one has."""
    first = FIELD.fullmatch(said.rest.rstrip())
    for line in range(said.line - 1, -1, -1) if first and said.rest.startswith("- ") else ():
        other = FIELD.fullmatch(said.lines[line].rstrip())
        if first and other and other["name"] == first["name"]:
            return _bare(replace(said, line=line, column=0))
    return None


def _bare(above: Said) -> Told | None:
    name = FIELD.fullmatch(above.whole.rstrip())
    if name is None or "-" in above.whole[: name.start("name")]:
        return None
    if not any(line.lstrip().startswith(f"- {name['name']}:") for line in above.lines):
        return None
    words, column = above.whole.strip(), name.start("name")
    below = above.lines[above.line + 1 : above.line + 2]
    is_blanked = any(len(line) - len(line.lstrip()) == column for line in below)
    at = above.moved(0, max(0, column - len("- ")) if is_blanked else column)
    return Told(at, f"the hyphen before `{name['name']}` is missing", f"write {shown(f'- {words}')}")
