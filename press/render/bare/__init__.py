"""Pictures as they are seen, without what a camera, a program or a person wrote beside the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.render.bare.drawing import bare_svg
from press.render.bare.jpeg import bare_jpeg
from press.render.bare.png import bare_png

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

BARE: Mapping[str, Callable[[bytes], bytes]] = {"png": bare_png, "jpeg": bare_jpeg, "svg": bare_svg}
"""What takes everything but the picture from a file of each form."""
