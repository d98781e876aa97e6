"""Make Word's styles from ``styles/reference/styles.yaml`` and the tokens.

The order of elements within a style is that of the schema of Office Open XML
(ECMA-376, part 1, 17.7): another is a fault to Word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.render import word_borders, word_cities, word_fonts, word_tables
from press.render.word import bare, colour, element, identify
from press.settings import read_settings
from press.tokens import Look, twips, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from press.overlay import Overlay

Style = dict[str, Any]
TWIPS_A_POINT = 20
COLUMN = 36
"""Millimetres that labels have beside what they are of; on a narrow page they have a quarter of the line."""
LINE = 240
"""A single line, in the unit that Word counts lines in."""


def make(styles: Overlay, look: Look, language: str, cities: int) -> etree._Element:
    """Return the ``w:styles`` part, with the colours of so many cities."""
    table = read_settings(styles.find("reference/styles.yaml"))
    look = look | {"fonts": word_fonts.read(styles, look)}
    root = element("styles", [_defaults(look, language)])
    for kind, named in table.items():
        root.extend(_style(kind, name, style or {}, look) for name, style in named.items())
    own = word_cities.coloured(look, cities)
    root.extend(_style("paragraph", name, style, own) for name, style in word_cities.styles(look, cities))
    root.extend(word_tables.make(look))
    return root


def of_marking(look: Look, label: str) -> etree._Element:
    """Return the style of a marking: the colour of its label on their ground."""
    shown, size = look["marking"], round(2 * look["size"]["marking"])
    ground = {"val": "clear", "color": "auto", "fill": bare(shown["ground"])}
    run = [element("b"), element("color", val=bare(shown[label])), element("sz", val=size)]
    properties = element("rPr", [*run, element("szCs", val=size), element("shd", **ground)])
    made = element("style", type="character", styleId="Marking")
    made.extend([element("name", val="Marking"), element("qFormat"), properties])
    return made


def _defaults(look: Look, language: str) -> etree._Element:
    size = round(2 * look["office"]["text"])
    run = [word_fonts.used(look["fonts"]["serif"]), element("sz", val=size), element("szCs", val=size)]
    run.append(element("lang", val=language, eastAsia=language, bidi=language))
    paragraphs = element("pPrDefault", [element("pPr")])
    return element("docDefaults", [element("rPrDefault", [element("rPr", run)]), paragraphs])


def _style(kind: str, name: str, style: Style, look: Look) -> etree._Element:
    plain = name in {"Normal", "Default Paragraph Font"}
    made = element("style", type=kind, styleId=identify(name), **({"default": 1} if plain else {}))
    made.append(element("name", val=name))
    made.extend(element(tag, val=identify(style[key])) for key, tag in RELATED if key in style)
    made.extend([] if style.get("aside") else [element("qFormat")])
    if kind == "paragraph":
        made.append(element("pPr", _paragraph(style, look)))
    made.append(element("rPr", _run(style, look)))
    return made


RELATED = (("based", "basedOn"), ("next", "next"))


KEPT = {False: (), "next": ("keepNext",), "lines": ("keepLines",), True: ("keepNext", "keepLines")}


def _paragraph(style: Style, look: Look) -> Iterator[etree._Element]:
    """Yield what a style says of paragraphs, in the order of the schema."""
    yield from (element(tag) for tag in KEPT[style.get("keep", False)])
    if "page" in style:
        yield element("pageBreakBefore", **({} if style["page"] else {"val": 0}))
    yield from word_borders.borders(style, look)
    yield from _tabs(style, look)
    if "hyphens" in style:
        yield element("suppressAutoHyphens", **({"val": 0} if style["hyphens"] else {}))
    yield from _measures(style, look)
    if "side" in style:
        yield element("jc", val=style["side"])
    if "level" in style:
        yield element("outlineLvl", val=style["level"] - 1)


def _tabs(style: Style, look: Look) -> Iterator[etree._Element]:
    if "tab" in style:
        yield element("tabs", [element("tab", val="left", pos=twips(_length(style["tab"], look)))])
    if "margin" in style:
        place = twips(width(look, lies=style["margin"] == "lies"))
        yield element("tabs", [element("tab", val="right", pos=place)])


def _measures(style: Style, look: Look) -> Iterator[etree._Element]:
    """Yield spacing and indents; ``{block: 8}`` is 8 points by the token of that name."""
    spacing: dict[str, int] = {
        key: round(_spaced(style[key], look["space"]) * TWIPS_A_POINT)
        for key in ("before", "after")
        if key in style
    }
    if "line" in style:
        spacing |= {"line": round(style["line"] * LINE)}
    if spacing:
        rule = {"lineRule": "auto"} if "line" in spacing else {}
        yield element("spacing", **spacing, **rule)
    sides = ("left", "right", "hanging")
    indents = {key: twips(_length(style[key], look)) for key in sides if key in style}
    if indents:
        yield element("ind", **indents)


def _length(millimetres: float | str, look: Look) -> float:
    """Return a length in millimetres: it is given, or is that of the ``column`` of labels."""
    return millimetres if not isinstance(millimetres, str) else min(COLUMN, width(look) / 4)


def _spaced(points: float | dict[str, float], space: dict[str, float]) -> float:
    return sum(space[name] * own for name, own in points.items()) if isinstance(points, dict) else points


TRAITS = (
    ("bold", "b"),
    ("bold", "bCs"),
    ("italic", "i"),
    ("italic", "iCs"),
    ("small_caps", "smallCaps"),
    ("struck", "strike"),
)
"""Those that end in ``Cs`` are of scripts that are written from right to left."""
HEIGHTS = (("raised", "superscript"), ("lowered", "subscript"))


def _run(style: Style, look: Look) -> Iterator[etree._Element]:
    """Yield what a style says of letters, in the order of the schema."""
    if "font" in style:
        yield word_fonts.used(look["fonts"][style["font"]])
    yield from (element(tag) for key, tag in TRAITS if style.get(key))
    if "colour" in style:
        yield element("color", val=colour(look, style["colour"]))
    if "size" in style:
        half_points = round(_points(style["size"], look) * 2)
        yield element("sz", val=half_points)
        yield element("szCs", val=half_points)
    if style.get("underline"):
        yield element("u", val="single")
    yield from (element("vertAlign", val=side) for key, side in HEIGHTS if style.get(key))


def _points(size: float | str, look: Look) -> float:
    """Return a size in points: it is given, or is a token, such as ``title`` or ``heading 1``."""
    if not isinstance(size, str):
        return size
    name, _, level = size.partition(" ")
    found = look["office"].get(name, look["size"].get(name))
    return float(found[int(level) - 1] if level else found)
