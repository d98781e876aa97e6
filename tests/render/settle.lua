--- Make of the Markdown page what our filters make of a contribution.

function Image(image)
  if image.attributes.alt then image.caption = {pandoc.Str(image.attributes.alt)} end
  if image.classes:includes('decorative') then image.caption = {} end
  return image
end

function Table(tbl)
  for _, body in ipairs(tbl.bodies) do
    body.row_head_columns = tbl.classes:includes('row-headers') and 1 or 0
  end
  return tbl
end
