"""Family L: language."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

WRONG_LANGUAGE = Rule("L001", "wrong-language", "use a language tag, such as `en` or `sv`")
DOUBTFUL_LANGUAGE = Rule(
    "L002", "doubtful-language", "write the tag of the language that is meant", Severity.WARNING
)
TWO_FORMS = Rule("L003", "two-forms", "type the word anew, or copy it from the other place", Severity.WARNING)
UNEVEN_NAME = Rule("L004", "uneven-name", "write the name alike in both places", Severity.WARNING)
OTHER_SPELLING = Rule("L005", "other-spelling", "write it as the glossary does", Severity.WARNING)
