"""A filter that is taken out, or does half of its work, is noticed in every format that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import filters
from tests.prove import broken

if TYPE_CHECKING:
    from pathlib import Path

    from tests.prove.bench import Bench

NAMES = tuple(broken.named(main) for main in (*filters.SETTLE, *filters.ASSEMBLE))
ARRANGING = (
    "head_rows",
    "name_headings",
    "pair_sections",
    "scope_anchors",
    "anchor_titles",
    "resolve_references",
    "strip_attributes",
    "unwrap_boxes",
)
"""Filters that put no words on a page."""
SAME = {
    ("anchor_titles", "epub"): "pandoc gives a section the name of its heading, or of the Div around it",
    ("pair_sections", "docx"): "a DOCX sets nothing side by side",
    ("strip_attributes", "docx"): "a language is said once more, where it is the same",
    ("strip_attributes", "pdf"): "a language is said once more, where it is the same",
}
"""What no reader of a file can see, and why."""
CASES = [("without", name) for name in NAMES] + [("half", name) for name in ARRANGING]


@pytest.fixture(scope="module")
def whole(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> broken.Outcome:
    """Give what becomes of the edition with all filters."""
    return broken.attempt(bench.root, tmp_path_factory.mktemp("whole"), "without", "nothing")


def test_with_all_filters_nothing_is_at_fault(whole: broken.Outcome) -> None:
    """In any format."""
    assert whole.found == {"epub": set(), "docx": set(), "pdf": set()}


@pytest.mark.parametrize(("how", "name"), CASES)
def test_a_broken_filter_is_noticed(
    bench: Bench, whole: broken.Outcome, tmp_path: Path, how: str, name: str
) -> None:
    """In every format, unless a reader of that sees no difference at all."""
    one = broken.attempt(bench.root, tmp_path, how, name)
    unnoticed = {form for form, found in one.found.items() if not found}

    if how == "without":
        assert unnoticed == {form for filter_, form in SAME if filter_ == name}
    for form in unnoticed:
        assert broken.seen(one.files[form]) == broken.seen(whole.files[form])
