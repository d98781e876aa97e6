"""Write the EPUB's stylesheet: the tokens as variables, then ``styles/book.css``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.overlay import Overlay


def write(styles: Overlay) -> str:
    """Return the stylesheet, with the colours for a light and for a dark screen."""
    look = tokens.read(styles)
    light, dark = _variables(look["colour"]), _variables(look["dark"])
    fonts = "".join(f"--{name}: '{family}';" for name, family in look["font"].items())
    labels = "".join(f"--marking-{name}: {value};" for name, value in look["marking"].items())
    rules = styles.find("book.css").read_text("utf-8")
    night = f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    return f":root {{ color-scheme: light dark; {light}{fonts}{labels} }}\n{night}\n\n{rules}"


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name}: {value};" for name, value in colours.items())
