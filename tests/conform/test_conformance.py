"""The page on what the files claim names what holds each claim, and every check."""

from __future__ import annotations

import re

from press import rules
from press.conform.standards import OURS, VALIDATORS
from press.overlay import HOUSE

PAGE = (HOUSE / "docs" / "conformance.md").read_text(encoding="utf-8")
HOLDS = re.compile(r"`((?:press|tests)/[\w/]+(?:\.py|/))`")
ROW = re.compile(r"^\| (.+) \|$", re.MULTILINE)
STANDARDS = ("EPUB 3.3", "EPUB Accessibility 1.1", "WCAG 2.2", "PDF/UA-1", "PDF/A-2a", "Office Open XML")


def claims() -> list[list[str]]:
    """Return the rows of the tables that list clauses, by cells."""
    parts = PAGE.partition("## EPUB 3.3")[2].partition("## What no machine")[0]
    rows = [[cell.strip() for cell in row.split(" | ")] for row in ROW.findall(parts)]
    return [row for row in rows if row[0] not in ("Clause", "Criterion", "---")]


def test_what_holds_a_claim_is_there() -> None:
    """A module or a test, for each clause."""
    assert [row for row in claims() if not HOLDS.findall(row[-1])] == []
    assert [one for one in set(HOLDS.findall(PAGE)) if not (HOUSE / one).exists()] == []


def test_every_check_is_named() -> None:
    """Each module that finds something, and each code."""
    checks = [*OURS.values(), *(one.finds for one in VALIDATORS)]
    modules = {f"{one.__module__.replace('.', '/')}.py" for one in checks}
    codes = {rule.code for rule in rules.RULES if rule.code[0] == "Q"}

    assert modules <= set(HOLDS.findall(PAGE.partition("### How")[0]))
    assert codes <= set(re.findall(r"\bQ\d{3}\b", PAGE))


def test_every_standard_has_a_table() -> None:
    """Whose claims are listed clause by clause."""
    heads = re.findall(r"^## (.+)$", PAGE, re.MULTILINE)

    assert [one for one in STANDARDS if not any(head.startswith(one) for head in heads)] == []
    assert len(claims()) > len(STANDARDS)
