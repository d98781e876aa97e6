"""Bodies are parsed by pandoc's own reader, each by itself, and no bad one spoils the others."""

from __future__ import annotations

import json

import pytest

from press.errors import ToolFailed
from press.parse import alone
from press.parse.batch import parse
from press.parse.body import RAW, Body
from press.parse.formats import FORMAT
from press.parse.joined import Joined
from press.parse.tree import elements, text

TANGLED = "\"a 'a " * 40
"""Quotations that open and do not close: pandoc would take minutes."""
RAW_TEXT = """\
A <b>word</b>, a <!-- withheld --> and `x`{=html}.

<div>
<p>A block.</p>
</div>

\\textbf{x} $y$

```{=latex}
\\alpha
```

- <i>in</i> a list[^n]

[^n]: <u>in</u> a note

| <s>in</s> | a table |
|---|---|
| x | <br> |

: <em>In</em> a caption
"""


def bodies(*texts: str) -> list[Body]:
    """Return bodies of these texts."""
    return [Body(f"{number}.md", one, 1) for number, one in enumerate(texts)]


def test_bodies_come_back_in_their_order() -> None:
    """However many processes read them."""
    texts = [f"Text number {number}." for number in range(7)]

    assert [text(list(one.blocks)) for one in parse(bodies(*texts), 3)] == texts
    assert parse([], 3) == ()


def test_each_body_is_read_by_itself() -> None:
    """Notes and anchors of one never meet those of another."""
    first, second = parse(bodies("# A {#a}\n\nx[^1]\n\n[^1]: one", "# B {#a}\n\ny[^1]\n\n[^1]: two"))

    assert (first.messages, second.messages) == ((), ())
    assert "two" not in json.dumps(first.blocks)


def test_a_body_that_keeps_pandoc_too_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those before and after it are read."""
    monkeypatch.setattr(alone, "SECONDS", 2)
    read = parse(bodies("one", TANGLED, "three"))

    assert [one.is_readable for one in read] == [True, False, True]
    assert [text(list(one.blocks)) for one in read] == ["one", "", "three"]


def test_a_body_nested_too_deep_is_not_read() -> None:
    """Nor does it stop the others."""
    boxes = "::: box\n\n" * 100 + "x"

    assert [one.is_readable for one in parse(bodies("one", boxes, "three"))] == [True, False, True]


def test_a_pandoc_that_reads_nothing_is_a_broken_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """And no fault of a writer's."""

    def fail(*_args: object, **_settings: object) -> str:
        raise ToolFailed(["pandoc"], "out of order")

    monkeypatch.setattr("press.pandoc.run", fail)

    with pytest.raises(ToolFailed):
        parse(bodies("one"))


def test_no_raw_element_passes_the_reading() -> None:
    """Tags are kept for a diagnostic, notes to oneself are dropped, and what runs is text."""
    (body,) = parse(bodies(RAW_TEXT))
    kinds = {node["t"] for node in elements(list(body.blocks))}

    assert not kinds & (RAW | {"Math"})
    assert "<b>" in body.raw
    assert "withheld" not in json.dumps(body.blocks)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a <!-- x --> b", "a b"),
        ("<!-- x --> a", "a"),
        ("a <!-- x -->", "a"),
        ("a<!-- x -->b", "ab"),
    ],
)
def test_a_note_to_oneself_leaves_no_gap(written: str, shown: str) -> None:
    """Of two spaces around it, one is left."""
    assert text(list(parse(bodies(written))[0].blocks)) == shown


def test_the_reader_numbers_and_names_nothing() -> None:
    """That would be done by what is later withheld."""
    (body,) = parse(bodies("# A heading\n\n(@) one\n\n[A heading]\n\n---\ntitle: x\n---\n"))
    kinds = {node["t"] for node in elements(list(body.blocks))}

    assert {"Link", "OrderedList"} & kinds == set()
    assert body.blocks[0]["c"][1] == ["", [], []]
    assert "title: x" in text(list(body.blocks))


def test_the_format_is_the_one_of_the_design() -> None:
    """Raw HTML stays on, so that it is seen."""
    assert FORMAT.startswith("markdown-raw_tex-raw_attribute-latex_macros-tex_math_dollars")
    assert "raw_html" not in FORMAT


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("x[^1]\n\n[^1]: a\n\n[^1]: b", "DuplicateNoteReference"),
        ("[^1]: a", "NoteDefinedButNotUsed"),
        ("[a]: x\n[a]: y", "DuplicateLinkReference"),
        ("# a {#a}\n\n# b {#a}", "DuplicateIdentifier"),
        ("::: box\nx", "UnclosedDiv"),
    ],
)
def test_what_the_reader_says_is_kept(written: str, kind: str) -> None:
    """Its type, its words and its line."""
    (message,) = parse(bodies(written))[0].messages

    assert message.type == kind
    assert message.line >= 1


ODD = (
    "# A {#x}\n\n[b](#x) [c](#y.z) [d](#) [e](other.md#x)\n\n[]{#_under}\n",
    "x[^1]\n\n[^1]: one\n[^1]: two\n\n[^2]: three\n\n[r]: http://a.example\n[r]: http://b.example\n",
    "Mr. Smith, e.g. here.\n\n\tcode\n\n```\na\tb\n```\n\n::: box\nnot closed\n",
    "| a | b |\n|---|---|\n| " + "long " * 30 + "| x |\n\n: caption {#t .row-headers}\n",
    RAW_TEXT,
    "",
)


def test_read_together_or_alone_they_are_the_same() -> None:
    """Trees and messages, labels and tabs, widths of columns and abbreviations."""
    joined = Joined(ODD, FORMAT)

    assert joined.run()
    together, one_by_one = joined.take(), alone.read_alone(ODD)
    assert together is not None
    for one, single in zip(together, one_by_one, strict=True):
        assert single is not None
        assert list(one.blocks) == list(single.blocks)
        assert sorted(map(repr, one.messages)) == sorted(map(repr, single.messages))
