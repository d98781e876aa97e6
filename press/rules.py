"""Every rule that a source can break, by family."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

# Family R, reading and limits
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
TOO_DEEP = Rule("R010", "too-deep", "write it with fewer levels")
BROKEN_YAML = Rule("R011", "broken-yaml", "compare the line with an example in the handbook")
COLON_IN_VALUE = Rule("R012", "colon-in-value", "put the whole value in quotation marks")
TOO_LARGE = Rule("R013", "too-large", "split it into several contributions")
LONG_LINE = Rule("R014", "long-line", "break the line")
NO_FILE = Rule("R015", "no-file", "put a plain text file there")
UNREADABLE_BODY = Rule(
    "R016", "unreadable-body", "simplify the text: take out halves of it until the rest can be read"
)
MISPLACED = Rule(
    "R017", "misplaced", "move it to `sources/contributions/<city>/` or `sources/contributions/shared/`"
)
STRANGE_MESSAGE = Rule("R018", "strange-message", "report this message to those who look after the tool")
MISSING_FILE = Rule("R019", "missing-file", "add the file; the handbook has one to copy")
STRANGE_CHARACTER = Rule("R020", "strange-character", "delete it; most editors do not show it")
STRANGE_NAME = Rule("R021", "strange-name", "rename the file with small letters, digits and hyphens")
NOT_MARKDOWN = Rule(
    "R022", "not-markdown", "save it as plain text whose name ends in `.md`", Severity.WARNING
)

# Family F, front matter
MISSING_FIELD = Rule("F001", "missing-field", "add the field to the front matter")
UNKNOWN_VALUE = Rule("F002", "unknown-value", "use one of the values that the handbook lists")
UNKNOWN_FIELD = Rule("F003", "unknown-field", "leave the field out")
WRONG_TYPE = Rule("F004", "wrong-type", "write it as the handbook shows")
EMPTY_VALUE = Rule("F005", "empty-value", "write a value, or leave the field out")
WRONG_FORM = Rule("F006", "wrong-form", "write it as the handbook shows")
WRONG_DATE = Rule("F007", "wrong-date", "write the date as `2019-03-01`")
OUT_OF_RANGE = Rule("F008", "out-of-range", "write it as the handbook shows")
ID_NOT_FILE = Rule("F009", "id-not-file", "give the file and the id the same name")
CITY_NOT_FOLDER = Rule("F010", "city-not-folder", "name the city of the folder, or move the file")
MISSING_SECTION = Rule("F011", "missing-section", "add the heading and its text")
DATES_OUT_OF_ORDER = Rule("F012", "dates-out-of-order", "put the earlier date first")
EXCLUDED_FIELD = Rule("F013", "excluded-field", "keep one of the two")
WRONG_ISBN = Rule("F014", "wrong-isbn", "compare the ISBN with the one that the agency gave")
DOUBLE_SECTION = Rule("F015", "double-section", "join the two, or rename one")

# Family S, structure of the body
OPEN_DIV = Rule("S001", "open-div", "close it with a line `:::`")
UNKNOWN_CLASS = Rule("S002", "unknown-class", "use one of the classes that the handbook lists")
UNKNOWN_ATTRIBUTE = Rule("S003", "unknown-attribute", "use one of the attributes that the handbook lists")
HTML_TAG = Rule("S004", "html-tag", "write it in Markdown")
DEEP_HEADING = Rule("S005", "deep-heading", "use at most two levels of headings, `#` and `##`")
SKIPPED_HEADING = Rule("S006", "skipped-heading", "use `#` first, and `##` below it")
STRAY_DIRECTIVE = Rule("S007", "stray-directive", "leave it out; directives stand in editions only")
WRONG_WIDTH = Rule("S008", "wrong-width", "write it as `width=60%` or `width=8cm`")
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

# Family X, cross-references, notes and citations
DANGLING_REFERENCE = Rule("X001", "dangling-reference", "define the anchor, or mend the link")
UNDEFINED_NOTE = Rule("X002", "undefined-note", "add the note's text at the end of the file")
UNUSED_NOTE = Rule("X003", "unused-note", "point to the note from the text, or delete it")
DOUBLE_NOTE = Rule("X004", "double-note", "give one of the two notes another label")
UNKNOWN_CITATION = Rule("X005", "unknown-citation", "add it to `sources/references.yaml`, or mend the key")
DOUBLE_ANCHOR = Rule("X006", "double-anchor", "give one of the two another name")
UNKNOWN_CONTRIBUTION = Rule("X007", "unknown-contribution", "use the id of a contribution")
ANCHOR_LIKE_ID = Rule("X008", "anchor-like-id", "give the anchor another name")
UNPLACED_REFERENCE = Rule(
    "X009",
    "unplaced-reference",
    "place the contribution, or accept that its title is printed without a link",
    Severity.WARNING,
)
UNNAMED_REFERENCE = Rule("X010", "unnamed-reference", "write a text for the link, or leave it out")
WRONG_ANCHOR = Rule("X011", "wrong-anchor", "use letters, digits and hyphens, a letter first")
FORBIDDEN_LINK = Rule(
    "X012", "forbidden-link", "use an address that begins with `https://`, `http://`, `mailto:` or `#`"
)
WRONG_KIND = Rule("X013", "wrong-kind", "name a contribution of the kind that is asked for")
UNCITED_REFERENCE = Rule("X014", "uncited-reference", "cite it, or take it out", Severity.WARNING)
DOUBLE_LINK_LABEL = Rule("X015", "double-link-label", "give one of the two another label")

# Family M, media and accessibility
MISSING_IMAGE = Rule("M001", "missing-image", "add the file, or mend the address")
OUTSIDE_IMAGE = Rule("M002", "outside-image", "put the image into `sources/images/`")
NO_ALTERNATIVE = Rule(
    "M003", "no-alternative", 'add `{alt="what is to be seen"}`, or `{.decorative}` if it carries no meaning'
)
ALTERNATIVE_IS_CAPTION = Rule(
    "M004", "alternative-is-caption", "say in `alt` what is to be seen, and in the caption what it means"
)
UNKNOWN_IMAGE = Rule("M005", "unknown-image", "use a PNG, a JPEG or a simple SVG")
REMOTE_IMAGE = Rule("M006", "remote-image", "put a copy into `sources/images/`")
UNSAFE_IMAGE = Rule("M007", "unsafe-image", "save it as a plain drawing, without scripts, styles or links")
NO_TWIN = Rule("M008", "no-twin", "put a PNG of the same name beside it")
DECORATIVE_WITH_WORDS = Rule("M009", "decorative-with-words", "keep `alt`, or `.decorative`")

# Family T, markings
MARKING_IN_TEXT = Rule(
    "T001", "marking-in-text", "move the passage to a contribution of its own, with its own `tlp`"
)
MARKING_IN_FIELDS = Rule(
    "T002", "marking-in-fields", "move it to a contribution of its own, with its own `tlp`"
)
EMBARGO = Rule("T003", "embargo", "leave the field out, and hold the contribution back with `status: review`")
WITHHELD_REFERENCE = Rule("T004", "withheld-reference", "give the link a text of its own, or leave it out")
CLOSED_TO_RECIPIENT = Rule(
    "T005",
    "closed-to-recipient",
    "take the edition off the recipient's list, or give the recipient a stricter `tlp`",
)

# Family E, editions
UNKNOWN_DIRECTIVE = Rule("E001", "unknown-directive", "use one of the directives that the handbook lists")
UNKNOWN_SELECTOR = Rule("E002", "unknown-selector", "use one of the attributes that the directive takes")
PLACED_TWICE = Rule("E003", "placed-twice", "keep it in one place")
UNKNOWN_CHOICE = Rule("E004", "unknown-choice", "use a name that the publication knows")
TOO_DEEP_IN_EDITION = Rule("E005", "too-deep-in-edition", "place the directive under a higher heading")
BURIED_DIRECTIVE = Rule(
    "E006", "buried-directive", "let it stand by itself, outside lists, quotations and notes"
)
NOT_TAKEN = Rule("E007", "not-taken", "leave it out, or change its status or marking", Severity.WARNING)
EMPTY_DIRECTIVE = Rule(
    "E008", "empty-directive", "leave the directive out, or widen what it takes", Severity.WARNING
)
TEXT_IN_DIRECTIVE = Rule("E009", "text-in-directive", "move the text above or below the directive")
NO_PLACE = Rule("E010", "no-place", "name it in an edition, or withdraw it", Severity.WARNING)
NO_EDITION = Rule("E011", "no-edition", "add one to `sources/editions/`; the handbook has one to copy")

# Family D, publication data
DOUBLE_ID = Rule("D001", "double-id", "give one of the two another id")
DOUBLE_NUMBER = Rule("D002", "double-number", "give one of the two the next free number")
DOUBLE_FACT = Rule("D003", "double-fact", "keep one of the two")
MISSING_FACT = Rule("D004", "missing-fact", "add a fact with a `value`, or with `no_data` and the reason")
WRONG_FACT = Rule("D005", "wrong-fact", "write a value as the indicator asks")
NO_CITY_EVIDENCE = Rule(
    "D006", "no-city-evidence", "name at least one contribution of a city under `evidence`"
)
DOUBLE_ENTRY = Rule("D007", "double-entry", "keep one of the two")
WRONG_REFERENCE = Rule("D008", "wrong-reference", "write it as the handbook shows")
UNKNOWN_EDITION = Rule("D009", "unknown-edition", "use the name of an edition")
UNKNOWN_KIND = Rule("D010", "unknown-kind", "use one of the kinds that the handbook lists")

# Family L, language
WRONG_LANGUAGE = Rule("L001", "wrong-language", "use a language tag, such as `en` or `sv`")

# Family P, proofs
LEAK = Rule(
    "P001", "leak", "build nothing from these sources until those who look after the tool have seen this"
)
UNACCOUNTED = Rule("P002", "unaccounted", "report it to those who look after the tool")
LOSS = Rule(
    "P003", "loss", "write the passage in another way, and report it to those who look after the tool"
)
UNPROVED = Rule("P004", "unproved", "build the edition again")
FOREIGN_PART = Rule("P005", "foreign-part", "report it to those who look after the tool")
NUMBER_GAP = Rule("P006", "number-gap", "report it to those who look after the tool")
CHANGED_OUTPUT = Rule(
    "P007", "changed-output", "build the edition again, and send nobody the file that lies there"
)

RULES: tuple[Rule, ...] = tuple(value for value in list(globals().values()) if isinstance(value, Rule))
BY_CODE = {rule.code: rule for rule in RULES}
BY_NAME = {rule.name: rule for rule in RULES}
