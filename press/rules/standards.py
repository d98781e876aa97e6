"""Family Q: standards that a finished file is held against."""

from __future__ import annotations

from press.diagnostics import Rule

REPORT = "report it to those who look after the tool"

EPUBCHECK = Rule("Q001", "epubcheck-message", REPORT)
ACE = Rule("Q002", "ace-finding", REPORT)
OUTLOUD = Rule("Q003", "outloud-error", REPORT)
UNKEPT_CLAIM = Rule("Q004", "unkept-claim", REPORT)
BROKEN_WORD = Rule("Q005", "broken-word-rule", REPORT)
LOW_CONTRAST = Rule("Q006", "low-contrast", "choose another colour in `styles/tokens.yaml`")
OTHER_ORDER = Rule("Q007", "other-order", REPORT)
DEAD_LINK = Rule("Q008", "dead-link", REPORT)
OTHER_CONTENTS = Rule("Q009", "other-contents", REPORT)
OTHER_METADATA = Rule("Q010", "other-metadata", REPORT)
NOT_RUN = Rule("Q011", "not-run", "install it, and verify again")
