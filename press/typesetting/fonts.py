"""Gather the fonts that a PDF may use: one file a style, none of the machine's own.

Both packages carry each style as OTF and as TTF under one name; of the two,
the OTF alone is copied, or Typst would mix them.
"""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from press.errors import SetupError

PACKAGES = {"font_source_sans_pro": "SourceSansPro", "font_source_serif_pro": "SourceSerifPro"}
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")


def gather(folder: Path) -> Path:
    """Return ``folder`` with the fonts in it."""
    folder.mkdir()
    for package, family in PACKAGES.items():
        files = _home(package) / "files"
        for style in STYLES:
            shutil.copyfile(files / f"{family}-{style}.otf", folder / f"{family}-{style}.otf")
    return folder


def _home(package: str) -> Path:
    """Return where a package's files lie, without running it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        message = f"the package {package.replace('_', '-')} is not installed; run `make` to set everything up"
        raise SetupError(message)
    return Path(found.origin).parent
