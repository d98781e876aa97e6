--- Give pandoc's DOCX writer what it takes no notice of by itself.
-- Pictures' bytes, styles for our Divs, a title page and a table of contents
-- whose entries stand ready, and marks (`<?press page?>`) for the pass after it.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local book = dofile(pandoc.path.join {here, 'book.lua'})
local contents = dofile(pandoc.path.join {here, 'docx_contents.lua'})
local definitions = dofile(pandoc.path.join {here, 'docx_definitions.lua'})
local fields = dofile(pandoc.path.join {here, 'docx_fields.lua'})
local tables = dofile(pandoc.path.join {here, 'tables.lua'})
local settings = book.settings()
local styled = definitions.styled
tables.room = settings.room
definitions.longest = math.min(18, settings.room.stands // 4.8)

local STYLES = {
  byline = 'Byline', particulars = 'Particulars', imprint = 'Imprint', colophon = 'Imprint',
  box = 'Box', ['figure-notes'] = 'Figure Notes',
  ['key-message'] = 'Key Message', ['pull-quote'] = 'Pull Quote',
}
local WIDE_LETTERS, GAP = 1.35, 2  -- another font may stand for ours; two cells are so many letters apart
local NEW_PAGE = pandoc.RawInline('openxml', '<?press page?>')

--- Return a mark that a heading has a style of its own, such as that of a box.
local function look(name) return pandoc.RawInline('openxml', '<?press look ' .. name .. '?>') end

local function Image(image)
  image.caption = {pandoc.Str(book.alternative(image))}
  image.src = book.picture(settings, image).name
  if image.classes:includes('decorative') then image.caption = {} end
  if image.classes:includes('small') and not image.attributes.width then image.attributes.height = '12pt' end
  return image
end

--- Return what a Div holds in paragraphs, which alone take a Div's style.
local function loose(blocks)
  return pandoc.Blocks(blocks):walk {Plain = function(plain) return pandoc.Para(plain.content) end}
end

--- Mark the headings of a box, which stand on its ground too.
local function boxed(blocks)
  return loose(blocks):walk {Header = function(header)
    header.content:insert(1, look 'Box')
    return header
  end}
end

local LISTED = {
  particulars = definitions.kept, imprint = definitions.particulars, colophon = definitions.particulars,
  ['index-of'] = definitions.particulars, contributors = definitions.contributors, index = definitions.index,
}

--- Mark where a contribution begins and ends, for each of its paragraphs gets a bookmark that says so.
local function home(div)
  local opening = book.opening(div)
  local id = div.identifier ~= '' and div.identifier or opening and opening.identifier or ''
  div.content:insert(1, pandoc.RawBlock('openxml', '<?press from ' .. id .. '?>'))
  div.content:insert(pandoc.RawBlock('openxml', '<?press to?>'))
end

--- Give the text of a card a style of its own, but not what has one, and mark the heading that opens it.
local function card(div)
  local heading, place = div.content:find_if(function(block) return block.t == 'Header' end)
  if heading then
    heading.content:insert(1, look 'Card')
    div.content[place] = heading
  end
  local function as_it_is(block) return block, false end
  local function list(block) return styled(loose {block}, 'Recommendation'), false end
  div.content = div.content:walk {
    traverse = 'topdown',
    Para = function(para) return styled({para}, 'Recommendation'), false end,
    BulletList = list, OrderedList = list, Div = as_it_is, DefinitionList = as_it_is,
    BlockQuote = as_it_is, Table = as_it_is, Figure = as_it_is, Header = as_it_is,
  }
end

local function Div(div)
  for _, class in ipairs(div.classes) do
    if LISTED[class] then div.content = div.content:walk {DefinitionList = LISTED[class]} end
    if class == 'contributors' then
      div.content:insert(1, pandoc.RawBlock('openxml', '<?press columns?>'))
      div.content:insert(pandoc.RawBlock('openxml', '<?press columns end?>'))
    end
    if class == 'box' then div.content = boxed(div.content) end
    if class == 'origin' then home(div) end
    if class == 'card' then card(div) end
    if STYLES[class] then div.attributes['custom-style'] = STYLES[class] end
  end
  return div
end

--- Mark the header that opens each city: it begins a page, and has the city's colour.
local function Header(header)
  if not header.classes:includes('city') then return nil end
  local name = pandoc.utils.stringify(header)
  for number, city in ipairs(header.level == 2 and settings.cities or {}) do
    if city == name then header.content:insert(1, look('City' .. number)) end
  end
  header.content:insert(1, NEW_PAGE)
  return header
end

local function Table(tbl)
  tbl.attributes['custom-style'] = tables.row_heads(tbl) and 'TableRowHeads' or 'Table'
  local _, is_wide = tables.set(tbl, WIDE_LETTERS, GAP)
  if is_wide then return {pandoc.RawBlock('openxml', '<?press lies?>'), tbl} end
  return tbl
end

local function HorizontalRule()
  return pandoc.RawBlock('openxml', '<w:p><w:pPr><w:pStyle w:val="Rule"/></w:pPr></w:p>')
end

local function line(text, style)
  return styled({pandoc.Para {pandoc.Str(text)}}, style)
end

local function title_page()
  local page = pandoc.Blocks {}
  local function add(text, style)
    if text ~= '' then page:insert(line(text, style)) end
  end
  add(settings.title, 'Title')
  add(settings.subtitle, 'Subtitle')
  if settings.publication ~= settings.title then add(settings.publication, 'Publication') end
  for _, creator in ipairs(settings.creators) do add(creator, 'Author') end
  add(settings.edition, 'Date')
  for number, city in ipairs(settings.cities) do add(city, 'City Bar ' .. number) end
  return page
end

--- Return a handler that lists the header of each card, whose number is in its words.
local function counting(list)
  return function(div)
    local first = div.classes:includes('card') and div.content[1]
    if not first or first.t ~= 'Header' then return nil end
    fields.card(first, list)
    div.content[1] = first
    return div
  end
end

--- Return the document with its fields, and the lists of what is in it as blocks.
local function with_fields(doc)
  local terms = settings.terms
  doc = contents.with_languages(doc)
  local targets = fields.targets(doc, terms)
  local headings, figures, tabled, cards = contents.list(), contents.list(), contents.list(), contents.list()
  doc = book.walk(doc, settings, {
    Div = counting(cards),
    Link = fields.Link(targets), Header = fields.Header(targets),
    Figure = fields.captioned('figure', terms, targets, figures),
    Table = fields.captioned('table', terms, targets, tabled),
  })
  doc = doc:walk {Header = contents.Header(headings)}
  local lists = contents.block(headings, terms.contents)
  lists:extend(contents.block(figures, terms.figures))
  lists:extend(contents.block(tabled, terms.tables))
  lists:extend(contents.block(cards, terms.cards))
  return doc, lists
end

--- Mark the heading of a colophon that stands alone under it: the two close a page, and begin none.
local function close(blocks)
  for number, one in ipairs(blocks) do
    local own, after = blocks[number + 1], blocks[number + 2]
    local is_alone = own and own.t == 'Div' and own.classes:includes('colophon')
      and (not after or after.t == 'Header' and after.level == 1)
    if number > 1 and is_alone and one.t == 'Header' and one.level == 1 then
      one.content:insert(1, look 'Closing')
      blocks[number] = one
    end
  end
end

function Pandoc(doc)
  book.fill_mediabag(settings)
  local lists
  doc, lists = with_fields(doc)
  doc = book.with_small_images(doc, settings)
  doc = book.walk(doc, settings, {
    Header = Header, Image = Image, Table = Table, Div = Div, HorizontalRule = HorizontalRule,
  })
  close(doc.blocks)
  local blocks = title_page()
  blocks:extend(lists)
  blocks:extend(doc.blocks)
  return pandoc.Pandoc(blocks, {lang = settings.language})
end
