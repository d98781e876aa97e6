"""Family P: proofs."""

from __future__ import annotations

from press.diagnostics import Rule

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
WRONG_LINK = Rule("P008", "wrong-link", "report it to those who look after the tool")
OUT_OF_PLACE = Rule("P009", "out-of-place", "report it to those who look after the tool")
CHANGED_OUTPUT = Rule(
    "P007", "changed-output", "build the edition again, and send nobody the file that lies there"
)
