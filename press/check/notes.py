"""Notes that are pointed to."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import orjson

from press import rules
from press.check.fault import Fault
from press.check.note_texts import check_empty, without_colon
from press.check.printed import printed_of, without_blanks
from press.nearest import did_you_mean, nearest
from press.parse.tree import elements, of_types
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from press.parse.body import Body
    from press.parse.tree import Node

NOTE = re.compile(r"\[\^([^\]\s]+)\]")
POINTED = re.compile(r"(?<!\\)\[\^(?P<label>[^\]\s]+)\]")
DEFINED = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*\[\^(?P<label>[^\]\s]+)\](?P<colon>[ \t]*:)", re.MULTILINE
)
PARTED = re.compile(r"(?<!\\)\[\^(?P<label>[^\[\]\n]*[ \t][^\[\]\n]*)\]")
IN_NOTE = re.compile(r"(?<!\\)\^\[(?:[^\[\]]|\[[^\[\]]*\])*?(?P<label>\[\^[^\]\s]+\])")
"""A note that is named within one that is written in its place."""
OPENED = re.compile(r"(?<!\\)\^\[")
WRITTEN = b'"t":"Note"'
"""How the type of a note looks in JSON, and no text does."""
ENOUGH = 12
"""How many characters of a note tell it from the others."""


def check_notes(body: Body, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield notes that the reader leaves as text, and says nothing of."""
    if "[^" not in body.text and "^[" not in body.text:
        return
    seen = visible(body.text)
    yield from _nested(seen, nodes)
    text = printed_of(nodes).words
    yield from _undefined(seen, nodes) if "[^" in text else ()
    yield from check_empty(seen)
    yield from _parted(seen, text)
    if "^[" in text:
        for match in OPENED.finditer(seen):
            yield from _open(match, text)


def _nested(seen: str, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield each note in a note: those that are named there by their places, others by their words."""
    notes = of_types(nodes, {"Note"})
    holding = [note for _, note in notes if WRITTEN in orjson.dumps(note["c"])]
    inner = {id(one) for note in holding for one in elements(note["c"]) if one["t"] == "Note"}
    named = [match.start("label") for match in IN_NOTE.finditer(seen)] if inner else []
    for count, number in enumerate(number for number, note in notes if id(note) in inner):
        what, at = "this note stands in another note", named[count] if count < len(named) else None
        yield Fault(rules.NOTE_IN_NOTE, what, number if at is None else None, "^[", offset=at or 0)


def _undefined(seen: str, nodes: Sequence[Node]) -> Iterator[Fault]:
    """Yield each label that is printed, once, in the text or where it was to be defined."""
    defined = {match["label"]: match for match in DEFINED.finditer(seen)}
    pointed = Counter(
        match["label"] for match in POINTED.finditer(seen) if not seen.startswith(":", match.end())
    )
    told: set[str] = set()
    for number, node in enumerate(nodes):
        for match in NOTE.finditer(node["c"]) if node["t"] == "Str" else ():
            label = match[1]
            if label in pointed and label not in told:
                told.add(label)
                idle = defined.keys() - pointed.keys()
                bare = None if label in defined else without_colon(label, seen)
                yield (
                    bare
                    or _misspelt(label, pointed[label], defined, idle)
                    or _printed(number, label, defined)
                )


def _misspelt(
    label: str, count: int, defined: Mapping[str, re.Match[str]], idle: Collection[str]
) -> Fault | None:
    """Return what is told of a note that nothing points to, if several places mean it by another name."""
    near = nearest(label, defined)
    if label in defined or near is None or near not in idle or count == 1:
        return None
    what, hint = (
        f"`[^{near}]` is used nowhere, and `[^{label}]` in {count} places",
        f"did you mean `[^{label}]`?",
    )
    at = defined[near].start("label") - len("[^")
    return Fault(rules.MISSPELT_DEFINITION, what, needle=f"[^{near}]", hint=hint, offset=at)


def _printed(number: int, label: str, defined: Mapping[str, re.Match[str]]) -> Fault:
    """Return why a note is printed: it has no text, or none that is read, or stands in another note."""
    if label not in defined:
        what = f"the note `[^{label}]` has no text"
        near = did_you_mean(label, defined).replace("`", "`[^", 1).replace("`?", "]`?")
        hint = near or f"add a line `[^{label}]: …` with its text at the end of the file"
        return Fault(rules.UNDEFINED_NOTE, what, number, f"[^{label}]", hint)
    match = defined[label]
    what = f"the text of the note `[^{label}]` is read as a part of the text around it"
    offset = match.start("label") - len("[^")
    if match["colon"] != ":":
        hint = f"write `[^{label}]:`, without a space before the colon"
        return Fault(rules.UNREAD_NOTE, what, needle=f"[^{label}]", hint=hint, offset=offset)
    above = match.string[: match.start()].rpartition("\n")[0].rpartition("\n")[2]
    if above.strip(" \t>") and not DEFINED.match(above):
        return Fault(
            rules.UNREAD_NOTE, what, needle=f"[^{label}]", hint="put an empty line above it", offset=offset
        )
    what, hint = (
        f"the note `[^{label}]` stands in another note, and is read as text",
        "move it to the text itself",
    )
    return Fault(rules.UNREAD_NOTE, what, number, f"[^{label}]", hint)


def _parted(seen: str, text: str) -> Iterator[Fault]:
    for match in PARTED.finditer(seen):
        if without_blanks(match[0]) in text or seen.startswith(":", match.end()):
            what = f"`{match[0]}` is read as text: what a note is called is one word"
            hint = f"write `^[{match['label'].strip()}]` if this is the note itself, or call it by one word"
            yield Fault(rules.UNREAD_NOTE, what, needle=match[0], hint=hint, offset=match.start())


def _open(match: re.Match[str], text: str) -> Iterator[Fault]:
    first = match.string[match.start() : match.end() + ENOUGH].split(maxsplit=1)[0]
    if without_blanks(first) in text:
        what = "the note that begins here is read as text"
        hint = "close it with `]` in the same paragraph, and let no other bracket follow at once"
        yield Fault(rules.UNREAD_NOTE, what, needle=match[0], hint=hint, offset=match.start())
