"""Family E: editions."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

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
RESERVED_NAME = Rule("E013", "reserved-name", "give the edition another name, and its file too")
UNDRAWN_INDICATOR = Rule(
    "E012", "undrawn-indicator", "name indicators that are numbers or choices; a comparison prints texts"
)
ENGLISH_WORDS = Rule(
    "E014", "english-words", "put its words into `styles/terms/`, as the handbook says", Severity.WARNING
)
