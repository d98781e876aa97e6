"""What is odd and right raises nothing: a reader who is told of it once too often hears no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mistakes import found_in_fronts, found_in_texts

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = r"""
The file lies in C:\newpage\ref\label, and in \\server\share.
In code `\textbf{x}`, in text \\textbf{x}, in a rule \d+\.\w*, and as names \LaTeX, \alpha and \begin.
A set {a, b, c}, a pair {id: 3}, a model {lang}, an empty {} and \{braces\}.
The letter begins with {{name}}, in the code `{{cities}}`, and ends with [TOC] or [[wiki]] in a line.
She said "[they] came [sic]" and left [...], as [42] and f(x)[0] and a[i][j] show.
Room #12, #hashtag, C# and F#; * one star, 2 * 3 * 4, snake_case_name and __init__.py.
Wow![1] And no! [Really](https://example.org). Stop!
From 12:30 to 14:00; a ratio of 1:2:3; 50 % of 1 000; 3 < 4 > 2; a<b; $5 and $10; 1/2.
Write to a.b+c@example.org, to \@name, or to [the office](mailto:a.b@example.org).
See <https://example.org/a_(b)?c=[d]#e>, [it](https://example.org/a_(b)) and [it](https://example.org/a%20b).
See [it](<https://example.org/a b>), [it](https://xn--bcher-kva.example/), [it](https://user@host.example:8080/x).
A sentence with `<<<<<<< HEAD` and `=======` in it, and ======= without.
Soft­hyphens, spaces that hold words together, 👩‍👩‍👧 and 🇳🇴, سلام and שלום, Þór and Ångström.
""".strip().split("\n")
BLOCKS = (
    "# A heading with #12 (#3)",
    "# Our offer (#4 of 10)",
    "# On [the law]{.index} (2019)",
    "# 10 (#10)",
    "```latex\n\\textbf{x}\n\\newpage\n```",
    "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```",
    "A note[^1] with paragraphs.\n\n[^1]: First.\n\n    Second.\n\n        code\n\n    - a\n    - b",
    "A note[^long-label_1].\n\n[^long-label_1]:\n    On the next line.",
    "Twice[^a], and again[^a].\n\n[^a]: A note.\n\n[^b]: Another.\n\nAnd one[^b].",
    "\n".join(f"{'    ' * level}- a level" for level in range(10)),
    "1. a\n    1. b\n        1. c\n\n            text",
    "Term\n:   Meaning.\n\nOther\n:   One.\n:   Two.",
    "– Hello, she said.\n\n– Hi, he said.",
    "Heading\n=======\n\nText.",
    "![Plan](../../images/plan.png){alt=\"The word 'alt=' and {braces}.\"}",
    '![Plan](../../images/plan.png){#plan alt="A plan." width=50%}\n\nSee [](#plan) and [it](#plan).',
    "[A span]{#one .index} and [another]{#two lang=sv}: [](#one), [](#one), [](#two).",
    "## First {#first}\n\nText.\n\n## Frist {#frist}\n\nSee [](#first), [](#first) and [](#frist).",
)
FRONTS = (
    ("title: A title", "title: 'It''s 12:30, isn''t it?'"),
    ("title: A title", "title: A (title) with [brackets], {braces} and 3 > 2"),
    ("title: A title", "title: >-\n  A folded\n  title"),
    ("title: A title", "title: Ærlig talt – om å være 100 % “trygg”"),
    ("title: A title", "title: No"),
    ("title: A title", '"title": A title # with a note to oneself'),
    ("title: A title", "title: a = b; c"),
    ("themes: [early-prevention]", "themes:\n- early-prevention\n- children"),
    ("themes: [early-prevention]", "themes: [\n  'early-prevention',\n  \"children\"\n]"),
    ("authors: [{organisation: City of Oslo}]", "authors:\n  -\n    organisation: City of Oslo (office)"),
    ("as_of: 2019-03", "as_of: '2019-03-01'"),
    ("language: en", "language: en-GB"),
    ("tlp: clear", "tlp: TLP:CLEAR"),
    ("---\nid", "---   \nid"),
)


def test_an_odd_text_raises_nothing(tmp_path: Path) -> None:
    """A line each, and blocks of several."""
    texts = (*TEXTS, *BLOCKS)
    found = dict(zip(texts, found_in_texts(tmp_path, texts), strict=True))

    assert {text: told for text, told in found.items() if told} == {}


def test_odd_fields_raise_nothing(tmp_path: Path) -> None:
    """Each in the front matter of a contribution of its own."""
    found = dict(zip(FRONTS, found_in_fronts(tmp_path, FRONTS), strict=True))

    assert {fields: told for fields, told in found.items() if told} == {}
