"""Family M: media and accessibility."""

from __future__ import annotations

from press.diagnostics import Rule, Severity

MISSING_IMAGE = Rule("M001", "missing-image", "put the file there, or mend the address")
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
BROKEN_IMAGE = Rule("M010", "broken-image", "save or send the picture anew")
UNREADABLE_IMAGE = Rule("M011", "unreadable-image", "put a copy of the picture there, as a plain file")
LARGE_IMAGE = Rule(
    "M012", "large-image", "save the picture smaller; 2,000 pixels across are enough for a page"
)
FEW_PIXELS = Rule("M013", "few-pixels", "use a picture with more pixels", Severity.WARNING)
EMPTY_ALTERNATIVE = Rule("M014", "empty-alternative", "say in `alt` what is to be seen")
LOST_TITLE = Rule("M015", "lost-title", "put the words into the caption, or leave them out", Severity.WARNING)
UNUSED_IMAGE = Rule("M016", "unused-image", "show it in a text, or delete the file", Severity.WARNING)
STRAY_FIGURE = Rule(
    "M017",
    "stray-figure",
    "put the picture in a paragraph of its own, or leave the square brackets empty",
)
SMALL_LETTERS = Rule(
    "M018",
    "small-letters",
    "draw it narrower, with its parts beneath each other, or its letters larger",
    Severity.WARNING,
)
