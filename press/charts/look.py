"""The part of the look that charts are drawn in: colours, a font, sizes and the width of a page's text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.overlay import Overlay


@dataclass(frozen=True)
class Look:
    """Colours as ``#rrggbb``, sizes in points, the page's width in millimetres."""

    ink: str
    paper: str
    navy: str
    grey: str
    line: str
    light: str
    cities: tuple[str, ...]
    family: str
    text: float
    width: float

    def city(self, position: int) -> str:
        """Return the colour of a city by its position in the publication; they begin again after the last."""
        return self.cities[position % len(self.cities)]


def read(styles: Overlay) -> Look:
    """Return the look from ``styles/tokens.yaml``, a publication's own values laid over ours."""
    tokens: dict[str, dict[str, Any]] = {}
    for file in reversed(styles.all("tokens.yaml")):
        for part, values in read_settings(file).items():
            tokens[part] = tokens.get(part, {}) | values
    colours, page = tokens["colour"], tokens["page"]
    return Look(
        **{name: colours[name] for name in ("ink", "paper", "navy", "grey", "line", "light")},
        cities=tuple(tokens["city"].values()),
        family=tokens["font"]["sans"],
        text=float(tokens["size"]["note"]),
        width=_text_width(page),
    )


def _text_width(page: Mapping[str, float]) -> float:
    return float(page["width"] - page["left"] - page["right"])
