"""What looks like a directive in the manner of other tools, and is printed, such as `{{cities}}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.check.printed import without_blanks
from press.directives import DIRECTIVES
from press.nearest import nearest
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.check.printed import Printed
    from press.parse.body import Body

ANY = re.compile(r"\{[{%]|\[(?:\[|toc|TOC)")
TEMPLATE = re.compile(
    r"\{\{[<%]?[ \t]*(?P<first>[\w-]+)[^{}\n]*\}\}|\{%-?[ \t]*(?P<second>[\w-]+)[^{}\n]*%\}"
    r"|^(?P<square>\[{1,2})_?(?P<third>[\w-]+)_?\]{1,2}[ \t]*$",
    re.MULTILINE,
)
ELSEWHERE = frozenset({"include", "import", "pagebreak", "newpage", "toc"})
"""What the directives of other tools are called that ours has no counterpart of."""
CONTENTS = "toc"


def check_templates(body: Body, printed: Printed, *, is_contribution: bool) -> Iterator[Fault]:
    """Yield what names one of our directives, or another tool's, between the signs of another tool."""
    if not ANY.search(body.text):
        return
    for match in TEMPLATE.finditer(visible(body.text)):
        name = (match["first"] or match["second"] or match["third"]).lower()
        meant = name if name in DIRECTIVES else nearest(name, DIRECTIVES) if name not in ELSEWHERE else None
        is_meant = name == CONTENTS if match["square"] else meant or name in ELSEWHERE
        if is_meant and without_blanks(match[0]) in printed.words:
            what = f"`{match[0].strip()}` looks like a directive, and is read as text"
            rule = rules.STRAY_DIRECTIVE if is_contribution else rules.UNKNOWN_DIRECTIVE
            hint = f"write a line `::: {meant}`, and a line `:::` below it" if meant else "leave it out"
            hint = "" if is_contribution else hint
            yield Fault(rule, what, needle=match[0].strip(), hint=hint, offset=match.start())
