"""What a body's text and pandoc's own reader say of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.diagnostics import Rule
    from press.parse.body import Body, Message

MESSAGES: Mapping[str, tuple[Rule, str]] = {
    "DuplicateNoteReference": (rules.DOUBLE_NOTE, "the note `[^{}]` is defined twice"),
    "NoteDefinedButNotUsed": (rules.UNUSED_NOTE, "the note `[^{}]` is defined, and nothing points to it"),
    "DuplicateIdentifier": (rules.DOUBLE_ANCHOR, "the anchor `#{}` is defined twice"),
    "DuplicateLinkReference": (rules.DOUBLE_LINK_LABEL, "the address of `{}` is given twice"),
    "UnclosedDiv": (rules.OPEN_DIV, "a box is opened here and not closed"),
}
"""What pandoc's reader says, by its type, and what we say; the words in quotes are filled in."""
QUOTED = re.compile(r"'([^']*)'")
DIV = re.compile(r"Div at line ([0-9]+)")
MARKING = re.compile(r"\btlp\s*[=:]", re.IGNORECASE)
CODE = re.compile(r"(?ms)^(`{3,}|~{3,}).*?^\1[`~]*[ \t]*$|(?<!`)(`+)(?!`).+?(?<!`)\2(?!`)|<!--.*?-->")


def check_reading(body: Body) -> Iterator[Fault]:
    """Yield what the reader said, tags that are not read, and markings that are not honoured yet."""
    if not body.is_readable:
        yield Fault(rules.UNREADABLE_BODY, "the text below the front matter is too tangled to be read")
        return
    for message in body.messages:
        yield _message(message, body)
    yield from _raw(body)
    yield from _markings(body)


def _message(message: Message, body: Body) -> Fault:
    rule, form = MESSAGES.get(message.type, (rules.STRANGE_MESSAGE, "pandoc said: {}"))
    quoted = QUOTED.search(message.words)
    what = form.format(quoted[1] if quoted else message.words)
    line = DIV.search(message.words)
    return Fault(rule, what, offset=_line(body, int(line[1]) if line else _clamp(message.line)))


def _clamp(line: int) -> int:
    return max(1, line)


def _line(body: Body, line: int) -> int:
    """Return where a line of the text begins, its first letter if it is indented."""
    lines = body.text.split("\n")
    start = sum(len(one) + 1 for one in lines[: line - 1])
    written = lines[line - 1] if line <= len(lines) else ""
    return min(start + len(written) - len(written.lstrip()), len(body.text))


def _raw(body: Body) -> Iterator[Fault]:
    """Yield each tag at its place, and each comment that another begins in."""
    start = 0
    for raw in body.raw:
        found = body.text.find(raw, start)
        start = found + len(raw) if found >= 0 else start
        if not raw.startswith("<!--"):
            yield Fault(rules.HTML_TAG, f"`{raw.strip()[:40]}` is an HTML tag", offset=max(found, 0))
        elif "<!--" in raw[4:]:
            yield Fault(rules.OPEN_COMMENT, "a note to oneself begins here and does not end", offset=max(found, 0))


def _markings(body: Body) -> Iterator[Fault]:
    """Yield every marking in the text, in whatever form, outside code and comments."""
    visible = CODE.sub(lambda match: " " * len(match[0]), body.text)
    for match in MARKING.finditer(visible):
        yield Fault(rules.MARKING_IN_TEXT, "a passage is marked, and markings of passages are not honoured yet", offset=match.start())
