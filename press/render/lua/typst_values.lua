--- Write values as Typst writes them.

local typst = {}

--- Return a text as a literal of Typst.
function typst.literal(text)
  return '"' .. text:gsub('[\\"]', '\\%0'):gsub('%s', ' ') .. '"'
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
