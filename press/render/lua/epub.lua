--- Give pandoc's EPUB writer what it takes no notice of by itself.
-- Pictures' bytes, languages as XML wants them, scopes of header cells, a frame
-- in which wide tables scroll, and the few properties that it writes by itself.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local book = dofile(pandoc.path.join {here, 'book.lua'})
local tables = dofile(pandoc.path.join {here, 'tables.lua'})
local settings = book.settings()
local MEASURE = 40  -- of the widest text, in the size of its words

local VALUE = 14             -- letters of a number with its unit, at most
local LONG = 30              -- more letters than that in a cell ask for some room
-- From so many ems of the text on a table may fit, if a letter asks for so many ems of the table; book.css has a rule
-- for each. Of many columns not all have wide words, and beside a broad one there is some room.
local ROOMS = {{ems = 20, letter = .61}, {ems = 28, letter = .61}, {ems = 38, letter = .54}}
local BOLD = 1.2                        -- how much wider bold letters are
local INSET, NARROWEST = 1, 4           -- what stands around a text, and the narrowest column, in ems of the table,
local SMALLER = .85                     -- of which one is so many of the text

local function name_language(elem)
  local tag = elem.attributes.lang
  if not tag then return nil end
  elem.attributes['xml:lang'] = tag
  return elem
end

--- Let a picture be as wide as it is asked for, or drawn, and as the text where that is narrower.
-- A share of the text is one of the widest: on a telephone little would be left of it.
local function fit(image, picture)
  local width = image.attributes.width or picture.width
  if image.classes:includes('small') or not width then return end
  local share = width:match('^([%d.]+)%%$')
  if share then width = ('%.4gem'):format(share * MEASURE / 100) end
  image.attributes.width = nil
  image.attributes.style = 'width:100%;max-width:' .. width
end

local function Image(image)
  local picture = book.picture(settings, image)
  fit(image, picture)
  image.caption = {pandoc.Str(book.alternative(image))}
  image.src = picture.name
  image.attributes.alt = nil
  if image.classes:includes('decorative') then
    image.caption = {}
    image.attributes.role = 'presentation'
  end
  return image
end

--- Name a figure as its links do: pandoc's writer changes an anchor that begins with `_`, but a figure's.
local function Figure(figure)
  if figure.identifier:match('^_') then figure.identifier = 'id_' .. figure.identifier end
  return figure
end

--- Say which city of the publication a heading opens: its band has that city's colour.
local function Header(header)
  if not header.classes:includes('city') then return nil end
  local name = pandoc.utils.stringify(header)
  for number, city in ipairs(settings.cities) do
    if city == name then header.classes:insert('city' .. number) end
  end
  return header
end

local function scope(rows, name, columns)
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row.cells) do
      if i <= columns then cell.attributes.scope = name end
    end
  end
end

local function scope_sides(body)
  local covered = 0
  for _, row in ipairs(body.body) do
    local cell = row.cells[1]
    if covered > 0 then
      covered = covered - 1
    elseif cell then
      cell.attributes.scope = cell.row_span > 1 and 'rowgroup' or 'row'
      covered = cell.row_span - 1
    end
  end
end

--- Keep the words of short cells in columns of numbers together: `88 per cent` is one value.
local function join_numbers(tbl)
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.body) do
      for i, cell in ipairs(#row.cells == #tbl.colspecs and row.cells or {}) do
        local is_short = pandoc.text.len(pandoc.utils.stringify(cell.contents)) <= VALUE
        if is_short and tbl.colspecs[i][1] == 'AlignRight' then
          cell.contents = cell.contents:walk {Space = function() return pandoc.Str '\u{a0}' end}
        end
      end
    end
  end
end

--- Name the cells that hold much, so that they are not narrow where the table scrolls.
local function name_long(rows)
  for _, row in ipairs(rows) do
    for _, cell in ipairs(row.cells) do
      if pandoc.text.len(pandoc.utils.stringify(cell.contents)) > LONG then cell.classes:insert('long') end
    end
  end
end

--- Name each column by its longest word, which is not broken where there is room for it.
local function name_columns(tbl, letters)
  local rows = #tbl.head.rows > 0 and tbl.head.rows or tbl.bodies[1].body
  for i, cell in ipairs(rows[1] and rows[1].cells or {}) do
    if #rows[1].cells == #letters then cell.classes:insert('letters' .. letters[i]) end
  end
end

--- Return whether columns fit into a frame, if no word is broken.
local function fit(letters, room)
  local least = 0
  for _, word in ipairs(letters) do least = least + math.max(word * room.letter, NARROWEST) + INSET end
  return least * SMALLER <= room.ems
end

--- Return the classes of a table's frame: from which width on it need not scroll, and whether its rows have heads.
local function frame_of(tbl, letters)
  local classes = {'scroll', 'wide'}
  for i = #ROOMS, 1, -1 do
    if fit(letters, ROOMS[i]) then classes[2] = 'room' .. ROOMS[i].ems end
  end
  if tables.row_heads(tbl) then table.insert(classes, 'sided') end
  return classes
end

--- Let a caption be read whole, however far its table reaches.
local function keep_caption(tbl)
  local first = tbl.caption.long[1]
  if first and first.content then first.content = {pandoc.Span(first.content, {class = 'text'})} end
end

local function Table(tbl)
  scope(tbl.head.rows, 'col', math.huge)
  name_long(tbl.head.rows)
  for _, body in ipairs(tbl.bodies) do
    if body.row_head_columns > 0 then scope_sides(body) end
    name_long(body.body)
  end
  tables.clear(tbl)
  join_numbers(tbl)
  local named, role = pandoc.utils.stringify(tbl.caption.long), 'region'
  -- A region is a landmark, and no two of these may have one name (WAI-ARIA 1.2, 5.3.4).
  if named == '' then named, role = settings.terms.table, 'group' end
  keep_caption(tbl)
  local letters = tables.letters(tbl, BOLD)
  name_columns(tbl, letters)
  -- Pairs, for Lua walks the keys of a table in another order each time.
  local said = {{'role', role}, {'tabindex', '0'}, {'aria-label', named}}
  local frame = pandoc.Div({tbl}, pandoc.Attr('', frame_of(tbl, letters), said))
  return pandoc.Div({frame}, {class = 'frame'})
end

function Pandoc(doc)
  book.fill_mediabag(settings)
  doc.blocks = book.unboxed(doc.blocks)
  doc = book.with_small_images(doc, settings)
  doc = book.walk(doc, settings, {
    Header = Header, Image = Image, Figure = Figure, Table = Table, Div = name_language, Span = name_language,
  })
  return pandoc.Pandoc(doc.blocks, {
    title = settings.title,
    lang = settings.language,
    identifier = settings.identifier,
    ['toc-title'] = settings.terms.contents,
  })
end
