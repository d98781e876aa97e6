--- Write the lists of the book's own, and the titles of cards, as calls of `book.typ`.

local here = pandoc.path.directory(PANDOC_SCRIPT_FILE)
local typst = dofile(pandoc.path.join {here, 'typst_values.lua'})

local lists = {}

local function block(text) return pandoc.RawBlock('typst', text) end

--- Write each entry of an index as a call with the labels of its places; the PDF prints their pages.
function lists.indexed(div)
  local out = pandoc.Blocks {}
  for _, one in ipairs(div.content) do
    for _, item in ipairs(one.t == 'DefinitionList' and one.content or {}) do
      local labels = pandoc.List()
      pandoc.Blocks(item[2][1]):walk {Link = function(link)
        labels:insert(typst.literal(link.target:sub(2)))
      end}
      local line = pandoc.Inlines {pandoc.RawInline('typst', '#index-entry([')}
      line:extend(item[1])
      line:insert(pandoc.RawInline('typst', '], ' .. table.concat(labels, ', ') .. ')'))
      out:insert(pandoc.Para(line))
    end
  end
  div.content = out
  return div
end

--- Have links to an entry of the glossary called by its term.
function lists.entered(div)
  for _, one in ipairs(div.content) do
    for _, item in ipairs(one.t == 'DefinitionList' and one.content or {}) do
      item[1] = item[1]:walk {Span = function(span)
        return span.identifier ~= '' and typst.place(span) or nil
      end}
    end
  end
  return div
end

--- Write each name in a list of contributors above what it stands for, which may be long and is set in columns.
function lists.named(div)
  local out = pandoc.Blocks {}
  for _, one in ipairs(div.content) do
    for _, item in ipairs(one.t == 'DefinitionList' and one.content or {}) do
      out:extend {block '#named[', pandoc.Plain(item[1]), block ']'}
      for _, definition in ipairs(item[2]) do out:extend(definition) end
    end
    if one.t ~= 'DefinitionList' then out:insert(one) end
  end
  div.content = out
  return div
end

--- Set the label and the number of a title apart from it: `Recommendation 1:`.
-- `form` is the term that titles are made by.
function lists.kick(header, form)
  if not header or header.t ~= 'Header' then return end
  local mark = form:match('{number}(%S*)')
  for number, one in ipairs(header.content) do
    if one.t == 'Str' and one.text:match('^%d+') and one.text:gsub('^%d+', '', 1) == mark then
      header.content:insert(number + 1, pandoc.RawInline('typst', '];'))
      header.content:insert(1, pandoc.RawInline('typst', '#kicker['))
      return
    end
  end
end

return lists
