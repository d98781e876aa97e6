--- Mark the notes that may tear a paragraph apart.
-- Where a page has no room for a note, Typst sets the line that calls it on the next
-- page, and does not look how many lines it leaves behind or takes along; now and then
-- it sets the note a page before its line. A seam stands in each note and in front of
-- it, and `parted` in notes.typ puts one a line before it: where these stand on two
-- pages, Typst is asked again, and keeps the paragraph whole.

local notes = {}

local WHOLE = {'beside', 'card', 'box', 'key-message', 'pull-quote'}

local count = 0

local function seam(name) return pandoc.RawInline('typst', ('#seam("%s");'):format(name)) end

local function call(names) return #names > 0 and '#parted((' .. table.concat(names, ', ') .. ',))[' or nil end

--- Return the names of the seams of a paragraph's notes, and the paragraph with these.
local function sewn(para)
  local names = pandoc.List {}
  local out = para:walk {Note = function(note)
    local first = note.content[1]
    if not first or first.t ~= 'Para' and first.t ~= 'Plain' then return nil end
    count = count + 1
    names:insert(('"%d"'):format(count))
    first.content:insert(1, seam(count))
    return {seam(count), note}
  end}
  return names, out
end

--- Return the names of the seams that stand in a block already.
local function names_in(block)
  local names = pandoc.List {}
  block:walk {RawInline = function(raw)
    local name = raw.text:match '^#seam%(("%d+")%);$'
    if name and not names:includes(name) then names:insert(name) end
  end}
  return names
end

--- Return the call that may keep a block whole, and the block for it; no call if it has no notes.
-- Of what is no paragraph, this is for boxes and the like: the notes in them are those of their paragraphs.
function notes.parted(block)
  if block.t == 'Para' then
    local names, out = sewn(block)
    return call(names), out
  end
  local is_whole = block.t == 'Div' and block.classes:find_if(function(one) return pandoc.List(WHOLE):includes(one) end)
  return is_whole and call(names_in(block)) or nil, block
end

return notes
