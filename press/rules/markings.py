"""Family T: markings."""

from __future__ import annotations

from press.diagnostics import Rule

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
