"""Family T: markings."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

LOST_MARKING = Rule(
    "T001",
    "lost-marking",
    "write it as the handbook shows, close behind what it marks; or in backticks, if you write about it",
)
UNMARKABLE_FIELD = Rule(
    "T002", "unmarkable-field", "mark the contribution, or move it to one of its own, with its own `tlp`"
)
WITHHELD_REFERENCE = Rule("T004", "withheld-reference", "give the link a text of its own, or leave it out")
CLOSED_TO_RECIPIENT = Rule(
    "T005",
    "closed-to-recipient",
    "take the edition off the recipient's list, or give the recipient a stricter `tlp`",
)
UNKNOWN_MARKING = Rule("T006", "unknown-marking", "use `clear`, `green`, `amber`, `amber+strict` or `red`")
LAXER_MARKING = Rule(
    "T007", "laxer-marking", "leave it out: what stands in a marked passage may only be marked more strictly"
)
DOUBLE_MARKING = Rule("T008", "double-marking", "keep the stricter one")
MARKED_HEAD = Rule(
    "T009",
    "marked-head",
    "mark rows below the head, or the whole table behind its caption: `: Caption {tlp=red}`",
)
STRAY_MARKING = Rule(
    "T010",
    "stray-marking",
    "put it first in the item, the row or the note that it is to mark, or put the words between its brackets",
)
LEAKING_DEFINITION = Rule(
    "T011", "leaking-definition", "write it outside the marked passage, or use it in there only"
)
WITHHELD_EVIDENCE = Rule(
    "T012",
    "withheld-evidence",
    "name evidence that the edition may carry, or accept that it names none",
    Severity.WARNING,
)
HIDDEN_MARKING = Rule("T013", "hidden-marking", "leave `show_marking` out")
BROKEN_SENTENCE = Rule(
    "T014",
    "broken-sentence",
    "mark the whole sentence, or word it so that it can do without these words",
    Severity.WARNING,
)
