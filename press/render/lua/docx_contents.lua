--- Lists for Word of headings, figures, tables and cards: fields with their entries filled in and linked.
-- They have no page numbers (`\n`), which nobody knows before Word lays out the
-- pages; so a list reads right before it is updated, and the same after. Cards have
-- no row of numbers to be listed by: each entry repeats a heading by itself.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local fields = dofile(pandoc.path.join {here, 'docx_fields.lua'})

local contents = {}

local DEPTH = 3
local FIRST = 100001
local CONTENTS = 'TOC \\o "1-%d" \\n \\h \\z \\u'
local NUMBERED = 'TOC \\n \\h \\z \\c "%s"'
local REPEATED = 'REF %s \\h \\* MERGEFORMAT'

-- What Word wraps a table of contents in, and no other list: in an update of one LibreOffice doubles its title.
local SDT = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
  .. '<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>'

local List = {}
List.__index = List

local count = 0

--- Return an empty list.
function contents.list() return setmetatable({entries = {}}, List) end

--- Enter what inlines say, and return them with the bookmark that the entry leads to.
-- `sequence` is what the row of their numbers is called, if they have one, `level` how deep headings stand, and
-- `tag` their language.
function List:enter(inlines, sequence, level, tag)
  local id = FIRST + count
  count = count + 1
  self.sequence = self.sequence or sequence
  local name = ((sequence or level) and '_Toc' or '_Ref') .. id
  table.insert(self.entries, {level = level, name = name, rows = fields.rows(inlines, tag)})
  return fields.marked(inlines, id, name)
end

--- Return the document with the language of a text on what lists name of it: headings, figures and tables.
function contents.with_languages(doc)
  return doc:walk {Div = function(div)
    local tag = div.attributes.lang
    if not tag then return nil end
    local function note(block)
      block.attributes.lang = block.attributes.lang or tag
      return block
    end
    div.content = div.content:walk {Header = note, Figure = note, Table = note}
    return div
  end}
end

--- Return a handler that enters headings into the contents.
function contents.Header(list)
  return function(header)
    if header.level > DEPTH then return nil end
    header.content = list:enter(header.content, nil, header.level, header.attributes.lang)
    return header
  end
end

local function escape(text)
  return (text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;'))
end

local function paragraph(style, inner)
  return ('<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>%s</w:p>'):format(style, inner)
end

local function run(text, tag)
  local own = tag and ('<w:rPr><w:lang w:val="%s"/></w:rPr>'):format(escape(tag)) or ''
  return ('<w:r>%s<w:t xml:space="preserve">%s</w:t></w:r>'):format(own, escape(text))
end

--- Return an entry of a list: a link, or a field that repeats a heading, where no field computes the list.
-- A link to a name that begins with `_Toc` is an entry of a field to LibreOffice, which puts a page behind it.
local function said(entry, repeats)
  local runs = table.concat(entry.rows:map(function(row) return run(row.words, row.tag) end))
  if repeats then return fields.open(REPEATED:format(entry.name)) .. runs .. fields.close end
  return ('<w:hyperlink w:anchor="%s" w:history="1">%s</w:hyperlink>'):format(entry.name, runs)
end

--- Return the style of an entry: the first of a list stays with the second, and its last three together.
local function style(list, i)
  local level, count = list.entries[i].level, #list.entries
  if level then return 'TOC' .. level end
  return i < count and (i == 1 or i > count - 3) and 'TableOfFiguresKept' or 'TableOfFigures'
end

--- Return what computes a list; nil where each of its entries is computed by itself.
local function instruction(list)
  if list.entries[1].level then return CONTENTS:format(DEPTH) end
  return list.sequence and NUMBERED:format(list.sequence) or nil
end

--- Return a list as one block; nothing for an empty one.
function contents.block(list, title)
  local entries = list.entries
  if #entries == 0 then return pandoc.Blocks {} end
  local computed, is_contents = instruction(list), entries[1].level ~= nil
  local lines = pandoc.List {paragraph(is_contents and 'TOCHeading' or 'ListHeading', run(title))}
  for i, entry in ipairs(entries) do
    local open = i == 1 and computed and fields.open(computed) or ''
    local close = i == #entries and computed and fields.close or ''
    lines:insert(paragraph(style(list, i), open .. said(entry, not computed) .. close))
  end
  local written = table.concat(lines)
  return pandoc.Blocks {pandoc.RawBlock('openxml', is_contents and SDT:format(written) or written)}
end

return contents
