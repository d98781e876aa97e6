--- Mark the notes that may tear a paragraph apart.
-- Where a page has no room for a note, Typst sets the line that calls it on the next
-- page, and does not look how many lines it leaves behind or takes along; now and then
-- it sets the note a page before its line. A seam stands in each note and in front of
-- it, and `parted` in notes.typ puts one a line before it: where these stand on two
-- pages, Typst is asked again, and keeps the paragraph whole.

local notes = {}

local count = 0

local function seam(name) return pandoc.RawInline('typst', ('#seam("%s");'):format(name)) end

--- Return a paragraph in the call that may keep it whole, if it has notes; nil if it has none.
function notes.parted(para)
  local names = pandoc.List {}
  local sewn = para:walk {Note = function(note)
    local first = note.content[1]
    if not first or first.t ~= 'Para' and first.t ~= 'Plain' then return nil end
    count = count + 1
    names:insert(('"%d"'):format(count))
    first.content:insert(1, seam(count))
    return {seam(count), note}
  end}
  if #names == 0 then return nil end
  local open = '#parted((' .. table.concat(names, ', ') .. ',))['
  return {pandoc.RawBlock('typst', open), sewn, pandoc.RawBlock('typst', ']')}
end

return notes
