--- What the three filters share: the settings, and small questions about the tree.

local book = {}

--- Return the settings of the book that is being written.
function book.settings()
  local file = assert(io.open('settings.json', 'rb'))
  local text = file:read('a')
  file:close()
  return pandoc.json.decode(text, false)
end

--- Return the bytes of a file.
function book.bytes(path)
  local file = assert(io.open(path, 'rb'))
  local bytes = file:read('a')
  file:close()
  return bytes
end

--- Give pandoc the bytes of every picture, for in its sandbox it reads none.
function book.fill_mediabag(settings)
  for _, picture in pairs(settings.pictures) do
    pandoc.mediabag.insert(picture.name, picture.type, book.bytes(picture.file))
  end
end

--- Return the picture that an image stands for; the build has one for each.
function book.picture(settings, image)
  return settings.pictures[image.src] or error('no picture for ' .. image.src)
end

--- Return an image's alternative text: empty for a decorative one.
function book.alternative(image)
  if image.classes:includes('decorative') then return '' end
  return image.attributes.alt or pandoc.utils.stringify(image.caption)
end

--- Return the header that a Div begins with, or nil.
function book.opening(div)
  local first = div.content[1]
  if first == nil then return nil end
  if first.t == 'Header' then return first end
  return first.t == 'Div' and book.opening(first) or nil
end

--- Give the class `small` to each image that stands in a line of text.
function book.mark_small(block)
  if #block.content < 2 then return nil end
  local found = nil
  for _, elem in ipairs(block.content) do
    if elem.t == 'Image' then
      elem.classes:insert('small')
      found = block
    end
  end
  return found
end

--- Return a document that handlers have gone through; they are spared what the book has none of.
-- One for words costs a visit to all of them.
function book.walk(doc, settings, handlers)
  for _, kind in ipairs(settings.absent) do handlers[kind] = nil end
  return doc:walk(handlers)
end

--- Return the document with all such images marked.
function book.with_small_images(doc, settings)
  if next(settings.pictures) == nil then return doc end
  return doc:walk {Para = book.mark_small, Plain = book.mark_small}
end

--- Return blocks without the Divs that only say which contribution stands in them.
-- One that has more to say stays, and does not say that.
function book.unboxed(blocks)
  local out = pandoc.Blocks {}
  for _, block in ipairs(blocks) do
    if block.t == 'Div' then
      block.content = book.unboxed(block.content)
      block.classes = block.classes:filter(function(class) return class ~= 'origin' end)
      local is_bare = block.identifier == '' and #block.classes == 0 and #block.attributes == 0
      if is_bare then out:extend(block.content) else out:insert(block) end
    else
      out:insert(block)
    end
  end
  return out
end

--- Return the lines of a definition: its paragraphs, and the items of its lists.
-- It is nil for a definition of anything else.
function book.lines(blocks)
  local out = pandoc.List()
  for _, block in ipairs(blocks) do
    local inner = block.t == 'BulletList' and block.content or {}
    if block.t == 'Para' or block.t == 'Plain' then
      out:insert(block.content)
    elseif block.t ~= 'BulletList' then
      return nil
    end
    for _, item in ipairs(inner) do
      local own = book.lines(item)
      if not own then return nil end
      out:extend(own)
    end
  end
  return out
end

return book
