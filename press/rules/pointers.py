"""Family X: cross-references, notes and citations."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

DANGLING_REFERENCE = Rule(
    "X001", "dangling-reference", "give the place that is meant this anchor, or mend the link"
)
UNDEFINED_NOTE = Rule("X002", "undefined-note", "add the note's text at the end of the file")
UNUSED_NOTE = Rule("X003", "unused-note", "point to the note from the text, or delete the note")
DOUBLE_NOTE = Rule("X004", "double-note", "give one of the two notes another name")
UNKNOWN_CITATION = Rule(
    "X005", "unknown-citation", "add the reference to `sources/references.yaml`, or mend the key"
)
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
UNCITED_REFERENCE = Rule("X014", "uncited-reference", "cite the reference, or delete it", Severity.WARNING)
DOUBLE_LINK_LABEL = Rule("X015", "double-link-label", "give one of the two another name")
UNDEFINED_LINK_LABEL = Rule(
    "X016",
    "undefined-link-label",
    "write the address in round brackets behind the text, as in `[text](https://…)`",
)
UNREAD_LINK = Rule("X017", "unread-link", "write it as `[text](https://…)`, without a space")
UNREAD_CITATION = Rule("X018", "unread-citation", "write it as `[@key]`, or `[@key; @other]` for two")
UNREAD_NOTE = Rule("X019", "unread-note", "write the text of the note as `[^label]: text`")
MISSPELT_DEFINITION = Rule(
    "X021", "misspelt-definition", "spell it as the places do that use it, or mend these"
)
NOTE_IN_NOTE = Rule("X020", "note-in-note", "write it in round brackets, as a part of the note around it")
