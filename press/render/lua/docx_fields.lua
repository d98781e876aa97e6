--- Fields that Word brings up to date: numbers of what is numbered, and references to them.
-- Each shows right words before it is updated, and the same after. A bookmark
-- stands around what a reference repeats: `Figure 1`, or the words of a heading.

local fields = {}

local FIRST = 300001

local function openxml(text) return pandoc.RawInline('openxml', text) end
local function run(inner) return '<w:r>' .. inner .. '</w:r>' end
local function char(kind) return run('<w:fldChar w:fldCharType="' .. kind .. '"/>') end

local function escape(text)
  return (text:gsub('&', '&amp;'):gsub('<', '&lt;'):gsub('>', '&gt;'):gsub('"', '&quot;'))
end

--- Return what stands before the words that a field shows.
function fields.open(instruction)
  local said = run('<w:instrText xml:space="preserve"> ' .. escape(instruction) .. ' </w:instrText>')
  return char 'begin' .. said .. char 'separate'
end

fields.close = char 'end'

local function field(instruction, shown)
  local out = pandoc.Inlines {openxml(fields.open(instruction))}
  out:extend(shown)
  out:insert(openxml(fields.close))
  return out
end

--- Return the words of inlines as a reader of a list sees them: no notes, nothing of ours.
function fields.words(inlines)
  return pandoc.utils.stringify(inlines:walk {
    Note = function() return {} end,
    RawInline = function() return {} end,
  })
end

--- Return the same words in rows, each with its language; `tag` is that of what they stand in, nil for the book's.
function fields.rows(inlines, tag)
  local rows = pandoc.List()
  for _, one in ipairs(inlines) do
    local inner = one.t == 'Span' and fields.rows(one.content, one.attributes.lang or tag)
      or {{words = fields.words(pandoc.Inlines {one}), tag = tag}}
    for _, row in ipairs(inner) do
      local last = rows[#rows]
      if row.words == '' then goto next end
      if last and last.tag == row.tag then last.words = last.words .. row.words else rows:insert(row) end
      ::next::
    end
  end
  return rows
end

--- Return inlines with a bookmark around them.
function fields.marked(inlines, id, name)
  local out = pandoc.Inlines {openxml(('<w:bookmarkStart w:id="%d" w:name="%s"/>'):format(id, name))}
  out:extend(inlines)
  out:insert(openxml(('<w:bookmarkEnd w:id="%d"/>'):format(id)))
  return out
end

--- Return the place of the first number in inlines, and what stands around it in its word.
-- It is nil where that does not follow `before`, or any words where that is nil.
local function find_number(inlines, before)
  local said = ''
  for place, one in ipairs(inlines) do
    local head, number, tail = (one.t == 'Str' and one.text or ''):match('^(%D*)(%d+)(.*)$')
    if number then
      said = said .. head
      if before and said:gsub('\u{a0}', ' ') ~= before:gsub('\u{a0}', ' ') or not said:find('%S') then return nil end
      return place, head, number, tail, said
    end
    said = said .. pandoc.utils.stringify(one)
  end
end

--- Return what a row of numbers is called in a field: letters and low lines alone, no more than 40.
local function sequence(said)
  local name = said:gsub('\u{a0}', ' '):gsub('%p', ''):gsub('%s+$', ''):gsub('%s+', '_')
  return pandoc.text.sub(name, 1, 40)
end

--- Return what inlines begin with if it is in a language of its own, as our words are in a foreign text.
-- The heading of a card may begin with a bookmark.
local function spoken_apart(inlines)
  local first = inlines[1] and inlines[1].t == 'RawInline' and inlines[2] or inlines[1]
  return first and first.t == 'Span' and first.attributes.lang and first or nil
end

--- Return inlines whose number counts by itself: `Figure 1` in a bookmark for references, if one is named.
-- The second value is what the row of numbers is called.
local function numbered(inlines, before, target)
  local own = spoken_apart(inlines)
  if own then
    local content, name = numbered(own.content, before, target)
    own.content = content
    return inlines, name
  end
  local place, head, number, tail, said = find_number(inlines, before)
  if not place then return inlines, nil end
  local name = sequence(said)
  local first = pandoc.Inlines {table.unpack(inlines, 1, place - 1)}
  if head ~= '' then first:insert(pandoc.Str(head)) end
  first:extend(field(('SEQ %s \\* ARABIC'):format(name), {pandoc.Str(number)}))
  if target then first = fields.marked(first, target.id, target.name) end
  if tail ~= '' then first:insert(pandoc.Str(tail)) end
  first:extend {table.unpack(inlines, place + 1)}
  return first, name
end

--- Return what stands before the number of a caption, such as `Figure `.
local function label(terms, term)
  local before = terms.caption:match('^(.-){number}') or ''
  return (before:gsub('{label}', (terms[term]:gsub('%%', '%%%%'))))
end

local function is_plain(inlines)
  local plain = true
  inlines:walk {Inline = function(one)
    if one.t == 'Note' or one.t == 'Link' or one.t == 'Image' then plain = false end
  end}
  return plain
end

--- Return the words that references to a figure, a table or a heading repeat; nil where none can.
local function repeated(block, terms)
  if block.t == 'Header' then return is_plain(block.content) and fields.words(block.content) or nil end
  local first = block.caption.long[1]
  local place, _, number, _, said
  if first then
    local own = spoken_apart(first.content)
    local inlines = own and own.content or first.content
    place, _, number, _, said = find_number(inlines, label(terms, block.t:lower()))
  end
  return place and said .. number or nil
end

--- Return, by anchor, the figures, tables and headings of a document, and all links to anchors.
local function gathered(doc)
  local blocks, links = {}, pandoc.List()
  local function keep(block) blocks[block.identifier] = block end
  doc:walk {Figure = keep, Table = keep, Header = keep, Link = function(link)
    if link.target:sub(1, 1) == '#' then links:insert(link) end
  end}
  blocks[''] = nil
  return blocks, links
end

--- Return what references repeat, by anchor; what is pointed to has a bookmark's `id` and `name`.
function fields.targets(doc, terms)
  local blocks, links = gathered(doc)
  local targets, count = {}, 0
  for _, link in ipairs(links) do
    local anchor = link.target:sub(2)
    local block = blocks[anchor]
    targets[anchor] = targets[anchor] or block and {words = repeated(block, terms)}
    local target = targets[anchor]
    if target and not target.name and target.words == pandoc.utils.stringify(link.content) then
      target.id, target.name = FIRST + count, '_Ref' .. (FIRST + count)
      count = count + 1
    end
  end
  return targets
end

local function pointed(targets, identifier)
  local target = targets[identifier]
  return target and target.name and target or nil
end

--- Return a handler that makes references of links that repeat what they lead to.
function fields.Link(targets)
  return function(link)
    local target = link.target:sub(1, 1) == '#' and pointed(targets, link.target:sub(2))
    if not target or target.words ~= pandoc.utils.stringify(link.content) then return nil end
    local shown = pandoc.Span(link.content, {['custom-style'] = 'Internal Link'})
    return field(('REF %s \\h \\* MERGEFORMAT'):format(target.name), {shown})
  end
end

--- Return a handler that lets the captions of figures or tables count, and lists them.
function fields.captioned(term, terms, targets, list)
  return function(block)
    local first = block.caption.long[1]
    if not first then return nil end
    local target, long = pointed(targets, block.identifier), block.caption.long
    local inlines, name = numbered(first.content, label(terms, term), target)
    if not name then return nil end
    first.content = list:enter(inlines, name, nil, block.attributes.lang)
    long[1] = first
    block.caption = {short = block.caption.short, long = long}
    return block
  end
end

--- List the heading of a card that has a number, which is its writer's and counts with no other.
function fields.card(header, list)
  local own = spoken_apart(header.content)
  if find_number(own and own.content or header.content) then
    header.content = list:enter(header.content, nil, nil, header.attributes.lang)
  end
end

--- Return a handler that puts a bookmark around a heading that is referred to.
function fields.Header(targets)
  return function(header)
    local target = pointed(targets, header.identifier)
    if not target then return nil end
    header.content = fields.marked(header.content, target.id, target.name)
    return header
  end
end

return fields
