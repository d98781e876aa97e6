--- Say what stands together on a page, and which paragraphs are not set to both margins.

local notes = dofile(pandoc.path.join {pandoc.path.directory(PANDOC_SCRIPT_FILE), 'typst_notes.lua'})

local kept = {notes = 0}    -- how many notes the book has

local LONG = 40     -- letters of an address that would tear its lines apart
local MANY = 500    -- notes: it takes long to set a larger book anew for those on another page, or that tear a text

local function block(text) return pandoc.RawBlock('typst', text) end

--- Return whether a block is a Div of a class.
local function is_part(one, class) return one and one.t == 'Div' and one.classes:includes(class) end

--- Return whether a paragraph prints an address that would tear its lines apart.
-- Pandoc looks for links faster than Lua looks at each word.
local function is_torn(one)
  local found = false
  if one.t == 'Para' then
    one:walk {Link = function(link) found = found or #link.target > LONG and link.classes:includes('uri') end}
  end
  return found
end

--- Return the call that keeps a block with what stands around it.
-- What stands before the particulars that close a text stays with them, and a
-- card with what follows it.
local function call(one, follows)
  local stays = one.t == 'Para' and is_part(follows, 'particulars')
    or is_part(one, 'card') and follows and follows.t == 'Para'
  return stays and '#stays[' or is_torn(one) and '#ragged['
end

--- Take off from blocks the headings, and the byline, that the next one is not to be parted from.
local function led(out)
  local first = #out + 1
  while first > 1 and (out[first - 1].t == 'Header' or is_part(out[first - 1], 'byline')) do first = first - 1 end
  local heads = pandoc.Blocks {}
  for _ = first, #out do heads:insert(out:remove(first)) end
  return heads
end

function kept.Blocks(blocks)
  local out, changed = pandoc.Blocks {}, false
  for number, one in ipairs(blocks) do
    local open = call(one, blocks[number + 1])
    local parted, sewn = nil, one
    if 0 < kept.notes and kept.notes <= MANY then parted, sewn = notes.parted(one) end
    local inner = open and {block(open), sewn, block ']'} or {sewn}
    if parted then
      local heads = led(out)
      out:insert(block(parted))
      out:extend(heads)
    end
    out:extend(inner)
    if parted then out:insert(block ']') end
    changed = changed or open or parted
  end
  if changed then return out end
end

return kept
