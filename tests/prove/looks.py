"""Parts of the dialects without which a book only looks otherwise, each with what a reader would see."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.prove.dialects import Cut

LOOKS: dict[Cut, str] = {
    ("typst.lua", ":walk {Blocks = kept.Blocks}", ""): "what belongs together may be parted by a page",
    ("typst.lua", "#tbl.head.rows, tables", "0, tables"): "the head of a table has no ground of its own",
    ("epub.lua", "Header = Header, ", ""): "a city's heading has no band in its colour",
    (
        "epub.lua",
        "  doc = book.with_small_images(doc, settings)\n",
        "",
    ): "a picture in a line is as large as any",
    ("epub.lua", "  fit(image, picture)\n", ""): "a picture is as wide as its text",
    ("epub.lua", "  tables.clear(tbl)\n", ""): "columns are as wide as their writer drew them",
    (
        "docx.lua",
        "  doc = book.with_small_images(doc, settings)\n",
        "",
    ): "a picture in a line is as large as any",
    (
        "docx.lua",
        "    if class == 'box' then div.content = boxed(div.content) end\n",
        "",
    ): "a box ends where its words are no paragraph",
    ("docx.lua", "    if class == 'card' then card(div) end\n", ""): "a card has no style of its own",
    (
        "docx.lua",
        "    if STYLES[class] then div.attributes['custom-style'] = STYLES[class] end\n",
        "",
    ): "boxes and lists have no styles of their own",
    (
        "docx.lua",
        "  local _, is_wide = tables.set(tbl, WIDE_LETTERS, GAP)\n",
        "  local is_wide = false\n",
    ): "columns are as wide as pandoc counts them",
    ("docx.lua", "  if is_wide then", "  if false then"): "a wide table stands on a narrow page",
}
"""What only changes how something looks, and how."""
SET_OTHERWISE: dict[Cut, str] = {
    ("typst_pages.lua", "flow.set(out)", "out"): "pages end early where a figure or a table does not fit",
    (
        "typst_pages.lua",
        "if follows and is_end(section) and not has_lying(section) then",
        "if false then",
    ): "each short list at the end has a page of its own",
    (
        "typst.lua",
        "  if div.classes:includes('card') then lists.kick(div.content[1], settings.terms.titled) end\n",
        "",
    ): "a card's number has no line of its own",
    (
        "typst.lua",
        "  local _, _, close = tables.set(tbl)\n",
        "  local close = 1\n",
    ): "words in columns are hyphenated otherwise",
    (
        "typst.lua",
        "    if PARTS[class] then return wrapped(('#part(\"%s\")['):format(class), div.content, ']') end\n",
        "",
    ): "boxes and lists have no look of their own",
    (
        "typst_pages.lua",
        "  if rest[1] and is_imprint(rest[1]) then",
        "  if false then",
    ): "the imprint stands behind the contents",
    (
        "typst_pages.lua",
        "        one = lists.named(one)\n",
        "",
    ): "a contributor's name has its place beside, not above",
    (
        "typst_pages.lua",
        "is_end(section) and '#opens-end()' or length and '#opens-part()' or '#opens-section()'",
        "'#opens-section()'",
    ): "end matter and parts have pages of their own as sections have",
    (
        "typst_pages.lua",
        "if one.t == 'Table' and tables.is_wide(one) then",
        "if false then",
    ): "a wide table stands on a narrow page",
    (
        "docx.lua",
        "    if LISTED[class] then div.content = div.content:walk {DefinitionList = LISTED[class]} end\n",
        "",
    ): "a term has a line of its own",
    (
        "docx_contents.lua",
        "    if header.level > DEPTH then return nil end\n",
        "",
    ): "the contents list every heading",
}
"""The same, where a file has its words in other lines."""
