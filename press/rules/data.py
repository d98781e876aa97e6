"""Family D: publication data."""

from __future__ import annotations

from press.diagnostics import Rule

DOUBLE_ID = Rule("D001", "double-id", "give one of the two another id")
DOUBLE_NUMBER = Rule("D002", "double-number", "give one of the two the next free number")
DOUBLE_FACT = Rule("D003", "double-fact", "keep one of the two")
MISSING_FACT = Rule("D004", "missing-fact", "add a fact with a `value`, or with `no_data` and the reason")
WRONG_FACT = Rule("D005", "wrong-fact", "write a value as the indicator asks")
NO_CITY_EVIDENCE = Rule(
    "D006", "no-city-evidence", "name at least one contribution of a city under `evidence`"
)
DOUBLE_ENTRY = Rule("D007", "double-entry", "keep one of the two, or give one another name")
WRONG_REFERENCE = Rule("D008", "wrong-reference", "write it as the handbook shows")
UNKNOWN_EDITION = Rule("D009", "unknown-edition", "use the name of an edition")
UNKNOWN_KIND = Rule("D010", "unknown-kind", "use one of the kinds that the handbook lists")
