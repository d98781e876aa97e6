-- Read each file of a list by itself; write a line for each: the reader's messages, a tab, the tree.
-- Standard input: the format, then the name of a file a line.
local format = io.read('l')
-- no abbreviations: a text is the same whatever list of them a machine has
local options = pandoc.ReaderOptions { abbreviations = {} }

local function read(name)
  local file = assert(io.open(name, 'rb'))
  local text = file:read('a')
  file:close()
  -- the empty table keeps the reader from opening any other file
  local messages, document = pandoc.log.silence(pandoc.read, text, format, options, {})
  return pandoc.json.encode(pandoc.List(messages)) .. '\t' .. pandoc.write(document, 'json')
end

for name in io.lines() do
  io.write(read(name), '\n')
end
