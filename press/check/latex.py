r"""Commands of LaTeX, such as ``\emph{words}``, which are printed as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.read.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.check.printed import Printed
    from press.parse.body import Body

COMMAND = re.compile(r"(?<!\\)\\(?P<name>[A-Za-z]+)\*?(?:\[[^\]\n]*\])?(?:\{(?P<words>[^{}\n]*)\})?")
IN_PATH = re.compile(r"[\w:\\]\\\w+|\\\w+\\")
"""A word behind a backslash as in the path of a file."""
OF_LOOK = "leave it out; how the book looks is not set in a text"
OF_PAGES = "leave it out; where pages end is not set in a text"
WITH_WORDS: Mapping[str, str] = {
    "textbf mathbf strong": "write `**{}**`",
    "textit emph textsl": "write `*{}*`",
    "texttt verb": "put the words in backticks instead",
    "footnote footnotetext": "write `^[{}]`",
    "cite citep citet parencite textcite autocite footcite": "write `[@{}]`",
    "ref autoref cref pageref": "write `[](#{})`",
    "label": "write `{{#{}}}` behind the heading or the figure that it names",
    "url": "write `<{}>`",
    "href": "write `[words]({})`",
    "section chapter": "write the heading as `# {}`",
    "subsection": "write the heading as `## {}`",
    "paragraph subsubsection": "write it as `**{}**`, or as a heading",
    "begin": "write it as the handbook shows, and leave out the line that ends it too",
    "includegraphics": 'write `![caption]({}){{alt="what is to be seen"}}`',
    "caption": "write the caption in the square brackets of the figure",
    "underline uline textcolor textsc": OF_LOOK,
    "vspace hspace": OF_LOOK,
}
"""What to write for a command with words in braces; several that one remedy serves stand together."""
ALONE: Mapping[str, str] = {
    "newpage pagebreak clearpage cleardoublepage": OF_PAGES,
    "noindent bigskip medskip smallskip centering newline linebreak hfill": OF_LOOK,
    "tableofcontents listoffigures": "leave it out; an edition has its own",
}
"""What to do with a command that has none."""
KNOWN = {name: (hint, True) for names, hint in WITH_WORDS.items() for name in names.split()} | {
    name: (hint, False) for names, hint in ALONE.items() for name in names.split()
}


def check_latex(body: Body, printed: Printed) -> Iterator[Fault]:
    """Yield commands of LaTeX that are read as text; one behind a second backslash is meant to be."""
    if "\\" not in body.text or "\\" not in printed.words:
        return
    for match in COMMAND.finditer(visible(body.text)):
        hint, has_words = KNOWN.get(match["name"], ("", False))
        is_path = IN_PATH.search(match.string, max(0, match.start() - 1), match.end() + 1)
        is_meant = hint and (match["words"] is not None if has_words else not (match["words"] or is_path))
        if is_meant and f"\\{match['name']}" in printed.words:
            what = f"`\\{match['name']}` is a command of LaTeX, and is printed as it stands"
            mended = hint.format(match["words"]) if has_words and "`" not in match[0] else hint
            yield Fault(rules.LATEX_COMMAND, what, needle=match[0], hint=mended, offset=match.start())
