--- Say where pages of the PDF open, and how: parts, sections, cities, what stands at the end.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local tables = dofile(pandoc.path.join {here, 'tables.lua'})
local lists = dofile(pandoc.path.join {here, 'typst_lists.lua'})
local flow = dofile(pandoc.path.join {here, 'typst_flow.lua'})

local pages = {}

local function block(text) return pandoc.RawBlock('typst', text) end

local END = {}      -- what stands behind the text, and needs no page that opens it
for name in ('imprint colophon glossary refs references contributors index-of index figure-data'):gmatch('%S+') do
  END[name] = true
end

--- Return the blocks as sections, each begun by a header of level 1; the first may have none.
local function sections(blocks)
  local out = pandoc.List {pandoc.List()}
  for _, one in ipairs(blocks) do
    if one.t == 'Header' and one.level == 1 then out:insert(pandoc.List()) end
    out[#out]:insert(one)
  end
  return out:filter(function(section) return #section > 0 end)
end

local function is_end_div(div)
  for _, class in ipairs(div.classes) do
    if END[class] then return true end
  end
  return false
end

--- Return whether a section holds nothing but lists of the book's own, and words on them.
local function is_end(section)
  local found = false
  for _, one in ipairs(section) do
    if one.t == 'Div' then
      if not is_end_div(one) then return false end
      found = true
    end
  end
  return found
end

--- Return whether a section is the colophon alone.
local function is_colophon(section)
  local second = section[2]
  return #section == 2 and second.t == 'Div' and second.classes:includes('colophon')
end

--- Return whether a section is the imprint alone.
local function is_imprint(section)
  local second = section[2]
  return #section == 2 and second.t == 'Div' and second.classes:includes('imprint')
end

--- Return a city's place in the publication, from 0, if a header opens one.
local function city_of(header, before, cities)
  if header.t ~= 'Header' or header.level ~= 2 then return nil end
  local follows = before.t == 'Header' and before.level == 1
  if not header.classes:includes('city') and not follows then return nil end
  local name = pandoc.utils.stringify(header)
  for number, city in ipairs(cities) do
    if city == name then return number - 1 end
  end
  return header.classes:includes('city') and 0 or nil
end

local function has_note(blocks)
  local found = false
  pandoc.Blocks(blocks):walk {Note = function() found = true end}
  return found
end

--- Return how many blocks open a part: a header, and plain paragraphs before its first city.
local function part_length(section, cities)
  for number = 2, #section do
    if city_of(section[number], section[number - 1], cities) then
      return not has_note {table.unpack(section, 1, number - 1)} and number - 1 or nil
    end
    if section[number].t ~= 'Para' then return nil end
  end
end

--- Return whether a table in it has a page of its own, which cannot stand within another.
local function has_lying(section)
  local found = false
  pandoc.Blocks(section):walk {RawBlock = function(raw) found = found or raw.text == '#landscape[' end}
  return found
end

local function open_section(section, cities, follows)
  if is_colophon(section) then return pandoc.List {block '#closes[', section[1], section[2], block ']'} end
  if follows and is_end(section) and not has_lying(section) then
    return pandoc.List {block '#follows-end['} .. section .. {block ']'}
  end
  local out, length = pandoc.List(), part_length(section, cities)
  if section[1].t == 'Header' then
    out:insert(block(is_end(section) and '#opens-end()' or length and '#opens-part()' or '#opens-section()'))
  end
  for number, one in ipairs(section) do
    local city = number > 1 and city_of(one, section[number - 1], cities)
    if length and length > 1 and number == 2 then out:insert(block '#part-text[') end
    if length and length > 1 and number == length + 1 then out:insert(block ']') end
    if city then out:insert(block(('#opens-city(%d)'):format(city))) end
    out:insert(one)
  end
  return out
end

local OWN = {}      -- what has a ground or a rule of its own, which no page can part
for name in ('card box key-message pull-quote beside side'):gmatch('%S+') do OWN[name] = true end

--- Take the headings at the end of blocks that open no page, and return them, with the sentence that leads in.
local function last_headings(blocks, leads)
  local out = pandoc.List()
  if leads and #blocks > 0 and blocks[#blocks].t == 'Para' then out:insert(blocks:remove()) end
  while #blocks > 0 and blocks[#blocks].t == 'Header' and blocks[#blocks].level > 2 do
    out:insert(1, blocks:remove())
  end
  return out
end

--- Return blocks in which each table that is wide has a page that lies, indexes have pages, and names columns.
-- The headings right above such a table stand on its page, and so do the note right below it and, in what is ours
-- to write, the sentence that leads in to it.
local function turned(blocks, is_ours)
  local out, number = pandoc.Blocks {}, 1
  while number <= #blocks do
    local one, follows = blocks[number], blocks[number + 1]
    number = number + 1
    if one.t == 'Table' and tables.is_wide(one) then
      local headings = last_headings(out, is_ours)
      out:insert(block '#landscape[')
      out:extend(headings)
      out:insert(one)
      if follows and follows.t == 'Div' and follows.classes:includes('figure-notes') then
        out:insert(follows)
        number = number + 1
      end
      out:insert(block ']')
    else
      if one.t == 'Div' and one.classes:includes('index') then
        one = lists.indexed(one)
      elseif one.t == 'Div' and one.classes:includes('contributors') then
        one = lists.named(one)
      elseif one.t == 'Div' and one.classes:includes('glossary') then
        one = lists.entered(one)
      elseif one.t == 'Div' and not one.classes:find_if(function(class) return OWN[class] end) then
        one.content = turned(one.content, one.classes:includes 'coverage')
      end
      out:insert(one)
    end
  end
  return out
end

--- Return the book's blocks with the calls that open its pages, its contents and its text.
-- An imprint that stands first is bound before the contents.
function pages.pages(blocks, settings)
  tables.room = settings.room
  local out, rest = pandoc.List(), sections(turned(blocks))
  if rest[1] and is_imprint(rest[1]) then
    out:insert(block '#opens-end()')
    out:extend(rest:remove(1))
  end
  out:insert(block '#contents()')
  out:insert(block '#show: body => text-begins(body)')
  for number, section in ipairs(rest) do
    out:extend(open_section(section, settings.cities, number > 1 and is_end(rest[number - 1])))
  end
  return flow.set(out)
end

return pages
