--- Find the paragraphs that a note may tear apart.
-- Where a page has no room for a note, Typst sets the line that calls it on the next
-- page, and does not look how many lines it leaves behind or takes along; now and then
-- it sets the note a page before its line. Seams are put in the note, in front of it,
-- and, if it is of the second line or the last, a line before it: where these stand on
-- two pages, Typst is asked again, and keeps the paragraph whole (`parted` in parts.typ).

local notes = {}

local LINE = 95     -- letters, a few more than a line of the text has
local TWO = 180     -- letters of two lines
local MANY = 480    -- words and blanks of a paragraph that would leave a third of a page empty

local HOLDERS = {Emph = true, Strong = true, Span = true, Quoted = true, Link = true}

local count = 0

local function inline(text) return pandoc.RawInline('typst', text) end

local function seam(name) return inline(('#seam("%s");'):format(name)) end

--- Return whether something has a note; pandoc looks for it faster than Lua.
local function has_note(one)
  local found = false
  one:walk {Note = function() found = true end}
  return found
end

--- Go through inlines from one of them until there are so many letters, and return the last and the letters.
local function go(inlines, from, step, most)
  local number, sum = from, 0
  while inlines[number + step] and sum < most do
    number = number + step
    sum = sum + pandoc.text.len(pandoc.utils.stringify(inlines[number]))
  end
  return number, sum
end

--- Return the number of the inline a line before a note that is of the second line or the last, else its own.
local function line_before(inlines, number)
  if #inlines > MANY then return number end
  local _, behind = go(inlines, number, 1, LINE)
  local first, before = go(inlines, number, -1, behind < LINE and LINE or TWO)
  return (behind < LINE or before < TWO) and first or number
end

--- Put a seam into each note of an inline; return it, and whether it has one.
local function in_note(one, name)
  local found = false
  local out = pandoc.Inlines {one}:walk {Note = function(note)
    local first = note.content[1]
    found = first and (first.t == 'Para' or first.t == 'Plain')
    if found then first.content:insert(1, seam(name)) end
    return note
  end}
  return out[1], found
end

--- Put seams into inlines, from the last note to the first, and return their names.
local function sewn(inlines)
  local names = pandoc.List {}
  for number = #inlines, 1, -1 do
    local one = inlines[number]
    if one.t == 'Note' or HOLDERS[one.t] then
      local noted, found = in_note(one, tostring(count + 1))
      if found then
        count = count + 1
        names:insert(('"%d"'):format(count))
        inlines[number] = noted
        inlines:insert(number, seam(count))
        inlines:insert(line_before(inlines, number), seam(count))
      end
    end
  end
  return names
end

--- Return a paragraph with the seams of its notes, in the call that may keep it whole; nil if it has no note.
-- `guard` sees to the first word, which the call hides from pandoc's writer.
function notes.parted(para, guard)
  if not has_note(para) then return nil end
  local inlines = guard(para.content)
  local names = sewn(inlines)
  if #names == 0 then return nil end
  inlines:insert(1, inline('#parted((' .. table.concat(names, ', ') .. ',))['))
  inlines:insert(inline '];')
  para.content = inlines
  return para
end

return notes
