"""Parts of the dialects, each with what stands there instead when it is left out."""

from __future__ import annotations

FORMS = {"typst": "pdf", "epub": "epub", "docx": "docx"}
Cut = tuple[str, str, str]
"""A file, what stands in it, and what stands there instead."""
CUTS: tuple[Cut, ...] = (
    ("typst.lua", "Image = Image, ", ""),
    ("typst.lua", "Span = Span, ", ""),
    ("typst.lua", "Div = Div, ", ""),
    ("typst.lua", "Table = Table, ", ""),
    ("typst.lua", "    DefinitionList = DefinitionList,\n", ""),
    ("typst.lua", "  doc = book.with_small_images(doc, settings)\n", ""),
    ("typst.lua", "opening.pages(doc.blocks, settings)", "doc.blocks"),
    ("typst.lua", "if settings.guard then", "if false then"),
    ("typst.lua", "Link = Link, ", ""),
    ("typst.lua", "Plain = Plain, ", ""),
    ("typst.lua", "BulletList = List, ", ""),
    ("typst.lua", "if div.identifier ~= '' and not book.opening(div) then", "if false then"),
    ("typst.lua", "  if div.classes:includes('beside') then return beside(div) end\n", ""),
    (
        "typst.lua",
        "  if div.attributes.lang then\n    content = wrapped",
        "  if false then\n    content = wrapped",
    ),
    ("typst.lua", "tables.row_heads(tbl) and 1 or 0", "0"),
    ("typst.lua", "typst.literal(book.alternative(image))", "'\"\"'"),
    ("typst_pages.lua", "  out:insert(block '#contents()')\n", ""),
    ("typst_pages.lua", "  out:insert(block '#show: body => text-begins(body)')\n", ""),
    ("typst_pages.lua", "sections(turned(blocks))", "sections(blocks)"),
    ("typst_pages.lua", "if one.t == 'Div' and one.classes:includes('index') then", "if false then"),
    ("typst_pages.lua", "    if city then out", "    if false then out"),
    (
        "typst_pages.lua",
        "  if section[1].t == 'Header' then\n    out:insert",
        "  if false then\n    out:insert",
    ),
    ("typst.lua", "  link.content = guarded(link.content)\n", "  link.target = '#zoo'\n"),
    ("epub.lua", "Div = name_language, ", "Link = function(link) return link.content end, "),
    ("docx.lua", "  return image\n", "  return {}\n"),
    ("epub.lua", "Image = Image, ", ""),
    ("epub.lua", "Figure = Figure, ", ""),
    ("epub.lua", "Table = Table, ", ""),
    ("epub.lua", "Div = name_language, ", ""),
    ("epub.lua", "Span = name_language,", ""),
    ("epub.lua", "  doc.blocks = book.unboxed(doc.blocks)\n", ""),
    ("epub.lua", "  book.fill_mediabag(settings)\n", ""),
    ("epub.lua", "  scope(tbl.head.rows, 'col', math.huge)\n", ""),
    ("epub.lua", "    if body.row_head_columns > 0 then scope_sides(body) end\n", ""),
    ("epub.lua", "  return pandoc.Div({tbl}, pandoc.Attr('', {'scroll'}, said))", "  return tbl"),
    ("epub.lua", "    image.caption = {}\n    image.attributes.role = 'presentation'\n", ""),
    ("epub.lua", "    title = settings.title,\n", ""),
    ("epub.lua", "    lang = settings.language,\n", ""),
    ("epub.lua", "    ['toc-title'] = settings.terms.contents,\n", ""),
    ("docx.lua", "Header = Header, ", ""),
    ("docx.lua", "Image = Image, ", ""),
    ("docx.lua", "Table = Table, ", ""),
    ("docx.lua", "Div = Div, ", ""),
    ("docx.lua", "HorizontalRule = HorizontalRule,", ""),
    ("docx.lua", "  book.fill_mediabag(settings)\n", ""),
    ("docx.lua", "  doc, lists = with_fields(doc)\n", "  lists = pandoc.Blocks {}\n"),
    ("docx.lua", "  local blocks = title_page()\n", "  local blocks = pandoc.Blocks {}\n"),
    ("docx.lua", "  blocks:extend(lists)\n", ""),
    ("docx.lua", "    if class == 'origin' then home(div) end\n", ""),
    (
        "docx.lua",
        "  tbl.attributes['custom-style'] = tables.row_heads(tbl) and 'TableRowHeads' or 'Table'\n",
        "",
    ),
    ("docx.lua", "tables.row_heads(tbl) and 'TableRowHeads' or 'Table'", "'Table'"),
    ("docx.lua", "    Div = counting(cards),\n", ""),
    ("docx.lua", "    Link = fields.Link(targets), ", "    "),
    ("docx.lua", "Header = fields.Header(targets),\n", "\n"),
    ("docx.lua", "    Figure = fields.captioned('figure', terms, targets, figures),\n", ""),
    ("docx.lua", "    Table = fields.captioned('table', terms, targets, tabled),\n", ""),
    ("docx.lua", "  doc = doc:walk {Header = contents.Header(headings)}\n", ""),
    (
        "docx.lua",
        "  local lists = contents.block(headings, terms.contents)\n",
        "  local lists = pandoc.Blocks {}\n",
    ),
    ("docx.lua", "  lists:extend(contents.block(figures, terms.figures))\n", ""),
    ("docx.lua", "  lists:extend(contents.block(tabled, terms.tables))\n", ""),
    ("docx.lua", "  lists:extend(contents.block(cards, terms.cards))\n", ""),
    (
        "docx.lua",
        "  add(settings.title, pandoc.text.len(settings.title) > LONG_TITLE and 'Long Title' or 'Title')\n",
        "",
    ),
    ("docx.lua", "  add(settings.edition, 'Date')\n", ""),
    ("docx.lua", "  for _, creator in ipairs(settings.creators) do add(creator, 'Author') end\n", ""),
    ("docx_fields.lua", "  if target then first = fields.marked(first, target.id, target.name) end\n", ""),
    ("docx_fields.lua", "  if tail ~= '' then first:insert(pandoc.Str(tail)) end\n", ""),
    ("docx_contents.lua", "  return fields.marked(inlines, id, '_Toc' .. id)", "  return inlines"),
)
"""What readers would miss, or be led astray by."""
LOOKS: dict[Cut, str] = {
    ("typst.lua", ":walk {Blocks = Blocks}", ""): "what belongs together may be parted by a page",
    ("typst.lua", "#tbl.head.rows, tables", "0, tables"): "the head of a table has no ground of its own",
    ("epub.lua", "Header = Header, ", ""): "a city's heading has no band in its colour",
    (
        "epub.lua",
        "  doc = book.with_small_images(doc, settings)\n",
        "",
    ): "a picture in a line is as large as any",
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
        "  local _, is_wide = tables.set(tbl, WIDE_LETTERS)\n",
        "  local is_wide = false\n",
    ): "columns are as wide as pandoc counts them",
    ("docx.lua", "  if is_wide then", "  if false then"): "a wide table stands on a narrow page",
}
"""What only changes how something looks, and how."""
SET_OTHERWISE: dict[Cut, str] = {
    (
        "typst.lua",
        "  if div.classes:includes('card') then opening.kick(div.content[1], settings.terms.titled) end\n",
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
        "if one.t == 'Table' and tables.is_wide(one) then",
        "if false then",
    ): "a wide table stands on a narrow page",
    (
        "docx.lua",
        "    if listed then div.content = div.content:walk {DefinitionList = listed} end\n",
        "",
    ): "a term has a line of its own",
    (
        "docx_contents.lua",
        "    if header.level > DEPTH then return nil end\n",
        "",
    ): "the contents list every heading",
}
"""The same, where a file has its words in other lines."""
