"""Make of a canvas an SVG, its letters as outlines, or a PNG: the same bytes each time."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any, cast

from press.charts.canvas import MARGIN, Box, Disc, Line
from press.charts.fonts import font

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from press.charts.canvas import Canvas, Mark

MM_AN_INCH = 25.4
POINTS_A_MM = 72 / MM_AN_INCH
DPI = 220
"""Pixels an inch, at the width that a chart is printed in."""
SETTINGS = {"svg.fonttype": "path", "svg.hashsalt": "chart", "text.hinting": "none", "text.parse_math": False}
REMARK = re.compile(r"[ ]*<!--.*?-->\n?|<metadata>.*?</metadata>\n?|<!DOCTYPE[^>]*>\n?", re.DOTALL)
"""What matplotlib says of a drawing, its words among it, and what draws nothing."""
NAME = re.compile(r' id="[a-z]+(?:[0-9]+)?_[0-9]+"')
"""The name of a group; what others point to has another form."""
BITS = 8


def svg(canvas: Canvas) -> bytes:
    """Return a canvas as SVG with nothing in it but what is drawn."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG

    made, printer = io.BytesIO(), cast("Any", FigureCanvasSVG(_figure(canvas)))
    with _settled():
        printer.print_svg(made, metadata={"Date": None})
    return NAME.sub("", REMARK.sub("", made.getvalue().decode("utf-8"))).encode()


def png(canvas: Canvas) -> bytes:
    """Return a canvas as PNG, which says of itself only how large it is to be printed."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from PIL import Image

    figure, made = _figure(canvas), io.BytesIO()
    figure.dpi = DPI
    with _settled():
        agg = cast("Any", FigureCanvasAgg(figure))  # whose methods have no types
        agg.draw()
    with Image.frombuffer("RGBA", agg.get_width_height(), agg.buffer_rgba()) as image:
        plain = image.convert("RGB").quantize(1 << BITS, method=Image.Quantize.MEDIANCUT)
        plain.save(made, "PNG", dpi=(DPI, DPI))
    return made.getvalue()


def _settled() -> Any:  # noqa: ANN401 - a context of matplotlib's own
    """Return a context in which no file of the user's sets matplotlib up."""
    import matplotlib as mpl

    settings: Any = {**mpl.rcParamsDefault, **SETTINGS, "backend": mpl.rcParams["backend"]}
    return mpl.rc_context(settings)


def _figure(canvas: Canvas) -> Figure:
    from matplotlib.figure import Figure

    width, height = ((side + 2 * MARGIN) / MM_AN_INCH for side in (canvas.width, canvas.height))
    figure = Figure(figsize=(width, height), facecolor=canvas.look.paper, edgecolor="none")
    for order, mark in enumerate(canvas.marks):
        artist = _artist(mark, canvas, figure)
        artist.set_zorder(order)
        figure.add_artist(artist)
    return figure


def _artist(mark: Mark, canvas: Canvas, figure: Figure) -> Any:  # noqa: ANN401
    """Return a mark as matplotlib draws it, which counts from the bottom left."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Circle, Rectangle
    from matplotlib.text import Text
    from matplotlib.transforms import Affine2D

    there = Affine2D().translate(MARGIN, MARGIN).scale(1 / MM_AN_INCH) + figure.dpi_scale_trans
    up = canvas.height
    if isinstance(mark, Line):
        dashes: Any = (0, (2.5, 2)) if mark.dashed else "-"
        ends = ([mark.x, mark.to_x], [up - mark.y, up - mark.to_y])
        return Line2D(
            *ends, color=mark.colour, linewidth=mark.stroke * POINTS_A_MM, linestyle=dashes, transform=there,
            solid_capstyle="butt",
        )  # fmt: skip
    if isinstance(mark, Disc):
        return Circle(
            (mark.x, up - mark.y), mark.radius, facecolor=mark.colour, edgecolor=mark.edge or "none",
            linewidth=0.9 if mark.edge else 0, transform=there,
        )  # fmt: skip
    if isinstance(mark, Box):
        corner = (mark.x, up - mark.y - mark.height)
        return Rectangle(
            corner, mark.width, mark.height, facecolor=mark.colour, edgecolor="none", transform=there
        )
    return Text(
        mark.x, up - mark.y, mark.words, color=mark.colour, horizontalalignment=mark.side,
        verticalalignment="baseline", fontproperties=font(canvas.look.family, mark.weight, mark.size),
        transform=there,
    )  # fmt: skip
