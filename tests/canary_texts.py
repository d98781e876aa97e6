"""Every way in which a passage could leak, each with a place for a canary."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = "sources/contributions/oslo/oslo-salto.md"
RESUME = "sources/contributions/shared/resume-room-1.md"
RECOMMENDATION = "sources/contributions/shared/rec-sharing-rules.md"
STRATEGY = "sources/contributions/helsinki/helsinki-strategy.md"
OTHER = "sources/contributions/oslo/oslo-annual-programme.md"
BEFORE = "[^centre]: That the young"
"""What stands below the text of ``HOME``: its notes."""
WIDE = 30
RULE = f"+{'-' * (WIDE + 14)}+---+\n"
HEAD = RULE.replace("-", "=")
BODY: Mapping[str, str] = {
    "a box": "::: {.box tlp=red}\nThe %s.\n:::",
    "a box in a box": ":::: box\nOpen.\n\n::: {tlp=red}\nThe %s.\n:::\n::::",
    "a span": "Before [the %s]{tlp=red} and after.",
    "a span in a span": "Before [green [the %s]{tlp=red} here]{tlp=green} and after.",
    "a plain box": "::: {tlp=amber}\nThe %s.\n:::",
    "a list in an item": "- open\n- []{tlp=red} x\n\n    - the %s",
    "a numbered item": "1. open\n2. []{tlp=red} the %s",
    "a passage in another language": "Before [the %s]{lang=sv tlp=red} and after.",
    "a word for an index": "Before [the %s]{.index tlp=red} and after.",
    "quotation marks": 'Before "[the %s]{tlp=red}" and after.',
    "an address alone": "Before <https://example.org/%s>{tlp=red} and after.",
    "a picture in a line": 'Before ![](../../images/milestones.png){tlp=red alt="The %s."} and after.',
    "a span in emphasis": "Before *much [the %s]{tlp=amber}* and after.",
    "a link": "Before [the %s](https://example.org/a){tlp=red} and after.",
    "an address": "Before [here](https://example.org/%s){tlp=red} and after.",
    "the title of a link": 'Before [here](https://example.org/b "The %s"){tlp=red} and after.',
    "a cross-reference": "Before [the %s](#structure-chart){tlp=red} and after.",
    "code": "Before `%s`{tlp=red} and after.",
    "a block of code": "``` {tlp=red}\n%s\n```",
    "a heading and its section": "## The %s {tlp=red}\n\nUnder it.",
    "the text of a section": "## Marked {tlp=red}\n\nThe %s.",
    "an anchor": "[Here]{#%s tlp=red}, and there.",
    "an anchor that is pointed to": "Open [there](#%s) and [there](#oslo-salto.%s).\n\n[Here]{#%s tlp=red}.",
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
    "a grid table": f"{RULE}| {'A':<{WIDE + 12}} | B |\n{HEAD}| []{{tlp=red}} %w | x |\n"
    f"{RULE}| {'c':<{WIDE + 12}} | d |\n{RULE}",
    "a note in its place": "Before^[[]{tlp=red} The %s.] and after.",
    "a note of the text": "Before[^first] and after.\n\n[^first]: []{tlp=red} The %s.",
    "a part of a note": "Before[^second] and after.\n\n[^second]: Open [the %s]{tlp=amber}.",
    "a note in a span": "Before [x^[The %s.]]{tlp=red} and after.",
    "a quotation": "> [The %s.]{tlp=red}",
    "a line of verse": "| open\n| [the %s]{tlp=red}",
    "a caption of a figure": '![Open [the %s]{tlp=red}](../../images/milestones.png){alt="A line."}',
    "a figure": '![The %s.](../../images/milestones.png){tlp=red alt="A line."}',
    "an alternative text": '![Open.](../../images/milestones.png){tlp=red alt="The %s."}',
    "before a citation": "Before [see [the %s]{tlp=red} @oslo-salto] and after.",
    "a word within a word": "un[%s]{tlp=red}able",
}
"""Each with a place for the canary: ``%s``, or ``%w`` in a cell of that width."""
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
