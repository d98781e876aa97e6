--- Turn what pandoc's Typst writer would lose into calls of `book.typ`.
-- Alternative texts, languages of passages, classes of Divs and the heads of tables.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local book = dofile(pandoc.path.join {here, 'book.lua'})
local tables = dofile(pandoc.path.join {here, 'tables.lua'})
local typst = dofile(pandoc.path.join {here, 'typst_values.lua'})
local opening = dofile(pandoc.path.join {here, 'typst_pages.lua'})
local lists = dofile(pandoc.path.join {here, 'typst_lists.lua'})
local kept = dofile(pandoc.path.join {here, 'typst_kept.lua'})
local settings = book.settings()
tables.room = settings.room

local PARTS = {}
for name in ([[byline particulars key-message pull-quote box card imprint colophon
  glossary contributors references comparison coverage index figure-data figure-notes]]):gmatch('%S+') do
  PARTS[name] = true
end

local function inline(text) return pandoc.RawInline('typst', text) end
local function block(text) return pandoc.RawBlock('typst', text) end

--- Return inlines whose first word is no mark of Typst's: `- a` would begin a list.
-- Pandoc's writer sees to this at the start of a paragraph, and not in a link, a
-- cell, an item, a caption or a note.
local function guarded(inlines)
  local first = inlines[1]
  if first == nil then return inlines end
  if first.t == 'Str' then
    local number = first.text:match('^(%d+)%.$')
    if number then inlines[1] = inline(number .. '\\.') end
    if first.text:match('^[-+/]$') or first.text:match('^=+$') then inlines[1] = inline('\\' .. first.text) end
  elseif first.t == 'Span' or first.t == 'Cite' or first.t == 'Link' then
    first.content = guarded(first.content)
  end
  return inlines
end

local function Plain(plain)
  plain.content = guarded(plain.content)
  return plain
end

--- Guard the paragraphs of a note.
local function Note(note)
  note.content = note.content:walk {Para = Plain}
  return note
end

--- Guard the paragraph that begins each item of a loose list.
local function List(list)
  local changed = false
  for _, item in ipairs(list.content) do
    local first = item[1]
    if first ~= nil and first.t == 'Para' then item[1], changed = Plain(first), true end
  end
  if changed then return list end
end

local function Image(image)
  local name = image.classes:includes('small') and 'small-picture' or 'picture'
  local picture = book.picture(settings, image)
  return inline(('#%s("%s", alt: %s, width: %s);'):format(
    name, picture.name, typst.literal(book.alternative(image)), typst.length(image.attributes.width)))
end

local function wrapped(open, content, close)
  content:insert(1, block(open))
  content:insert(block(close))
  return content
end

--- Let links find the place of a Div, unless they find the header that opens it.
-- To a reference they are called by its words.
local function anchored(div, content)
  if div.identifier ~= '' and not book.opening(div) then
    local words = div.classes:includes('csl-entry') and typst.words(div.content) or nil
    content:insert(1, block(typst.anchor('anchor', div.identifier, words)))
  end
  return content
end

local function beside(div)
  local out = pandoc.Blocks {block '#beside('}
  for _, side in ipairs(div.content) do
    out:insert(block '[')
    out:extend(side.t == 'Div' and anchored(side, side.content) or {side})
    out:insert(block '],')
  end
  out:insert(block ')')
  return out
end

local function part(div)
  if div.classes:includes('card') then lists.kick(div.content[1], settings.terms.titled) end
  if div.classes:includes('beside') then return beside(div) end
  for _, class in ipairs(div.classes) do
    if PARTS[class] then return wrapped(('#part("%s")['):format(class), div.content, ']') end
  end
  return div.content
end

local function Div(div)
  if div.classes:includes('side') then return nil end
  local content = anchored(div, part(div))
  if div.attributes.lang then
    content = wrapped(('#text(%s)['):format(typst.language(div.attributes.lang)), content, ']')
  end
  return content
end

--- Set a Span in its language; links from an index are called by the word that they lead to.
local function Span(span)
  local lang = span.attributes.lang
  span.attributes.lang = nil
  local is_named = span.identifier ~= '' and span.classes:includes('index')
  local out = is_named and typst.place(span) or pandoc.Inlines {span}
  if lang then
    out:insert(1, inline('#text(' .. typst.language(lang) .. ')['))
    out:insert(inline '];')
  end
  return (lang or is_named) and out or nil
end

--- Return one item of a definition list.
-- Lines stand one below the other, without a list: in a PDF's tags a list that
-- stands alone in a definition would leave it empty.
local function defined(item)
  local line = pandoc.Inlines {inline 'terms.item(term['}
  line:extend(guarded(item[1]))
  line:insert(inline '], [')
  local lines = #item[2] == 1 and book.lines(item[2][1])
  if lines and #lines > 0 then
    for number, own in ipairs(lines) do
      if #lines > 1 then line:insert(inline(number == 1 and '#lines-begin();' or '#linebreak();')) end
      line:extend(own)
    end
    line:insert(inline ']),')
    return {pandoc.Plain(line)}
  end
  local out = pandoc.Blocks {pandoc.Plain(line)}
  for _, definition in ipairs(item[2]) do out:extend(definition) end
  out:insert(block ']),')
  return out
end

--- Set a definition that is short in one paragraph with its term.
local function DefinitionList(list)
  local out = pandoc.Blocks {block '#terms('}
  for _, item in ipairs(list.content) do out:extend(defined(item)) end
  out:insert(block ')')
  return out
end

--- Return what links to a figure or a table are called: its caption, without notes.
local function caption_of(one) return typst.literal(typst.words(one.caption.long)) end

--- Let links to a figure be called by its caption.
local function Figure(figure)
  return {block('#pictured(' .. caption_of(figure) .. ')['), figure, block ']'}
end

local function Table(tbl)
  local heads, sides = #tbl.head.rows, tables.row_heads(tbl) and 1 or 0
  local _, _, close = tables.set(tbl)
  local open = ('#tabular(heads: %d, sides: %d, close: %.3g, called: %s)['):format(heads, sides, close, caption_of(tbl))
  return {block(open), tbl, block ']'}
end

local function Link(link)
  link.content = guarded(link.content)
  return link
end

--- Keep the words of notes out of the bookmark that a heading becomes.
local function Header(header)
  return header:walk {Note = function(note) return {inline '#later[', note, inline '];'} end}
end

function Pandoc(doc)
  doc.blocks = book.unboxed(doc.blocks)
  doc = book.with_small_images(doc, settings)
  local handlers = {
    Image = Image, Span = Span, Div = Div, Table = Table, Figure = Figure,
    DefinitionList = DefinitionList,
  }
  if settings.guard then
    for name, handler in pairs {Link = Link, Note = Note, Plain = Plain, BulletList = List, OrderedList = List} do
      handlers[name] = handler
    end
  end
  if not pandoc.List(settings.absent):includes 'Note' then handlers.Header = Header end
  kept.notes = settings.notes
  local opened = pandoc.Pandoc(opening.pages(doc.blocks, settings)):walk {Blocks = kept.Blocks}
  return pandoc.Pandoc(book.walk(opened, settings, handlers).blocks, {})
end
