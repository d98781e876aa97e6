"""What to write in the place of a tag of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PAIR = "write `{0}words{0}` instead of the two tags"
LOOK = "leave it out, and the tag that closes it; how the book looks is not set in a text"
GONE = "leave it out, with all that stands between it and the tag that closes it"
LIST = "begin each item with `- ` or `1. `, and put an empty line above the first"
TABLE = "draw the table with `|`, as the handbook shows"
NAMES: Mapping[str, str] = {
    "b strong": PAIR.format("**"),
    "i em cite dfn var": PAIR.format("*"),
    "s strike del": PAIR.format("~~"),
    "sup": PAIR.format("^"),
    "sub": PAIR.format("~"),
    "code kbd samp tt": "put the words in backticks instead",
    "pre": "write a line of three backticks above the passage, and another below it",
    "br": "end the line with a backslash instead, or leave it out in a cell of a table",
    "hr": "write a line `---` instead, with an empty line above and below it",
    "a": "write `[text](address)` instead of the two tags",
    "img figure figcaption": 'write `![caption](file){alt="what is to be seen"}` instead',
    "p": "leave it out, and put an empty line between two paragraphs",
    "h1 h2 h3 h4 h5 h6": "write the heading as `# heading`, on a line of its own",
    "blockquote": "begin each line of the quotation with `> `",
    "q": "write quotation marks instead of the two tags",
    "ul ol li dl dt dd": LIST,
    "table caption colgroup col thead tbody tfoot tr td th": TABLE,
    "abbr article aside big center details div font header footer ins main mark nav section": LOOK,
    "small span summary u": LOOK,
    "audio button embed form iframe input object script style svg video": GONE,
}
"""The remedy for each tag; several names that one remedy serves stand together."""
BY_NAME: Mapping[str, str] = {one: remedy for names, remedy in NAMES.items() for one in names.split()}
READ = "put a backslash before the `<` if it is to be read, or leave the tag out"
"""What is said of what is no tag of a page's text."""
CLOSES = "leave it out; no tag is open that it would close"


def is_known(tag: str) -> bool:
    """Return whether a tag, is one that is known; another was perhaps never meant as one."""
    return tag.lstrip("</").casefold() in BY_NAME


def remedy_for(tag: str) -> str:
    """Return what to do with a tag, by how it begins: `<b`, or `</b` where it closes nothing."""
    if tag.startswith("</"):
        return CLOSES
    return BY_NAME.get(tag.removeprefix("<").casefold(), READ)
