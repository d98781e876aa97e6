"""Every rule has a page that tells it, and the check says what the page shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from press import explain, rules
from press.check import reading
from tests.diagnostic_pages import BLOCK, STOCK, accept, found_in, pages, read_page, stock_with, told

if TYPE_CHECKING:
    from pathlib import Path

UNSHOWN = tuple((f"P00{number}", "no source breaks it; tests/prove spoils files") for number in range(1, 10))
"""Rules whose pages say how they are broken and cannot show it; each has a test of its own."""
UNHELD = tuple(
    (f"Q{number:03}", "no source breaks it; tests/conform spoils files") for number in range(1, 12)
)
"""Likewise, of standards."""
LONGEST = 500
"""How many characters a paragraph has at most."""
INDEX = re.compile(r"^- \[(?P<title>[^\]]+)\]\((?P<file>[^)]+)\): .+[^.]$", re.MULTILINE)
QUOTED = re.compile(r"^error ([A-Z][0-9]{3}: .+\n    mend: .+)$", re.MULTILINE)
"""A diagnostic without its place."""
COMMONEST = 5
"""How many mistakes are told of in full."""
FAMILY = re.compile(r"^## ([A-Z]): .+$", re.MULTILINE)

every_page = pytest.mark.parametrize("path", pages(), ids=lambda path: path.stem)
every_shown = pytest.mark.parametrize(
    "path",
    [path for path in pages() if path.stem[:4] not in dict(UNSHOWN + UNHELD)],
    ids=lambda path: path.stem,
)


def test_every_rule_has_a_page_and_every_page_a_rule() -> None:
    """By its code and its name."""
    assert [path.stem for path in pages()] == sorted(f"{rule.code}-{rule.name}" for rule in rules.RULES)


def test_no_two_rules_have_one_code_or_one_name() -> None:
    """So that each has a page of its own."""
    assert len(rules.RULES) == len(rules.BY_CODE) == len(rules.BY_NAME)


def test_the_stock_publication_is_without_a_fault() -> None:
    """Whatever a page puts into it is all that can be found there."""
    assert told(found_in(STOCK)) == ""


@every_shown
def test_the_wrong_gives_the_diagnostics_of_its_page(
    path: Path, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of them, word for word, and no others."""
    page = read_page(path)
    heard = {name: made for name, made in reading.MESSAGES.items() if name not in page.unheard}
    monkeypatch.setattr(reading, "MESSAGES", heard)
    found = found_in(stock_with(page.fragments("wrong"), tmp_path))
    if request.config.getoption("accept"):
        accept(page, told(found))
        page = read_page(path)

    assert page.said == told(found)
    assert path.stem[:4] in {one.rule.code for one in found}


@every_shown
def test_the_mended_gives_none(path: Path, tmp_path: Path) -> None:
    """Not even a warning."""
    assert told(found_in(stock_with(read_page(path).fragments("right"), tmp_path))) == ""


@every_page
def test_a_page_tells_its_rule(path: Path) -> None:
    """Under its title, in two to four short paragraphs."""
    title, *paragraphs = read_page(path).words.partition("\n## ")[0].strip().split("\n\n")

    assert title == f"# {path.stem.replace('-', ' ', 1)}"
    assert 2 <= len(paragraphs) <= 4
    assert [one for one in paragraphs if not one.endswith(".") or len(one) > LONGEST] == []


@every_shown
def test_a_page_shows_its_rule_broken_and_mended(path: Path) -> None:
    """With one report between the two."""
    page = read_page(path)
    blocks = [match["role"] for match in BLOCK.finditer(page.written)]

    assert re.findall(r"^## .+$", page.words, flags=re.MULTILINE) == ["## Example", "## Mended"]
    assert list(dict.fromkeys(blocks)) == ["wrong", "diagnostic", "right"]
    assert blocks.count("diagnostic") == 1


@every_page
def test_explain_prints_the_page(path: Path) -> None:
    """Also for a code in small letters."""
    assert explain.page(path.stem[:4].lower()) == path


def test_the_index_has_a_line_for_each_page() -> None:
    """By family, in the order of the codes."""
    index = (explain.PAGES / "README.md").read_text(encoding="utf-8")
    lines = [(match["title"], match["file"]) for match in INDEX.finditer(index)]
    families = FAMILY.findall(index)
    wanted = sorted((rule.code, rule.name) for rule in rules.RULES)

    assert families == list(dict.fromkeys(rule.code[0] for rule in rules.RULES))
    assert lines == sorted(lines, key=lambda line: families.index(line[0][0]))
    assert sorted(lines) == [(f"{code} {name}", f"{code}-{name}.md") for code, name in wanted]


def test_the_handbook_quotes_what_is_said() -> None:
    """Each mistake that opens the handbook for writers is told of there as it is on its page."""
    told = "\n".join(read_page(path).said for path in pages())
    handbook = (explain.PAGES.parent / "writers.md").read_text(encoding="utf-8")
    opening = handbook.partition("## How to check")[0]
    quoted = QUOTED.findall(opening)

    assert len(quoted) == COMMONEST
    assert [what for what in quoted if what not in told] == []
