"""What pandoc's own reader says of a body, and tags that are not read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from press import rules
from press.check.code import check_code
from press.check.fault import Fault
from press.check.tags import is_known, remedy_for
from press.nearest import nearest
from press.parse.tree import elements, of_types
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from press.parse.body import Body, Message
    from press.parse.tree import Node

QUOTED = re.compile(r"'([^']*)'")
TAG = re.compile(r"</?[\w:.-]*")
INDENTED = re.compile(r"^[ \t>]*(?: {4}|\t)[ \t]*(?P<words>[^ \t\n>][^\n]*<[^\n]*|<[^\n]*)$", re.MULTILINE)
"""A line that may be code, and holds a tag."""
LEAD = r"^[ \t>]*(?:(?:[-*+]|[0-9]+[.)])[ \t]+)*"
"""What may stand before a definition in its line: quotation marks, list items' bullets and numbers."""
DEFINED = re.compile(rf"{LEAD}(\[[^\]\n]+\]:)", re.MULTILINE)
POINTS = re.compile(r"(?<!\\)\[\^[^\]\n]+\](?!:)")


def check_reading(body: Body) -> Iterator[Fault]:
    """Yield what the reader said, and each tag at its place."""
    if not body.is_readable:
        yield Fault(rules.UNREADABLE_BODY, "the text below the front matter is too tangled to be read")
        return
    told: dict[str, int] = {}
    for message in body.messages:
        quoted = QUOTED.search(message.words)
        key = f"{message.type} {quoted[1] if quoted else ''}"
        told[key] = told.get(key, 0) + 1
        yield from MESSAGES.get(message.type, _strange)(message, quoted[1] if quoted else "", told[key], body)
    yield from _tags(body)


def _strange(message: Message, _label: str, _count: int, body: Body) -> Iterator[Fault]:
    what = f"pandoc said: {message.words}"
    yield Fault(rules.STRANGE_MESSAGE, what, offset=_line(body, message.line))


def _double_note(message: Message, label: str, count: int, body: Body) -> Iterator[Fault]:
    at = _definition(f"[^{label}]:", count, message, body)
    yield Fault(rules.DOUBLE_NOTE, f"the note `[^{label}]` is written twice", offset=at)


def _unused_note(message: Message, label: str, _count: int, body: Body) -> Iterator[Fault]:
    if f"[^{label}]".casefold() in _pointed_to(body.text):
        return  # what points to it is read as text, and told of itself
    if _is_meant(label, body.text):
        return
    at = _definition(f"[^{label}]:", 0, message, body)
    yield Fault(rules.UNUSED_NOTE, f"nothing in the text points to the note `[^{label}]`", offset=at)


def _is_meant(label: str, written: str) -> bool:
    """Return whether a text points to a note by nearly this name, and to none, which is told of itself."""
    defined = {name[2:-2] for name in _defined(written) if name.startswith("[^")}
    pointed = {name[2:-1] for name in _pointed_to(written)}
    return any(nearest(one, defined) == label.casefold() for one in pointed - defined)


def _double_label(message: Message, label: str, count: int, body: Body) -> Iterator[Fault]:
    at = _definition(f"{label}:", count, message, body)
    yield Fault(rules.DOUBLE_LINK_LABEL, f"the address of `{label}` is given twice", offset=at)


def _known_better(_message: Message, _label: str, _count: int, _body: Body) -> Iterator[Fault]:
    """Yield nothing: what the reader says here is found elsewhere, and all of it."""
    return iter(())


MESSAGES: Mapping[str, Callable[[Message, str, int, Body], Iterator[Fault]]] = {
    "DuplicateNoteReference": _double_note,
    "NoteDefinedButNotUsed": _unused_note,
    "DuplicateLinkReference": _double_label,
    "DuplicateIdentifier": _known_better,
    "UnclosedDiv": _known_better,
}
"""What is made of what pandoc's reader says, by its type."""


def _definition(written: str, number: int, message: Message, body: Body) -> int:
    """Return where a label is defined, the first time (0) or a later one; else the line that was said.

    In a list or a quotation the reader counts lines from its beginning.
    """
    found = _defined(body.text).get(written.casefold())
    return found[min(number, len(found) - 1)] if found else _line(body, message.line)


@lru_cache(maxsize=2)
def _defined(written: str) -> dict[str, list[int]]:
    """Return where each label of a text is defined, and remember it for all that is said of them."""
    found: dict[str, list[int]] = {}
    for match in DEFINED.finditer(visible(written)):
        found.setdefault(match[1].casefold(), []).append(match.start(1))
    return found


@lru_cache(maxsize=2)
def _pointed_to(written: str) -> frozenset[str]:
    """Return the notes that a text points to, if only in what is read as text."""
    return frozenset(match[0].casefold() for match in POINTS.finditer(visible(written)))


def _line(body: Body, line: int) -> int:
    """Return where a line of the text begins, its first letter if it is indented."""
    lines = body.text.split("\n")
    start = sum(len(one) + 1 for one in lines[: max(0, line - 1)])
    written = lines[line - 1] if 0 < line <= len(lines) else ""
    return min(start + len(written) - len(written.lstrip()), len(body.text))


def _tags(body: Body) -> Iterator[Fault]:
    """Yield each tag, but not the closing one of a pair, nor one in code that is told of as such."""
    tags = [raw.strip() for raw in body.raw if not raw.startswith("<!--")]
    nodes = elements(list(body.blocks)) if tags else ()
    seen = _without_code(visible(body.text), nodes) if tags else ""
    start, opened = 0, set()
    for raw in tags:
        first = raw.split("\n")[0]
        found = seen.find(first, start)
        start = found + len(first) if found >= 0 else start
        name = (TAG.match(raw) or [raw])[0]
        if name.removeprefix("</") not in opened and (found >= 0 or not any(check_code(body, nodes))):
            shown = f"{name}>" if len(name) > 1 else first
            at = found if found >= 0 else max(0, body.text.find(first, start))
            what = f"`{shown}` is {'an' if is_known(name) else 'read as an'} HTML tag"
            needle = first[: first.find(">") + 1] or first
            yield Fault(rules.HTML_TAG, what, needle=needle, hint=remedy_for(name), offset=at)
        opened.add(name.removeprefix("<"))


def _without_code(seen: str, nodes: Sequence[Node]) -> str:
    """Return a text in which indented lines that are read as code are blank."""
    code = {line.strip() for _, node in of_types(nodes, {"CodeBlock"}) for line in node["c"][1].split("\n")}
    return INDENTED.sub(lambda line: " " * len(line[0]) if line["words"].strip() in code else line[0], seen)
