--- Write definition lists for Word as paragraphs: particulars, contributors, an index.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local book = dofile(pandoc.path.join {here, 'book.lua'})

local definitions = {longest = 18}  -- letters of a term in its column

local TAB = pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>')

--- Return blocks in a style, which has the name that Word's users see.
function definitions.styled(blocks, style)
  return pandoc.Div(blocks, {['custom-style'] = style})
end

--- Return what stands behind a term: a tabulator, or a new line where it is wider than its column.
local function behind(term)
  return pandoc.text.len(pandoc.utils.stringify(term)) > definitions.longest and pandoc.LineBreak() or TAB
end

--- Return a definition list as paragraphs of a term, a tabulator, and a line of its definition.
function definitions.particulars(list)
  local out = pandoc.Blocks {}
  for _, item in ipairs(list.content) do
    local head = pandoc.Inlines {pandoc.Strong(item[1]), behind(item[1])}
    for _, definition in ipairs(item[2]) do
      local lines = book.lines(definition)
      if not lines then return nil end
      for _, line in ipairs(lines) do
        head:extend(line)
        out:insert(pandoc.Para(head))
        head = pandoc.Inlines {TAB}
      end
    end
  end
  return definitions.styled(out, 'Particulars')
end

--- Return the particulars of a contribution: all but the last line stay with the next.
function definitions.kept(list)
  local lines = definitions.particulars(list)
  if not lines or #lines.content < 2 then return lines end
  local last = lines.content:remove()
  return {definitions.styled(lines.content, 'Particulars Kept'), definitions.styled({last}, 'Particulars')}
end

--- Return what is said of a term of a list, line by line; nil where that is more than lines.
local function lines_of(item)
  local out = pandoc.List()
  for _, definition in ipairs(item[2]) do
    local lines = book.lines(definition)
    if not lines then return nil end
    out:extend(lines)
  end
  return out
end

--- Return a list as paragraphs: each term in a style, and the lines that are said of it below in another.
-- `head` takes a term and these lines, and gives the paragraph that begins with it.
local function below(head, style, line_style)
  return function(list)
    local out = pandoc.Blocks {}
    for _, item in ipairs(list.content) do
      local lines = lines_of(item)
      if not lines then return nil end
      out:insert(definitions.styled({pandoc.Para(head(item[1], lines))}, style))
      for _, line in ipairs(lines) do out:insert(definitions.styled({pandoc.Para(line)}, line_style)) end
    end
    return out
  end
end

--- Return a contributor's name with the first line of what it stands for, such as an office.
local function named(term, lines)
  local head = pandoc.Inlines {pandoc.Strong(term), pandoc.LineBreak()}
  head:extend(lines:remove(1) or {})
  return head
end

--- Return a list of contributors as paragraphs, which may stand in columns.
definitions.contributors = below(named, 'Contributor', 'Contribution')

--- Return an index as paragraphs: a word, and below it where it stands.
definitions.index = below(function(term) return term end, 'index 1', 'index 2')

return definitions
