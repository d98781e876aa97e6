--- What is asked of a table: the shares of its columns, and whether its rows have heads.

local tables = {}

tables.room = {stands = 88, lies = 140}     -- letters in a line of a table, by how its page does
local MANY = 6      -- so many columns, and so many lines in a cell, and a page is turned
local HIGH = 4
local NARROWEST = 4
local BROKEN = 20   -- a longer word may be broken
local CLOSEST = .72 -- so small may letters become where words would run out of their columns
local WIDEST = 80   -- a longer text asks for no more
local GAP = 3       -- what stands between two columns

local function longest_word(text)
  local longest = 0
  for word in text:gmatch('[^%s-]+%-?') do
    longest = math.max(longest, pandoc.text.len(word))
  end
  return math.min(longest, BROKEN)
end

local function measure_rows(rows, needs, words)
  for _, row in ipairs(rows) do
    local column = 1
    for _, cell in ipairs(row.cells) do
      if cell.col_span == 1 and needs[column] then
        local text = pandoc.utils.stringify(cell.contents)
        needs[column] = math.max(needs[column], math.min(pandoc.text.len(text), WIDEST))
        words[column] = math.max(words[column], longest_word(text))
      end
      column = column + cell.col_span
    end
  end
end

--- Return what each column holds: its longest text, and its longest word.
local function measured(tbl)
  local needs, words = {}, {}
  for i = 1, #tbl.colspecs do needs[i], words[i] = 0, NARROWEST end
  measure_rows(tbl.head.rows, needs, words)
  for _, body in ipairs(tbl.bodies) do measure_rows(body.body, needs, words) end
  return needs, words
end

--- Share out what is left of a line by the square root of what each column lacks to hold its longest text in one.
-- So long texts wrap, and a column of short ones takes no more than these; what nobody lacks goes to all alike.
local function filled(widths, lacks, left)
  local lacking, wishes = 0, 0
  for _, lack in ipairs(lacks) do lacking, wishes = lacking + lack, wishes + math.sqrt(lack) end
  for i, lack in ipairs(lacks) do
    local share = wishes > 0 and left * math.sqrt(lack) / wishes or 0
    if left < lacking and lack > 0 and share >= lack then
      widths[i], lacks[i] = widths[i] + lack, 0
      return filled(widths, lacks, left - lack)
    end
  end
  for i, lack in ipairs(lacks) do
    local over = (left - lacking) / #lacks
    widths[i] = widths[i] + (over >= 0 and lack + over or left * math.sqrt(lack) / wishes)
  end
end

--- Cut the widest columns to one width, so that all have room in a line: their words break, and shorter ones do not.
local function level(widths, room)
  local rising, left = pandoc.List(widths):clone(), room
  rising:sort()
  for i, width in ipairs(rising) do
    local share = left / (#rising - i + 1)
    if width > share then
      for j = 1, #widths do widths[j] = math.min(widths[j], share) end
      return
    end
    left = left - width
  end
end

--- Return one share a column, which together are 1, and the least that they ask for. `room` is what a line holds.
-- Each column has room for its longest word, were its letters `scale` as wide as ours; where the font is not
-- known, letters are not made smaller, and the longest words give way.
local function shared(needs, words, room, scale, gap)
  local widths, lacks, least, total = {}, {}, 0, 0
  for i = 1, #needs do
    widths[i] = words[i] * scale + gap
    lacks[i] = math.max(needs[i] * (1 + scale) / 2 + gap - widths[i], 0)
    least = least + widths[i]
  end
  if scale > 1 then level(widths, room) end
  filled(widths, lacks, math.max(room - least, 0))
  for i = 1, #needs do total = total + widths[i] end
  for i = 1, #needs do widths[i] = widths[i] / total end
  return widths, least
end

--- Return whether columns ask for a page that lies.
-- They are many with high cells, or their words fill more than a line.
local function are_wide(needs, words)
  local room = tables.room.stands
  local shares, least, high = shared(needs, words, room, 1, GAP), 0, 0
  for i = 1, #needs do
    least = least + words[i] + GAP
    high = math.max(high, needs[i] / (shares[i] * room))
  end
  return least > room or (#needs >= MANY and high > HIGH)
end

--- Return whether a table asks for a page that lies.
function tables.is_wide(tbl) return are_wide(measured(tbl)) end

--- Return what stands behind the number in a cell, or behind several: a unit, or nothing; nil if it holds none.
local function unit_of(text)
  if text:match('^%d+[%d, ]*, %d+$') then return '' end
  local number, unit = text:match('^[+-]?(%d[%d.,]*)%s*(%D*)$')
  return number and number:match('%d$') and unit or nil
end

--- Return whether a column of a table's bodies holds numbers of one unit, and dashes for what is missing.
local function is_numeric(tbl, column)
  local unit = nil
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.body) do
      if #row.cells ~= #tbl.colspecs then return false end
      local text = pandoc.utils.stringify(row.cells[column].contents)
      if text ~= '' and text ~= '-' and text ~= '–' then
        local own = unit_of(text)
        if not own or unit and own ~= unit then return false end
        unit = own
      end
    end
  end
  return unit ~= nil
end

--- Set the numbers of a column below each other, at the right, where its writer has not said otherwise.
-- The first column holds what the rows are of, and stays as it is.
function tables.align(tbl)
  local specs = tbl.colspecs
  for column = 2, #specs do
    if specs[column][1] == 'AlignDefault' and is_numeric(tbl, column) then
      specs[column] = {'AlignRight', specs[column][2]}
    end
  end
  tbl.colspecs = specs
end

--- Give the table widths by what stands in it, and have its numbers below each other.
-- The second value is whether it asks for a page that lies, the third how much smaller its letters have to be.
-- Where the font is not known, `scale` is how wide its letters may be, above 1 for wide ones, and `gap` how many
-- of ours stand between two columns.
function tables.set(tbl, scale, gap)
  tables.align(tbl)
  local needs, words = measured(tbl)
  local is_wide = are_wide(needs, words)
  local room = is_wide and tables.room.lies or tables.room.stands
  local shares, least = shared(needs, words, room, scale or 1, gap or GAP)
  local specs = tbl.colspecs
  for i, spec in ipairs(specs) do specs[i] = {spec[1], shares[i]} end
  tbl.colspecs = specs
  return tbl, is_wide, math.max(math.min(room / least, 1), CLOSEST)
end

--- Take all widths from the table, and have its numbers below each other.
function tables.clear(tbl)
  tables.align(tbl)
  local specs = tbl.colspecs
  for i, spec in ipairs(specs) do specs[i] = {spec[1]} end
  tbl.colspecs = specs
end

--- Return how many letters the longest word of each column has, where bold ones are so much wider.
function tables.letters(tbl, bold)
  local _, words = measured({head = {rows = {}}, bodies = tbl.bodies, colspecs = tbl.colspecs})
  local _, heads = measured({head = tbl.head, bodies = {}, colspecs = tbl.colspecs})
  if tables.row_heads(tbl) then heads[1] = math.max(heads[1], words[1]) end
  for i = 1, #words do words[i] = math.max(words[i], math.ceil(heads[i] * bold)) end
  return words
end

--- Return whether the rows of a table have heads.
function tables.row_heads(tbl)
  for _, body in ipairs(tbl.bodies) do
    if body.row_head_columns > 0 then return true end
  end
  return false
end

return tables
