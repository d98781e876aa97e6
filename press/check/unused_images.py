"""Images that lie with the sources and stand in no text."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place
from press.image_kinds import ENDINGS, OTHERS
from press.images import IMAGES, find, inside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from press.check.survey import Survey
    from press.materials import Materials


def unused_images(materials: Materials) -> Iterator[Diagnostic]:
    """Yield a warning for each image that no text shows; twins count as one.

    None is yielded where a text could not be read, or names an image that is not
    there: it may have meant this one.
    """
    if not materials.is_surveyed:
        return
    root = materials.sources.root
    shown: set[Path] = set()
    for path, survey in materials.surveys.items():
        found = _shown(survey, path, root)
        if found is None:
            return
        shown |= found
    for file in sorted((root / IMAGES).rglob("*")):
        if _is_image(file) and file.with_suffix("") not in shown:
            path = file.relative_to(root).as_posix()
            yield Diagnostic(Place(path), rules.UNUSED_IMAGE, f"no text shows `{file.name}`")


def _shown(survey: Survey, path: str, root: Path) -> set[Path] | None:
    """Return the images that a text shows, without their endings; None where one cannot be told."""
    folder = PurePosixPath(path).parent
    paths = [inside(folder, image.address) for image in survey.images]
    files = [find(root, path) for path in paths if path]
    found = {file.with_suffix("") for file in files if file}
    return found if len(files) == len(paths) and None not in files else None


def _is_image(file: Path) -> bool:
    is_hidden = file.name.startswith(".")
    return not is_hidden and file.suffix.lower() in (*ENDINGS, *OTHERS) and file.is_file()
