"""Family R: reading and limits."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

WRONG_ENCODING = Rule("R001", "wrong-encoding", "save the file as UTF-8")
NUL_BYTE = Rule("R002", "nul-byte", "save the file as plain text in UTF-8")
NO_FRONT_MATTER = Rule(
    "R003", "no-front-matter", "begin the file with a line `---`, the fields, and another line `---`"
)
OPEN_FRONT_MATTER = Rule("R004", "open-front-matter", "close the front matter with a line `---`")
TAB = Rule("R005", "tab", "replace the tab by spaces")
OPEN_QUOTE = Rule("R006", "open-quote", "close the quotation mark on the same line")
DOUBLE_FIELD = Rule("R007", "double-field", "keep one of the two")
TAG = Rule("R008", "tag", "leave out the word that begins with `!`, or put the value in quotation marks")
TOO_MANY_ALIASES = Rule(
    "R009", "too-many-aliases", "write the values out instead of pointing to them with `*`"
)
TOO_DEEP = Rule("R010", "too-deep", "use fewer levels")
BROKEN_YAML = Rule("R011", "broken-yaml", "compare the line with an example in the handbook")
COLON_IN_VALUE = Rule("R012", "colon-in-value", "put the whole value in quotation marks")
TOO_LARGE = Rule("R013", "too-large", "split the text into several contributions")
LONG_LINE = Rule("R014", "long-line", "break the line into several")
NO_FILE = Rule("R015", "no-file", "put a plain text file there")
UNREADABLE_BODY = Rule(
    "R016",
    "unreadable-body",
    "delete one half of the text for a try, then the other, until you see which part it is",
)
MISPLACED = Rule(
    "R017", "misplaced", "move it to `sources/contributions/<city>/` or `sources/contributions/shared/`"
)
STRANGE_MESSAGE = Rule("R018", "strange-message", "report this message to those who look after the tool")
MISSING_FILE = Rule("R019", "missing-file", "add the file; the handbook has one to copy")
STRANGE_CHARACTER = Rule("R020", "strange-character", "delete the character; most editors do not show it")
STRANGE_NAME = Rule("R021", "strange-name", "rename the file with small letters, digits and hyphens")
NOT_MARKDOWN = Rule(
    "R022", "not-markdown", "save the text as a plain file whose name ends in `.md`", Severity.WARNING
)
CUT_VALUE = Rule("R023", "cut-value", "put the whole value in quotation marks", Severity.WARNING)
COMMA_IN_VALUE = Rule("R024", "comma-in-value", "put the whole value in quotation marks")
GARBLED_LETTERS = Rule(
    "R025",
    "garbled-letters",
    "write the letters anew, here and wherever else they look like this",
    Severity.WARNING,
)
SECOND_FRONT_MATTER = Rule(
    "R026", "second-front-matter", "move its fields up into the first, and delete its two lines `---`"
)
TURNED_TEXT = Rule(
    "R027", "turned-text", "delete the character; letters know by themselves in which direction they run"
)
UNSEEN_CHARACTER = Rule("R028", "unseen-character", "delete the character, or write the name anew")
MERGE_CONFLICT = Rule(
    "R029", "merge-conflict", "keep one of the two versions, and delete the three lines of signs around them"
)
