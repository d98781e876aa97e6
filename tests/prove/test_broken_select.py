"""Each part of select that is broken on purpose is noticed, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.prove import broken, closed

if TYPE_CHECKING:
    from pathlib import Path

Broken = Callable[..., Any] | str | set[str] | dict[str, int]


def flat(sifted: Any) -> list[Any]:  # noqa: ANN401 - of any part of a tree
    """Return what is left as it is, one behind the other."""
    return [node for left in sifted for node in left]


def pick(at: int) -> Broken:
    """Return a part that gives back one of the things that it was given."""
    return lambda *given: given[at]


def say(value: Any) -> Broken:  # noqa: ANN401
    """Return a part that says always the same."""
    return lambda *_args, **_named: value


TRUE, FALSE = say(value=True), say(value=False)
PARTS: dict[str, Broken] = {
    "carry.may_carry": TRUE,
    "carry.allows": TRUE,
    "carry._is_early": FALSE,
    "stock.carried": lambda _edition, contributions: tuple(contributions),
    "stock.lightened": pick(0),
    "stock._barred": say([]),
    "figures.open_events": lambda publication, _ceiling: list(publication.fields["events"]),
    "place.cleared": pick(0),
    "place._cities": say(()),
    "place._by_ids": say(()),
    "place._matches": FALSE,
    "place._grouped": say(()),
    "place._order": lambda *_given: ("",),
    "place.in_row": lambda row, _after_z: tuple(row)[:1],
    "place.compared": say({"indicators": "coordination", "cities": ""}),
    "withhold.cleared": pick(0),
    "withhold.is_marked": FALSE,
    "withhold._without": pick(0),
    "withhold.allows": TRUE,
    "withhold.markings": say({}),
    "sieve.allows": TRUE,
    "sieve.hidden": lambda blocks, _hides: iter([False] * len(blocks)),
    "sieve.whole": lambda _blocks, sifted: flat(sifted),
    "sieve.closed": flat,
    "sieve.tightened": lambda items: [item for item in items if item][:1],
    "sieve.bared": lambda *_: [],
    "sieve.sign": say(None),
    "sieve.behind_sign": lambda blocks: list(blocks[1:]),
    "sieve.words_behind": say([]),
    "sieve.marking": say(None),
    "sieve.unmarked": pick(0),
    "sieve.table": lambda node, _sieve: [node],
    "sieve.OUTLIVES": {"Para", "Plain", "Image", "CodeBlock", "Code", "Math"},
    "sieve.HOLDS": {"OrderedList": 0, "Header": 0, "Div": 0, "Figure": 0, "Quoted": 0, "Link": 0, "Span": 0},
    "sieve.Sieve.bars": lambda _sieve, _nodes: False,
    "sieve.Sieve._hides": lambda _sieve, _heading: False,
    "sieve.Sieve._cite": pick(1),
    "sieve.Sieve.caption": pick(1),
    "sieve.Sieve._entries": pick(1),
    "sieve.Sieve._items": pick(1),
    "sieve.Sieve._lines": pick(1),
    "sieve.Sieve._noted": pick(1),
    "sieve.Sieve._words": pick(1),
    "sieve.Sieve._term": pick(1),
    "sieve.Sieve._attributes": pick(1),
    "tables.fitted": pick(0),
    "tables.sign": say(None),
    "tables._is_emptied": FALSE,
    "tables._kept": say([]),
    "tables._cell": pick(0),
    "marks.labels": say(()),
    "marks.NAME": "other",
}
"""Parts of select by their names, and what each is made to be.

Three kinds are not among them. What finds an empty marking that strayed into a text is not needed, for
``check`` stops before (T010); what takes an empty marking from where it may stand does what is done again
to any empty Span; and the attribute of a table is dropped once more by a filter.
"""
BLANKS: dict[str, Broken] = {
    "sieve.Sieve._items": lambda sieve, items: [sieve._noted(item) for item in items],  # noqa: SLF001
    "sieve.Sieve._lines": lambda sieve, lines: [sieve._words(line) for line in lines],  # noqa: SLF001
    "sieve.Sieve._entries": lambda sieve, entries: [
        [sieve._term(term), [sieve._noted(text) for text in texts]]  # noqa: SLF001
        for term, texts in entries
    ],
    "tables.fitted": lambda rows, gone: [
        [row[0], [[*cell[:4], [] if is_gone else cell[4]] for cell in row[1]]]
        for row, is_gone in zip(rows, gone, strict=True)
    ],
    "tables._is_emptied": FALSE,
    "sieve.bared": lambda attributes, caption, blocks: [{"t": "Figure", "c": [attributes, caption, blocks]}],
    "sieve.whole": lambda _blocks, sifted: flat(sifted),
}
"""Parts that leave something blank where something was withheld."""


@pytest.fixture(scope="module")
def shut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a publication with something withheld for every reason."""
    root: Path = tmp_path_factory.mktemp("closed")
    closed.write(root)
    return root


def put(monkeypatch: pytest.MonkeyPatch, part: str, instead: Broken) -> None:
    """Replace a part of select."""
    monkeypatch.setattr(f"press.select.{part}", instead)


@pytest.mark.parametrize("part", PARTS)
def test_a_broken_part_of_select_is_noticed(
    shut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """By what leaks, or gets lost, or stands where it should not."""
    broken.edition(shut)
    put(monkeypatch, part, PARTS[part])

    assert broken.chosen(shut, tmp_path)


@pytest.mark.parametrize("part", BLANKS)
def test_what_is_left_blank_is_noticed(
    shut: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    """A blank row or an empty item would tell that something was there."""
    broken.edition(shut)
    put(monkeypatch, part, BLANKS[part])

    assert broken.chosen(shut, tmp_path)


def test_select_that_is_whole_is_not_at_fault(shut: Path, tmp_path: Path) -> None:
    """It is what is broken that is noticed."""
    assert broken.chosen(shut, tmp_path) == set()
