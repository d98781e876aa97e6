"""Passes of writers, each with its format and what is done instead, and a text with something for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.render import markup, word

if TYPE_CHECKING:
    from collections.abc import Callable


def nothing(*_: object, **__: object) -> None:
    """Do nothing."""


def first(*given: Any) -> Any:  # noqa: ANN401 - whatever a pass is given
    """Leave what is given first as it is."""
    return given[0]


def second(*given: Any) -> Any:  # noqa: ANN401
    """Leave what is given second as it is."""
    return given[1]


PASSES: dict[str, tuple[str, Callable[..., Any]]] = {
    "epub_text.chapter": ("epub", second),
    "epub_text.title_page": ("epub", second),
    "epub_text.navigation": ("epub", second),
    "epub_text._title": ("epub", nothing),
    "epub_text._mark": ("epub", nothing),
    "epub_text._landmarks": ("epub", lambda *_: iter(())),
    "epub_text._close": ("epub", markup.serialise),
    "epub_contents.entries": ("epub", lambda *_: iter(())),
    "epub_cover.bind": ("epub", lambda *_: {}),
    "epub_package.describe": ("epub", second),
    "epub_package._identify": ("epub", nothing),
    "epub_package._describe": ("epub", nothing),
    "epub_package._tell_access": ("epub", lambda *_, **_named: None),
    "epub_package._summary": ("epub", lambda *_, **_named: "All pictures are told of elsewhere."),
    "epub_pages._break": ("epub", nothing),
    "epub_contents.write": ("epub", nothing),
    "epub_contents._section": ("epub", nothing),
    "epub_package._collect": ("epub", nothing),
    "epub_links.lead": ("epub", first),
    "epub_parts.mark": ("epub", nothing),
    "epub_parts.open_with": ("epub", first),
    "epub_files.name": ("epub", first),
    "epub_text._finish_notes": ("epub", nothing),
    "epub_pages.mark": ("epub", lambda _, chapters: (chapters, {})),
    "epub_pages.enlist": ("epub", second),
    "pictures._laid_bare": ("epub", second),
    "docx_text.finish": ("docx", first),
    "docx_text._finish_table": ("docx", nothing),
    "docx_homes.name_paragraphs": ("docx", nothing),
    "docx_properties.describe": ("docx", second),
    "docx_properties._properties": ("docx", lambda *_: []),
    "docx_homes.words": ("docx", lambda *_: ""),
    "docx_styles._trait": ("docx", lambda *_: ""),
    "docx_properties._forget": ("docx", first),
    "reference._margin": ("docx", lambda *_: []),
    "docx_text._open_page": ("docx", nothing),
    "docx_text._look": ("docx", nothing),
    "docx_text._finish_picture": ("docx", nothing),
    "docx_sections.part": ("docx", lambda *_: []),
    "docx_styles.style": ("docx", nothing),
    "docx_styles._style_cell": ("docx", nothing),
    "docx_styles._style_run": ("docx", nothing),
    "reference._foot": ("docx", lambda *_: word.paragraph("Normal")),
    "reference._head": ("docx", lambda *_: word.paragraph("Normal")),
    "reference._folio": ("docx", lambda *_: []),
    "pdf_finish._name_heads": ("pdf", nothing),
    "pdf_finish._name_row_heads": ("pdf", nothing),
    "pdf_finish._name_head": ("pdf", lambda *_: 0),
    "pdf_finish._call_links": ("pdf", nothing),
    "pdf_finish._add_properties": ("pdf", nothing),
}
"""Passes by their names, with the format that each is of, and what is done instead."""


STYLE: dict[str, tuple[str, Callable[..., Any]]] = {
    "docx_text._set_widths": ("docx", nothing),  # columns are as wide as pandoc counts them
    "docx_text._keep_whole": ("docx", nothing),  # a row may be broken over two pages
    "docx_text._part_from_text": ("docx", nothing),  # the text behind a table stands nearer to it
    "docx_kept.keep": ("docx", nothing),  # a list may be parted from what leads in to it
    "docx_kept.keep_rows": ("docx", nothing),  # a short table may be parted
    "word_borders.borders": ("docx", lambda *_: iter(())),  # nothing is framed, nor stands on a ground
    "docx_styles._style_item": ("docx", nothing),  # an item of a list has the style of its paragraph
    "word_styles._paragraph": ("docx", lambda *_: iter(())),  # paragraphs have Word's own measures
    "word_styles._run": ("docx", lambda *_: iter(())),  # words have Word's own letters and colours
    "word_tables.make": ("docx", lambda *_: iter(())),  # tables have Word's own lines
    "stylesheet._bands": ("epub", lambda *_: iter(())),  # headings of cities have no colours of their own
    "epub_package._sorted": ("epub", second),  # a shop sorts a title under its article
    "stylesheet._columns": ("epub", lambda *_: iter(())),  # words in columns are broken sooner
    "stylesheet.write": ("epub", lambda *_, **_named: ""),  # a reading system sets all in its own look
}
"""Passes that change how something looks and nothing that it says; what holds them is in ``tests/render``."""
MORE = """
::: {lang=sv}
Så talar man[^tal] i Stockholm.
:::

| Sign | What it would be |
|---|---|
| - a | no list |
| + b | no list either |
| 1. c | nor this |

[- d](https://example.org/d) is a link.[^sign]

- - e

- 2\\. f

    So it stands.

[^sign]: + g in a note.
[^tal]: Och i Uppsala.

![Seen from above.](../../images/seen.png){alt="The hall as it is seen from above"}

| Of | What has no caption |
|---|---|
| x | y |

: {#bare}

So [it is said there](#bare).

::: box
## In a box of its own

What stands in it.
:::

| One | Two | Three | Four | Five | Six | Seven |
|---|---|---|---|---|---|---|
| {long} | {long} | {long} | {long} | {long} | {long} | {long} |
"""
LONG = "so many words that they need more than a few lines in a column of a page that stands upright " * 2
IMPRINT = """# Imprint

::: imprint
:::
"""
PLACED = """
# Elsewhere[^else] in it

What is meant is told in [](#zoo.zoo-plan).

[^else]: And nowhere else.
"""
