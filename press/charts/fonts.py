"""The letters that charts are drawn with: the look's own, and one family that matplotlib brings.

Fonts of the machine are left out of account, so that a chart is the same on
every machine. What the look's family lacks is taken from DejaVu Sans.
"""

from __future__ import annotations

import importlib.util
import logging
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from press.errors import SetupError

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

WEIGHTS = {"regular": ("Regular", 400), "semibold": ("Semibold", 600)}
SPARE = "DejaVu Sans"
MEASURED = 100.0
"""The size that widths are taken at, in points."""
logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it tells where it keeps its list of fonts


@lru_cache(maxsize=64)
def font(family: str, weight: str, size: float) -> FontProperties:
    """Return a font at a size in points; ``weight`` is ``regular`` or ``semibold``."""
    from matplotlib.font_manager import FontProperties

    _known(family)
    return FontProperties(family=[family, SPARE], weight=WEIGHTS[weight][1], size=size)


@lru_cache(maxsize=4_096)
def width(family: str, weight: str, words: str) -> float:
    """Return how wide words are, as a multiple of their size."""
    from matplotlib.textpath import text_to_path

    own = font(family, weight, MEASURED)
    return float(text_to_path.get_text_width_height_descent(words, own, ismath=False)[0]) / MEASURED


@lru_cache(maxsize=4)
def _known(family: str) -> None:
    """Tell matplotlib of a family's files."""
    from matplotlib.font_manager import FontEntry, fontManager

    _without_the_machine()
    for style, weight in WEIGHTS.values():
        file = _files(family) / f"{family.replace(' ', '')}-{style}.otf"
        if not file.is_file():
            message = f"the font {family} has no file {file.name}; name another in styles/tokens.yaml"
            raise SetupError(message)
        fontManager.ttflist.append(FontEntry(fname=str(file), name=family, weight=weight))


@lru_cache(maxsize=1)
def _without_the_machine() -> None:
    """Let matplotlib forget all fonts but those that it brings."""
    import matplotlib as mpl
    from matplotlib.font_manager import fontManager

    own = Path(mpl.get_data_path())
    fontManager.ttflist = [one for one in fontManager.ttflist if own in Path(one.fname).parents]


def _files(family: str) -> Path:
    package = "font_" + family.lower().replace(" ", "_")
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        message = f"the package {package.replace('_', '-')} is not installed; run `make` to set everything up"
        raise SetupError(message)
    return Path(found.origin).parent / "files"
