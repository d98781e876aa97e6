--- Find the paragraphs that a note may tear apart.
-- Where a page has no room for a note, Typst sets the line that calls it on the next
-- page, and does not look how many lines it leaves behind or takes along; now and then
-- it sets the note a page before its line. Seams are put in the note, in front of it,
-- and, if it is of the second line or the last, a line before it: where these stand on
-- two pages, Typst is asked again, and keeps the paragraph whole (`parted` in parts.typ).

local notes = {}

local LINE = 95     -- letters, a few more than a line of the text has
local TWO = 180     -- letters of two lines
local LONG = 1300   -- letters of a paragraph that would leave a third of a page empty

local count = 0

local function seam(name) return pandoc.RawInline('typst', ('#seam("%s");'):format(name)) end

--- Return how many letters stand before each inline of a paragraph, and in all; those of notes are none.
local function measured(inlines)
  local before, sum = {}, 0
  for number, one in ipairs(inlines) do
    before[number] = sum
    if one.t ~= 'Note' then
      local own = pandoc.Inlines {one}:walk {Note = function() return {} end}
      sum = sum + pandoc.text.len(pandoc.utils.stringify(own))
    end
  end
  return before, sum
end

--- Return the number of the inline a line before a note that is of the second line or the last, else its own.
local function line_before(number, before, sum)
  if sum > LONG then return number end
  if sum - before[number] > LINE then return before[number] < TWO and 1 or number end
  local first = number
  while first > 1 and before[number] - before[first] < LINE do first = first - 1 end
  return first
end

--- Put a seam into each note of an inline; return nil where there is none.
local function in_note(one, name)
  local found
  local out = pandoc.Inlines {one}:walk {Note = function(note)
    local first = note.content[1]
    if first and (first.t == 'Para' or first.t == 'Plain') then
      found = true
      first.content:insert(1, seam(name))
      return note
    end
  end}
  return found and out[1] or nil
end

--- Put seams into a paragraph, and return the call that it is to stand in; nil if it has no note.
function notes.parted(para)
  local before, sum = measured(para.content)
  local names, places = pandoc.List {}, {}
  for number, one in ipairs(para.content) do
    local name = tostring(count + 1)
    local noted = in_note(one, name)
    if noted then
      count = count + 1
      names:insert('"' .. name .. '"')
      para.content[number] = noted
      for _, place in ipairs {line_before(number, before, sum), number} do
        places[place] = places[place] or pandoc.List {}
        places[place]:insert(seam(name))
      end
    end
  end
  if #names == 0 then return nil end
  local out = pandoc.Inlines {}
  for number, one in ipairs(para.content) do
    out:extend(places[number] or {})
    out:insert(one)
  end
  para.content = out
  return '#parted((' .. table.concat(names, ', ') .. ',))['
end

return notes
