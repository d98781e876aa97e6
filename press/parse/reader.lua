-- Read each file of a list by itself; write beside it the reader's messages, a tab, the tree.
-- Standard input: the format, then the name of a file a line. What was read stays when a later file
-- crashes pandoc or takes too long, so that the file at fault is the first that has nothing beside it.
local format = io.read('l')
-- no abbreviations: a text is the same whatever list of them a machine has
local options = pandoc.ReaderOptions { abbreviations = {} }

local function contents(name)
  local file = assert(io.open(name, 'rb'))
  local text = file:read('a')
  file:close()
  return text
end

local function read(text)
  -- the empty table keeps the reader from opening any other file
  local messages, document = pandoc.log.silence(pandoc.read, text, format, options, {})
  return pandoc.json.encode(pandoc.List(messages)) .. '\t' .. pandoc.write(document, 'json')
end

for name in io.lines() do
  local written = read(contents(name))
  local file = assert(io.open(name .. '.part', 'wb'))
  file:write(written)
  file:close()
  assert(os.rename(name .. '.part', name .. '.json'))
end
