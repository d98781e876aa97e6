"""Family S: structure of the body."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

OPEN_DIV = Rule("S001", "open-div", "close it with a line `:::`")
UNKNOWN_CLASS = Rule("S002", "unknown-class", "use one of the classes that the handbook lists")
UNKNOWN_ATTRIBUTE = Rule("S003", "unknown-attribute", "use one of the attributes that the handbook lists")
HTML_TAG = Rule("S004", "html-tag", "write it without tags, as the handbook shows; a `<` to be read is `\\<`")
DEEP_HEADING = Rule("S005", "deep-heading", "use at most two levels of headings, `#` and `##`")
SKIPPED_HEADING = Rule("S006", "skipped-heading", "use `#` first, and `##` below it")
STRAY_DIRECTIVE = Rule("S007", "stray-directive", "leave it out; directives stand in editions only")
WRONG_WIDTH = Rule("S008", "wrong-width", "write a share of the page or centimetres, such as `60%` or `8cm`")
OPEN_COMMENT = Rule(
    "S009", "open-comment", "close the note with `-->`, or write `\\<!--` if it is to be read"
)
STRAY_FENCE = Rule(
    "S010",
    "stray-fence",
    "put an empty line above it, name the box in one word, and begin the line where the text begins",
)
TITLE_AGAIN = Rule("S011", "title-again", "leave the heading out; the title is printed above the text")
EMPTY_HEADING = Rule("S012", "empty-heading", "write the heading's words, or delete the line")
EXTRA_CELL = Rule(
    "S013", "extra-cell", "delete the cell, or give the table one more column; a `|` to be read is `\\|`"
)
MISSING_CELL = Rule("S014", "missing-cell", "write the empty cells too", Severity.WARNING)
UNREAD_TABLE = Rule("S015", "unread-table", "write it as the handbook shows, with an empty line around it")
SPLIT_CELL = Rule("S016", "split-cell", "put spaces before the word, or make the column of dashes wider")
RAGGED_TABLE = Rule("S017", "ragged-table", "add or delete spaces until the edges stand below each other")
UNREAD_LIST = Rule("S018", "unread-list", "put an empty line above the first item")
SHALLOW_ITEM = Rule("S019", "shallow-item", "indent it as far as the text of the item above it")
STRAY_CAPTION = Rule("S020", "stray-caption", "put it below its table, with one empty line between them")
OPEN_CODE = Rule("S021", "open-code", "close it with a line of the same signs and nothing else")
UNREAD_CODE = Rule("S022", "unread-code", "write one word behind the sign, the language, or none")
PRINTED_BRACES = Rule(
    "S023", "printed-braces", "put the braces directly behind what they belong to, without a space"
)
UNREAD_HEADING = Rule("S024", "unread-heading", "put a space behind the `#`, and an empty line above it")
UNREAD_QUOTATION = Rule("S025", "unread-quotation", "put an empty line above it")
HEADING_IN_TABLE = Rule("S026", "heading-in-table", "put it above the table")
OPEN_EMPHASIS = Rule("S027", "open-emphasis", "put the signs at both ends of the words", Severity.WARNING)
NEAR_SECTION = Rule("S028", "near-section", "write it as the section is called", Severity.WARNING)
TEXT_AS_TABLE = Rule("S029", "text-as-table", "put an empty line below it")
DOUBLE_ATTRIBUTE = Rule("S030", "double-attribute", "keep one of the two")
LATEX_COMMAND = Rule("S031", "latex-command", "write it as the handbook shows, or leave it out")
NO_TEXT = Rule("S032", "no-text", "write the text, or withdraw the contribution", Severity.WARNING)
