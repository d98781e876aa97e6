"""Captions of tables: each stands by its table, and a table has one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.lines import Line, lines
from press.check.printed import Printed, beginning
from press.parse.tree import elements, of_types, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.printed import Beginning
    from press.parse.body import Body
    from press.parse.tree import Node

CAPTION = re.compile(r"(?P<sign>:|[Tt]able:)[ \t]+(?=\S)")
IN_LINE = re.compile(rf"[ \t>]*{CAPTION.pattern}")
BLANK = re.compile(r"\n[ \t>]*(?=\n)")
ANY = re.compile(r"^[ \t>]*(?:[Tt]able)?:[ \t]", re.MULTILINE)
SENTENCE = 4
"""How many words make a sentence of what ends with a full stop."""


def check_captions(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield captions that belong to no table: they are printed as text, or as a definition."""
    if not ANY.search(body.text):
        return
    found = list(_captions(body.text))
    if Counter(_begun(line) for line, _ in found) <= _of_tables(printed.nodes):
        return
    defined = dict(_definitions(printed.nodes))
    tables = len(of_types(printed.nodes, {"Table"}))
    for line, is_second in found:
        words = line.written[line.written.index(":") + 1 :].strip()
        is_sentence = words.endswith(".") and not line.words.startswith(":") and not tables
        if printed.has(line.written) and not is_sentence:
            yield _stray(line, words, is_second=is_second and tables > 0)
        elif line.words.startswith(":") and beginning(words) in defined:
            yield from _defines(line, words, defined[beginning(words)])


def is_of_caption(fault: Fault, told: Sequence[Fault], text: str) -> bool:
    """Return whether a fault lies in a caption that is told of itself, or with the table beside it."""
    begin = text.rfind("\n", 0, fault.offset) + 1
    if not IN_LINE.match(text, begin):
        return False
    spans = (sorted((one.offset, fault.offset)) for one in told)
    return any(len(BLANK.findall(text, start, end)) <= 1 for start, end in spans)


def _stray(line: Line, words: str, *, is_second: bool) -> Fault:
    if is_second:
        what, hint = f"the table has a caption already, and here is `{words}`", "keep one of the two captions"
    else:
        what, hint = f"the caption `{words}` has no table directly above or below it", ""
    return Fault(rules.STRAY_CAPTION, what, needle=line.written, hint=hint, offset=line.start)


def _defines(line: Line, words: str, term: Sequence[Node]) -> Iterator[Fault]:
    """Yield a caption that pandoc has read as what a word means."""
    name = text(term).strip()
    is_picture = [part["t"] for part in term] == ["Image"]
    if is_picture:
        hint = "write the caption between the brackets of the picture, as in `![caption](picture.png)`"
        yield Fault(
            rules.STRAY_CAPTION,
            f"the caption `{words}` has no table",
            needle=line.written,
            hint=hint,
            offset=line.start,
        )
    elif name.endswith(".") and len(name.split()) >= SENTENCE:
        what = f"`{words}` is read as what the sentence above it means, and not as a caption"
        yield Fault(rules.STRAY_CAPTION, what, needle=line.written, offset=line.start)


def _captions(written: str) -> Iterator[tuple[Line, bool]]:
    """Yield what begins a paragraph as a caption does, and whether a caption stood there before it."""
    above: list[str] = []  # what the paragraphs above begin with
    is_first = True
    for line in lines(written):
        if not line.words:
            is_first = True
        elif is_first:
            kind = "caption" if CAPTION.match(line.words) else line.words[:1]
            if kind == "caption":
                yield line, above[-1:] == ["caption"] or (len(above) > 1 and above[-2] == "caption")
            above.append(kind)
            is_first = False


def _begun(line: Line) -> Beginning:
    return beginning(line.written[line.written.index(":") + 1 :].strip())


def _of_tables(nodes: Sequence[Node]) -> Counter[Beginning]:
    """Return how the captions that tables have begin."""
    captions = (table["c"][1][1] for _, table in of_types(nodes, {"Table"}))
    return Counter(beginning(text(caption)) for caption in captions)


def _definitions(nodes: Sequence[Node]) -> Iterator[tuple[Beginning, Sequence[Node]]]:
    """Yield how a definition begins, and its term, where it is the only one and a single paragraph."""
    for _, node in of_types(nodes, {"DefinitionList"}):
        for term, meanings in node["c"]:
            if len(meanings) == 1 == len(meanings[0]):
                yield from ((one, term) for one in Printed(list(elements(meanings[0]))).beginnings)
