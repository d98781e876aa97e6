"""Canaries: a word of its own for every way in which a passage could leak, planted in the specimen.

A canary is six letters that stand in no language, so that they are found again
in whatever bytes a file has.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from tests.built import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

LETTERS = "bcdfghjk"
HOME = "sources/contributions/oslo/oslo-salto.md"
RESUME = "sources/contributions/shared/resume-room-1.md"
RECOMMENDATION = "sources/contributions/shared/rec-sharing-rules.md"
STRATEGY = "sources/contributions/helsinki/helsinki-strategy.md"
OTHER = "sources/contributions/oslo/oslo-annual-programme.md"
BEFORE = "[^centre]: That the young"
"""What stands below the text of ``HOME``: its notes."""
RULE = f"+{'-' * 43}+---+\n"
HEAD = RULE.replace("-", "=")
BODY: Mapping[str, str] = {
    "a box": "::: {.box tlp=red}\nThe %s.\n:::",
    "a box in a box": ":::: box\nOpen.\n\n::: {tlp=red}\nThe %s.\n:::\n::::",
    "a span": "Before [the %s]{tlp=red} and after.",
    "a span in a span": "Before [green [the %s]{tlp=red} here]{tlp=green} and after.",
    "a span in emphasis": "Before *much [the %s]{tlp=amber}* and after.",
    "a link": "Before [the %s](https://example.org/a){tlp=red} and after.",
    "an address": "Before [here](https://example.org/%s){tlp=red} and after.",
    "the title of a link": 'Before [here](https://example.org/b "The %s"){tlp=red} and after.',
    "an address alone": "Before <https://example.org/%s>{tlp=red} and after.",
    "a cross-reference": "Before [the %s](#structure-chart){tlp=red} and after.",
    "code": "Before `%s`{tlp=red} and after.",
    "a block of code": "``` {tlp=red}\n%s\n```",
    "a heading and its section": "## The %s {tlp=red}\n\nUnder it.",
    "the text of a section": "## Marked {tlp=red}\n\nThe %s.",
    "an anchor": "[Here]{#%s tlp=red}, and there.",
    "the anchor of a heading": "## Marked {#%s tlp=red}\n\nText.",
    "a part of a heading": "## Open [the %s]{tlp=red}\n\nText.",
    "an item": "- open\n- []{tlp=red} the %s",
    "a term": "[]{tlp=red} The %s\n:   What it means.\n\nOpen\n:   What it means.",
    "what a term means": "Open\n:   []{tlp=red} The %s.\n:   More.",
    "a row": "| A | B |\n|---|---|\n| []{tlp=red} the %s | x |\n| c | d |",
    "another cell of a row": "| A | B |\n|---|---|\n| []{tlp=red} x | the %s |\n| c | d |",
    "a part of a cell": "| A | B |\n|---|---|\n| c | [the %s]{tlp=red} |",
    "a table": "| A | B |\n|---|---|\n| the %s | x |\n\n: Caption {tlp=red}",
    "the head of a table": "| A | %s |\n|---|---|\n| c | x |\n\n: Caption {tlp=red}",
    "the caption of a table": "| A | B |\n|---|---|\n| c | d |\n\n: The %s {tlp=red}",
    "a part of a caption": "| A | B |\n|---|---|\n| c | d |\n\n: Open [the %s]{tlp=red}",
    "a grid table": (
        f"{RULE}| A{' ' * 40} | B |\n{HEAD}| []{{tlp=red}} %-29s | x |\n{RULE}| c{' ' * 40} | d |\n{RULE}"
    ),
    "a note in its place": "Before^[[]{tlp=red} The %s.] and after.",
    "a note of the text": "Before[^first] and after.\n\n[^first]: []{tlp=red} The %s.",
    "a part of a note": "Before[^second] and after.\n\n[^second]: Open [the %s]{tlp=amber}.",
    "a note in a span": "Before [x^[The %s.]]{tlp=red} and after.",
    "a quotation": "> [The %s.]{tlp=red}",
    "a line of verse": "| open\n| [the %s]{tlp=red}",
    "a caption of a figure": '![Open [the %s]{tlp=red}](../../images/milestones.png){alt="A line."}',
    "a figure": '![The %s.](../../images/milestones.png){tlp=red alt="A line."}',
    "an alternative text": '![Open.](../../images/milestones.png){tlp=red alt="The %s."}',
    "a picture in a line": 'Before ![](../../images/milestones.png){tlp=red alt="The %s."} and after.',
    "before a citation": "Before [see [the %s]{tlp=red} @oslo-salto] and after.",
    "small capitals and quotation marks": 'Before "[the %s]{tlp=red}" and after.',
    "a word within a word": "un[%s]{tlp=red}able",
}
"""Each with a place for the canary."""
FIELDS: Mapping[str, tuple[str, str, str]] = {
    "a take-away": (RESUME, "take_aways:\n", "take_aways:\n  - {{text: The {0}., tlp: red}}\n"),
    "a next step": (RESUME, "next_steps:\n", "next_steps:\n  - {{city: oslo, text: The {0}., tlp: amber}}\n"),
    "an author": (
        RECOMMENDATION,
        "authors: [",
        "authors: [{{name: Doctor {0}, organisation: City of Oslo, tlp: red}}, ",
    ),
    "an organisation": (OTHER, "authors: [", "authors: [{{organisation: The {0}, tlp: red}}, "),
    "a supporting body": (
        RECOMMENDATION,
        "supported_by: [",
        "supported_by: [{{text: The {0}, tlp: red}}, ",
    ),
}
"""Where each stands in front matter: a file, what stands there, and what takes its place."""
WHOLE = """\
---
id: {id}
kind: {kind}
title: The {title}
city: oslo
language: en
themes: [early-prevention]
authors: [{{name: The {author}, organisation: The {organisation}}}]
status: {status}
tlp: {tlp}{more}
target_group: The {target}
organisation: City of Oslo
contact_body: The {contact}
---
# Approach

The {text} says @{key}, and the {term} is named.

![The {caption}.](../../images/{image}.png){{alt="The {alt}."}}

# Results

See [the {link}](#{id}.approach).
"""
NAMED = (
    "title",
    "author",
    "organisation",
    "target",
    "contact",
    "text",
    "key",
    "term",
    "caption",
    "image",
    "alt",
    "link",
)


@dataclass(frozen=True)
class Planted:
    """A publication with canaries: those for an edition that carries all, and those for none."""

    root: Path
    red: Mapping[str, str]
    never: Mapping[str, str]


def plant(root: Path, tail: str = "") -> Planted:
    """Plant canaries in a copy of the specimen, beside an edition that may carry all that is red.

    Args:
        root: where the copy is made.
        tail: letters behind each canary, to make it longer.
    """
    shutil.copytree(ROOT / "sources", root / "sources")
    words = (f"{word}{tail}" for word in _words())
    red = {name: next(words) for name in (*BODY, *FIELDS)}
    texts = [text % red[name] for name, text in BODY.items()]
    _into(root / HOME, BEFORE, "\n\n# Open again\n\nText.\n\n".join((*texts, BEFORE)))
    for name, (path, before, after) in FIELDS.items():
        _into(root / path, before, after.format(red[name]))
    found = _whole(root, "red", words, tlp="red")
    red |= {name: word for name, word in found.items() if not name.endswith("image")}
    never = {name: word for name, word in found.items() if name.endswith("image")}
    for status in ("draft", "withdrawn"):
        never |= _whole(root, status, words, status=status)
    never |= _whole(root, "embargo", words, more="\nembargo_until: 2030-01-01")
    _open_room(root)
    return Planted(root, red, never)


def _words() -> Iterator[str]:
    for number in count():
        first, rest = divmod(number, len(LETTERS) ** 2)
        second, third = divmod(rest, len(LETTERS))
        yield f"vq{LETTERS[first]}{LETTERS[second]}{LETTERS[third]}x"


def _into(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {file.name}"
    file.write_text(text.replace(before, after), encoding="utf-8")


def _whole(root: Path, name: str, words: Iterator[str], **own: str) -> dict[str, str]:
    """Plant a contribution that is withheld as a whole, with a reference, a term and a picture of its own."""
    found = {one: next(words) for one in (*NAMED, "id")}
    text = WHOLE.format(
        **{"kind": "practice", "status": "approved", "tlp": "clear", "more": ""} | own | found
    )
    (root / "sources/contributions/oslo" / f"{found['id']}.md").write_text(text, encoding="utf-8")
    images = root / "sources/images"
    shutil.copyfile(images / "milestones.png", images / f"{found['image']}.png")
    with (root / "sources/references.yaml").open("a", encoding="utf-8") as file:
        file.write("  - {{id: {0}, type: book, title: On {0}, publisher: P}}\n".format(found["key"]))
    with (root / "sources/glossary.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- term: {found['term']}\n  meaning: A bird.\n")
    return {f"{name}: {one}": word for one, word in found.items() if one != "id"} | {
        f"{name}: the id": found["id"]
    }


def _open_room(root: Path) -> None:
    """Write an edition that may carry everything that is approved."""
    book = (root / "sources/editions/capital-code.md").read_text(encoding="utf-8")
    book = book.replace("edition: capital-code", "edition: room").replace("tlp: clear", "tlp: red")
    book = book.replace("# Dilemmas\n", "# Room\n\n::: {.contributions kind=resume}\n:::\n\n# Dilemmas\n")
    (root / "sources/editions/room.md").write_text(book, encoding="utf-8")
