"""An EPUB where pages are turned: they may stand beside each other, on a screen as wide as all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.render.everything import plain, unpacked
from tests.render.test_render_epub_narrow import MEASURE, measured

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
