--- Write values as Typst writes them.

local typst = {}

--- Return a text as a literal of Typst.
function typst.literal(text)
  return '"' .. text:gsub('[\\"]', '\\%0'):gsub('%s', ' ') .. '"'
end

--- Return the words of blocks, without notes and addresses that are printed.
function typst.words(blocks)
  local function nothing() return {} end
  local bare = pandoc.Blocks(blocks):walk {Note = nothing, Link = function(link)
    if pandoc.utils.stringify(link) == link.target then return {} end
  end}
  return (pandoc.utils.stringify(bare):gsub('[%s.]+$', ''))
end

--- Return a call of `name` that lets links find a place, called by words where there are any.
function typst.anchor(name, id, words)
  local called = words and words ~= '' and ', called: ' .. typst.literal(words) or ''
  return ('#%s(%s%s)'):format(name, typst.literal(id), called)
end

--- Return a Span whose place links find, called by its words.
function typst.place(span)
  local place = typst.anchor('word-anchor', span.identifier, pandoc.utils.stringify(span))
  span.identifier = ''
  return pandoc.Inlines {pandoc.RawInline('typst', place .. ';'), span}
end

--- Return a language tag as arguments of Typst's `text`.
function typst.language(tag)
  local lang, region = tag:match('^(%a+)%-(%a%a)$')
  lang = lang or tag:match('^%a+')
  return region and ('lang: "%s", region: "%s"'):format(lang:lower(), region:upper())
    or ('lang: "%s", region: none'):format(lang:lower())
end

--- Return an image's width in a unit that Typst has; `auto` for none.
function typst.length(width)
  local pixels = width and width:match('^([%d.]+)px$')
  if pixels then return ('%gpt'):format(tonumber(pixels) * 0.75) end
  return width and width:match('^[%d.]+%%$') or width and width:match('^[%d.]+[cimp][mnt]$') or 'auto'
end

return typst
