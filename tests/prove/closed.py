"""A publication in which something is withheld for every reason, and in every place of its data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.prove import bench
from tests.prove.cut_texts import BLOCKS, CUT, LINES, ROW

if TYPE_CHECKING:
    from pathlib import Path

PRACTICE = """---
id: {id}
kind: practice
title: The {id} of the harbour
city: helsinki
language: en
themes: [children]
status: {status}
tlp: {tlp}{more}
authors: [{{name: Somebody of {id}, organisation: Bureau of {id}}}]
as_of: 2019-03
target_group: Children under twelve
organisation: The office for {id}
contact_body: The desk of {id}
---
# Approach

Nobody outside has heard of the {id} by the water.

# Results

The {id} is praised by all who know it.
"""
CLOSED = {
    "walrus": ("approved", "red", ""),
    "otter": ("approved", "amber", ""),
    "heron": ("draft", "clear", ""),
    "eider": ("withdrawn", "clear", ""),
    "gannet": ("approved", "clear", "\nembargo_until: 2031-01-01"),
}
"""Contributions that the edition may not carry, and why."""
EVENTS = """
  - {id: seal, label: The seals came back, from: 2017, tlp: red}
"""
TABLES = """
| Head | Other |
|------|-------|
| kept | here  |
| []{tlp=red} hush | gone |
| stays | there |

- first of a list
- []{tlp=red} hush of a list
- last of a list

1. one of them

    With more of it.

2. []{tlp=red} hush

    Hush again.

A word
:   Its meaning is kept.
:   []{tlp=red} Hush of a meaning.

[]{tlp=red} Hushed word
:   Hushed meaning.

## Hush of a section {tlp=red}

Hush below it.

## A section that stays

It stays.

::: {.box tlp=red}
Hush in a box.
:::

- []{tlp=clear} An item that is marked and kept.

| Left | Right |
|------|-------|
| []{tlp=clear} marked row | kept too |

: A table that is marked. {tlp=clear}

[]{tlp=clear} Marked term
:   []{tlp=clear} Its marked meaning.

[A marked passage is kept.]{tlp=clear} [Its words]{.index tlp=clear} too.
"""
PLACED = """
# Last words

What the editors say last.

::: {.box tlp=red}
Whispered among the editors.
:::
"""
STRATEGY = "sources/contributions/helsinki/helsinki-strategy.md"


def write(root: Path) -> None:
    """Write the publication in ``root``."""
    files = {
        f"sources/contributions/helsinki/{name}.md": PRACTICE.format(
            id=name, status=status, tlp=tlp, more=more
        )
        for name, (status, tlp, more) in CLOSED.items()
    }
    before = "indicator: first-plan, value: 2017"
    strategy = (bench.STOCK / STRATEGY).read_text("utf-8")
    assert before in strategy
    files[STRATEGY] = strategy.replace(before, f"tlp: red, {before}")
    bench.write(root, "\n\n".join((CUT, ROW, *LINES, *BLOCKS, TABLES)), EVENTS, PLACED, files)
