--- A table of contents for Word: a field with its entries filled in and linked.
-- They have no page numbers (`\n`), which nobody knows before Word lays out the
-- pages; so the field reads right before it is updated, and the same after.

local contents = {}

local DEPTH = 3
local FIRST = 100001
local FIELD = 'TOC \\o "1-3" \\n \\h \\z \\u'

local function escape(text)
  return (text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;'))
end

local function openxml(text) return pandoc.RawInline('openxml', text) end

local function words(inlines)
  return pandoc.utils.stringify(inlines:walk {
    Note = function() return {} end,
    RawInline = function() return {} end,
  })
end

--- Return a function that puts a bookmark around a header and adds it to the entries.
function contents.entering(entries)
  return function(header)
    if header.level > DEPTH then return nil end
    local id = FIRST + #entries
    entries:insert {level = header.level, name = '_Toc' .. id, words = words(header.content)}
    header.content:insert(1, openxml(('<w:bookmarkStart w:id="%d" w:name="_Toc%d"/>'):format(id, id)))
    header.content:insert(openxml(('<w:bookmarkEnd w:id="%d"/>'):format(id)))
    return header
  end
end

local function field(kind) return ('<w:r><w:fldChar w:fldCharType="%s"/></w:r>'):format(kind) end

local OPEN = field 'begin'
  .. '<w:r><w:instrText xml:space="preserve">' .. FIELD:gsub('"', '&quot;') .. '</w:instrText></w:r>'
  .. field 'separate'

local function paragraph(style, inner)
  return ('<w:p><w:pPr><w:pStyle w:val="%s"/></w:pPr>%s</w:p>'):format(style, inner)
end

local function run(text) return '<w:r><w:t xml:space="preserve">' .. escape(text) .. '</w:t></w:r>' end

local function link(entry)
  return ('<w:hyperlink w:anchor="%s" w:history="1">%s</w:hyperlink>'):format(entry.name, run(entry.words))
end

--- Return the contents as one block.
function contents.block(entries, title)
  local lines = pandoc.List {paragraph('TOCHeading', run(title))}
  for i, entry in ipairs(entries) do
    local inner = (i == 1 and OPEN or '') .. link(entry) .. (i == #entries and field 'end' or '')
    lines:insert(paragraph('TOC' .. entry.level, inner))
  end
  return pandoc.RawBlock('openxml', '<w:sdt><w:sdtPr><w:docPartObj>'
    .. '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
    .. '<w:sdtContent>' .. table.concat(lines) .. '</w:sdtContent></w:sdt>')
end

return contents
