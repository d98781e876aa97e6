"""Spell out what a style sheet says by names: each value where it is used, by day and by night.

Many reading systems know no custom properties (CSS Custom Properties 1), and without them no colour,
size or letter of ours: those of e-ink devices, and all that convert a book. So each rule has plain
values, and behind it stands one for the night, where that differs: it wins over what is before it,
and yields to what is behind it, as the rule itself does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DARK = "@media (prefers-color-scheme: dark)"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
EMPTY = re.compile(r"\n\s*\n")
NAMED = re.compile(r"var\(\s*--([\w-]+)\s*(?:,[^()]*)?\)")
PRODUCT = re.compile(r"calc\(\s*([\d.]+)([a-z]*)\s*\*\s*([\d.]+)([a-z]*)\s*\)")
BRACE = re.compile(r""""(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{}]""")
DECLARATION = re.compile(r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;])+""")


def spell(sheet: str, day: Mapping[str, str], night: Mapping[str, str]) -> str:
    """Return a style sheet with the values of names; ``night`` has those that differ on a dark screen.

    Names that neither has stay as they are: they are the sheet's own.
    """
    plain = EMPTY.sub("\n", COMMENT.sub("", sheet))
    return "".join(_spelled(plain, day, {**day, **night}))


def _spelled(sheet: str, day: Mapping[str, str], night: Mapping[str, str]) -> Iterator[str]:
    for head, body in blocks(sheet):
        if "{" not in body:
            yield f"{head}{{{_valued(body, day)}}}"
            yield from _by_night(head, body, day, night)
        elif "prefers-color-scheme: dark" in head:
            yield f"{head}{{{''.join(_spelled(body, night, night))}}}"
        elif head.lstrip().startswith("@media print"):
            yield f"{head}{{{''.join(_spelled(body, day, day))}}}"
        else:
            yield f"{head}{{{''.join(_spelled(body, day, night))}}}"


def _by_night(head: str, body: str, day: Mapping[str, str], night: Mapping[str, str]) -> Iterator[str]:
    """Yield a rule of what of a rule differs by night, if anything does.

    What is of one family with it is said again: `border` undoes the `border-width` that was said behind it.
    """
    said = [one.strip() for one in DECLARATION.findall(body) if one.strip()]
    differ = {_family(one) for one in said if _valued(one, night) != _valued(one, day)}
    if differ:
        selectors = head.rpartition(";")[2].strip()
        declared = "; ".join(_valued(one, night) for one in said if _family(one) in differ)
        yield f"\n{DARK} {{ {selectors} {{ {declared}; }} }}"


def _family(declaration: str) -> str:
    """Return what a property's name begins with, as `border` and `border-left` do; an own name is whole."""
    name = declaration.partition(":")[0]
    return name if name.startswith("--") else name.partition("-")[0]


def _valued(text: str, values: Mapping[str, str]) -> str:
    """Return declarations with the values of names, and products of two numbers worked out."""
    said = NAMED.sub(lambda name: values.get(name[1], name[0]), text)
    return PRODUCT.sub(lambda two: f"{float(two[1]) * float(two[3]):.4g}{two[2] or two[4]}", said)


def blocks(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before each pair of outer braces, and what stands in it."""
    depth, head, opened = 0, 0, 0
    for brace in BRACE.finditer(sheet):
        if brace[0] == "{":
            opened = opened if depth else brace.end()
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if not depth:
                yield sheet[head : opened - 1], sheet[opened : brace.start()]
                head = brace.end()
