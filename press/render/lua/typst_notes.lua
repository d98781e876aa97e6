--- Mark the notes that may tear a paragraph apart.
-- Where a page has no room for a note, Typst sets the line that calls it on the next
-- page, and does not look how many lines it leaves behind or takes along; now and then
-- it sets the note a page before its line. A seam stands in each note and in front of
-- it, and `parted` in notes.typ puts one a line before it: where these stand on two
-- pages, Typst is asked again, and keeps the paragraph whole, or a list, box or table.

local notes = {}

local BOXES = {'beside', 'card', 'box', 'key-message', 'pull-quote'}
local TIGHT = {BulletList = true, OrderedList = true, Table = true}

local count = 0

local function seam(name) return pandoc.RawInline('typst', ('#seam("%s");'):format(name)) end

local function call(names, is_apart)
  if #names == 0 then return nil end
  return ('#parted((%s,), is-apart: %s)['):format(table.concat(names, ', '), is_apart)
end

--- Return the names of the seams of a block's notes, and the block with these.
local function sewn(block)
  local names = pandoc.List {}
  local out = block:walk {Note = function(note)
    local first = note.content[1]
    if not first or first.t ~= 'Para' and first.t ~= 'Plain' then return nil end
    local begins = first.content[1]
    local name = begins and begins.t == 'RawInline' and begins.text:match '^#seam%(("%d+")%);$'
    if name then
      names:insert(name)
      return nil
    end
    count = count + 1
    names:insert(('"%d"'):format(count))
    first.content:insert(1, seam(count))
    return {seam(count), note}
  end}
  return names, out
end

--- Return the call that may keep a block whole, and the block for it; no call if it has no notes.
function notes.parted(block)
  local is_box = block.t == 'Div' and block.classes:find_if(function(one) return pandoc.List(BOXES):includes(one) end)
  if block.t ~= 'Para' and not is_box and not TIGHT[block.t] then return nil, block end
  local names, out = sewn(block)
  return call(names, block.t == 'Div' or block.t == 'Table'), out
end

return notes
