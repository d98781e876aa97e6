--- Say what stands together on a page, and which paragraphs are not set to both margins.

local kept = {}

local LONG = 40     -- letters of an address that would tear its lines apart

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

function kept.Blocks(blocks)
  local out, changed = pandoc.Blocks {}, false
  for number, one in ipairs(blocks) do
    local open = call(one, blocks[number + 1])
    if open then out:extend {block(open), one, block ']'} else out:insert(one) end
    changed = changed or open
  end
  if changed then return out end
end

return kept
