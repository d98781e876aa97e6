"""The tools that make the files, and their versions."""

from __future__ import annotations

from importlib import metadata

from press import pandoc

PACKAGES = ("typst", "panflute", "lxml", "pikepdf")


def versions() -> dict[str, str]:
    """Return the version of each tool that a file's bytes depend on, by its name."""
    return {"pandoc": pandoc.version(), **{name: metadata.version(name) for name in PACKAGES}}
