--- Say how figures and tables stand in the flow of the pages.
-- A figure or a table may leave its place for the head or the foot of a page.
-- What stands right below a heading is what the heading names, so it keeps its
-- place, and what floats before it stands above the heading. What stands in the
-- first lines below a band would float above the band: it keeps its place, unless
-- one floats that stands before it, for they keep their order. What closes a
-- contribution keeps its place too, and the next one begins below it.

local flow = {}

local FIRST = 1000  -- letters: what stands beneath a band down to the middle of its page
local LAST = 600    -- letters: so far before the next contribution
local NEAR = 5000   -- letters: so far behind it one may still float, on a page or its next
local SMALL, ROW = 600, 60      -- letters of a small table, and what a row counts besides its own

local FIXED = {}    -- what nothing leaves, and lists at the end
for name in ([[card box key-message pull-quote beside side imprint colophon glossary refs references
  contributors index figure-data]]):gmatch('%S+') do FIXED[name] = true end

local function block(text) return pandoc.RawBlock('typst', text) end
local function letters(one) return pandoc.text.len(pandoc.utils.stringify(one)) end

local function is_fixed(div)
  return div.classes:find_if(function(class) return FIXED[class] end) ~= nil
end

local function is_part(one, class) return one and one.t == 'Div' and one.classes:includes(class) end

--- Return whether a table takes little of a page: some forty millimetres.
local function is_small(tbl)
  local rows = #tbl.head.rows
  for _, body in ipairs(tbl.bodies) do rows = rows + #body.body end
  return letters(tbl) + ROW * rows < SMALL
end

--- Return whether a table has notes, which Typst would not keep on the page to which the table floats.
local function is_noted(one)
  local found = false
  if one and one.t == 'Table' then one:walk {Note = function() found = true end} end
  return found
end

--- Return whether a heading begins a contribution, or more, by its anchor; within one they have both names.
local function is_title(one)
  return one and one.t == 'Header' and (one.identifier:sub(1, 1) == '_' or not one.identifier:find('.', 1, true))
end

--- Return whether a figure or a table closes a contribution that another follows, with few words behind it.
local function closes(blocks, number)
  local below, count = number + 1, 0
  if blocks[number].t ~= 'Figure' and blocks[number].t ~= 'Table' then return false end
  while blocks[below] and not is_title(blocks[below]) and count < LAST do
    below, count = below + 1, count + letters(blocks[below])
  end
  return count < LAST and is_title(blocks[below])
end

--- Return the call that a figure or a table is set by, if it is not set as it is.
local function plate(one, state, is_last)
  if is_noted(one) then return nil end
  if is_last then return one.t == 'Figure' and '#staying-figure[' or nil end
  local is_near, is_table = state.floated < NEAR, one.t == 'Table'
  if not is_near and (state.is_first or state.opened < FIRST or is_table and is_small(one)) then
    return not is_table and '#staying-figure[' or nil
  end
  state.floated = 0
  return is_table and '#floating-table[' or ('#floating-figure(near: %s)['):format(is_near)
end

--- Return the call that a block is set by, if it is one. A table that lies has its page already.
local function call(one, state, is_last)
  if one.t == 'Figure' or one.t == 'Table' and not state.lies then return plate(one, state, is_last) end
end

--- Note what a block is to those behind it: the letters since a page was opened, and since one floated.
local function pass(one, state)
  if one.t == 'RawBlock' then state.lies = one.text == '#landscape[' end
  if one.t == 'RawBlock' and one.text:match('^#opens%-') then state.opened, state.floated = 0, NEAR end
  state.is_first = one.t == 'Header'
    or state.is_first and (one.t == 'Figure' or one.t == 'Table' or one.t == 'RawBlock')
  if state.opened < FIRST or state.floated < NEAR then
    local count = letters(one)
    state.opened, state.floated = state.opened + count, state.floated + count
  end
end

--- Return whether the heading at a number names a figure or a table that stands right below it.
local function names_plate(blocks, number)
  local below = number + 1
  while blocks[below] and (blocks[below].t == 'Header' or blocks[below].t == 'RawBlock') do below = below + 1 end
  return blocks[number].t == 'Header' and blocks[below] and (blocks[below].t == 'Figure' or blocks[below].t == 'Table')
end

--- Return blocks with these calls; what stands beneath a figure stays with it.
function flow.set(blocks, state)
  state = state or {opened = FIRST, floated = NEAR, is_first = false}
  local out, number = pandoc.Blocks {}, 1
  while number <= #blocks do
    local one, follows = blocks[number], blocks[number + 1]
    local is_last = closes(blocks, number)
    if state.floated < NEAR and (is_last or is_title(one) or names_plate(blocks, number) or is_noted(one)) then
      out:insert(block '#place.flush()')
      state.floated = NEAR
    end
    local open = call(one, state, is_last)
    if one.t == 'Div' and not is_fixed(one) then
      one.content = flow.set(one.content, state)
    else
      pass(one, state)
    end
    out:extend(open and {block(open), one} or {one})
    if one.t == 'Figure' and is_part(follows, 'figure-notes') then
      number = number + 1
      out:insert(follows)
    end
    if open then out:insert(block ']') end
    number = number + 1
  end
  return out
end

return flow
