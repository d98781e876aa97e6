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
        for style in STYLES:
            shutil.copyfile(file(package, style), folder / f"{family}-{style}.otf")
    return folder


def file(package: str, style: str) -> Path:
    """Return the file of a style, as its package has it."""
    return _home(package) / "files" / f"{PACKAGES[package]}-{style}.otf"


def _home(package: str) -> Path:
    """Return where a package's files lie, without running it."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        message = f"the package {package.replace('_', '-')} is not installed; run `make` to set everything up"
        raise SetupError(message)
    return Path(found.origin).parent
