"""An EPUB where pages are turned: they may stand beside each other, on a screen as wide as all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.render.spelled_out import blocks
from tests.render.everything import plain, unpacked
from tests.render.test_render_epub_narrow import MEASURE, measured
from tests.render.test_render_epub_tables import TABLES

if TYPE_CHECKING:
    from pathlib import Path

LISTED = """
# One

::: particulars
Addressed to
:   Heads of city agencies and districts
:::
"""
SHOWN = """(() => {
  const root = frame.contentDocument.documentElement;
  root.style = 'STYLE';
  const list = root.querySelector('.particulars dl');
  return list && frame.contentWindow.getComputedStyle(list).display;
})()"""


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(
    ("style", "wide"), [("", {768}), ("height: 640px; column-width: 300px", set())], ids=["one", "many"]
)
def test_particulars_stand_beside_their_labels_where_a_page_has_room(
    style: str, wide: set[int], tmp_path: Path
) -> None:
    """And not wherever a screen has."""
    script = MEASURE.replace(
        "frame.contentDocument.documentElement.scrollWidth", SHOWN.replace("STYLE", style)
    )
    found = measured(unpacked(plain(LISTED), tmp_path), tmp_path / "profile", script)

    assert {width for _, width, shown in found if shown == "grid"} == wide


@pytest.mark.needs("chromium")
def test_a_table_is_whole_where_a_frame_cannot_be_asked_how_wide_it_is(tmp_path: Path) -> None:
    """As by readers on e-ink, which cannot scroll either."""
    home = unpacked(plain(TABLES), tmp_path)
    (sheet,) = home.rglob("*.css")
    known = ((head, body) for head, body in blocks(sheet.read_text("utf-8")) if "@supports" not in body)
    sheet.write_text("".join(f"{head}{{{body}}}" for head, body in known), "utf-8")

    assert [one for one in measured(home, tmp_path / "profile", MEASURE) if one[2] > one[1]] == []
