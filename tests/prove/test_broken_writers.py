"""A pass of a writer that is left out is noticed, where it changes what readers are told or can follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.render import RENDERERS
from tests.prove import broken
from tests.prove.bound import outcome
from tests.prove.passes import PASSES, STYLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.prove.bound import Bound


@pytest.mark.parametrize("form", RENDERERS)
def test_with_all_passes_nothing_is_at_fault(book: Bound, tmp_path: Path, form: str) -> None:
    """In any format."""
    assert outcome(book, form, tmp_path) == set()


@pytest.mark.parametrize("name", PASSES)
def test_a_pass_that_is_left_out_is_noticed(
    book: Bound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """By what is wanting, or stands there and should not."""
    form, instead = PASSES[name]
    monkeypatch.setattr(f"press.render.{name}", instead)

    assert outcome(book, form, tmp_path)


@pytest.mark.parametrize("name", STYLE)
def test_a_pass_of_the_look_alone_changes_nothing_that_is_said(
    book: Bound, whole: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Nor where anything leads."""
    form, instead = STYLE[name]
    monkeypatch.setattr(f"press.render.{name}", instead)
    without = RENDERERS[form](book[0], tmp_path)

    assert broken.seen(without) == broken.seen(whole[form])
    assert without.read_bytes() != whole[form].read_bytes()
