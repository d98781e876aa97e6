"""Make the fonts that an EPUB can carry: our families with the letters of the North alone, under other names.

The SIL Open Font License 1.1 lets anybody change and bundle these fonts. It asks that a
changed one bears another name than the reserved one, "Source", and keeps its notice
and its licence, which stand in the font itself. A font depends on nothing that a book says.
"""

from __future__ import annotations

import io
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from press.typesetting import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fontTools.ttLib import TTFont

FAMILIES = {
    "Source Serif Pro": ("font_source_serif_pro", "Book Serif", ("Regular", "It", "Bold", "BoldIt")),
    "Source Sans Pro": ("font_source_sans_pro", "Book Sans", ("Regular", "It", "Semibold", "Bold")),
}
"""By the name of a family in the tokens: its package, what it is called once changed, and its styles."""
WEIGHTS = {"Regular": 400, "It": 400, "Semibold": 600, "Bold": 700, "BoldIt": 700}
LETTERS = (range(0x20, 0x250), range(0x1E00, 0x1F00), range(0x2000, 0x2070), range(0x20A0, 0x20C0))
SIGNS = (0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0xFB01, 0xFB02)
FEATURES = ["ccmp", "kern", "liga", "lnum", "locl", "mark", "mkmk", "onum", "pnum", "tnum"]
NOTICE, UNIQUE, VERSION, LICENCE, WHERE = 0, 3, 5, 13, 14
"""Of the names in a font (OpenType 1.9, the table ``name``), those that are kept."""
NAMED = {1: "{family} {style}", 2: "Regular", 4: "{family} {style}", 6: "{plain}-{style}"}


def files(family: str) -> dict[str, str]:
    """Return the styles of a family of the tokens by the names of their files; none of another family."""
    all_styles = [(one, style) for one, (_, _, styles) in FAMILIES.items() for style in styles]
    return {f"font{at}.otf": style for at, (one, style) in enumerate(all_styles, 1) if one == family}


def faces(family: str) -> Iterator[str]:
    """Yield what a stylesheet beside the folder ``fonts`` says of each style of a family."""
    for name, style in files(family).items():
        slant = "italic" if style.endswith("It") else "normal"
        yield (
            f"@font-face {{ font-family: '{FAMILIES[family][1]}'; font-weight: {WEIGHTS[style]}; "
            f"font-style: {slant}; src: url(../fonts/{name}); }}\n"
        )


@lru_cache(maxsize=16)
def font(name: str) -> bytes | None:
    """Return the font of a file's name; nothing where no family has such a file."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    found = [(family, own[name]) for family in FAMILIES if name in (own := files(family))]
    if not found:
        return None
    family, style = found[0]
    package, called, _ = FAMILIES[family]
    options = subset.Options(
        name_IDs=[NOTICE, *NAMED, UNIQUE, VERSION, LICENCE, WHERE],
        name_languages=[0x409],
        layout_features=FEATURES,
        hinting=False,
        notdef_outline=True,
        recalc_timestamp=False,
    )
    made = TTFont(fonts.file(package, style), recalcTimestamp=False)
    letters = subset.Subsetter(options)
    letters.populate(unicodes=[*chain(*LETTERS), *SIGNS])
    letters.subset(made)
    _rename(made, called, style)
    written = io.BytesIO()
    made.save(written, reorderTables=True)
    return written.getvalue()


def _rename(made: TTFont, family: str, style: str) -> None:
    """Give a font its other name wherever it says one."""
    plain = family.replace(" ", "")
    said = {number: form.format(family=family, style=style, plain=plain) for number, form in NAMED.items()}
    said[UNIQUE] = said[6]
    for record in made["name"].names:
        record.string = said.get(record.nameID, record.toUnicode())
    outlines = made["CFF "].cff
    outlines.fontNames = [said[6]]
    outlines.topDictIndex[0].FullName, outlines.topDictIndex[0].FamilyName = said[4], family
