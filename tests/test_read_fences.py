"""Front matter stands between two lines of three hyphens, and whatever else is typed for them is told."""

from __future__ import annotations

import pytest

from press.read.manuscript import split


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("", "1:1 R003"),
        ("# A heading\n", "1:1 R003"),
        ("\n---\nid: a\n---\n", "1:1 R003"),
        ("---\nid: a\n", "1:1 R004"),
        ("--- a\nid: a\n---\n", "1:1 R003"),
        ("\u2013\u2013\u2013\nid: a\n---\n", "1:1 R003"),
        ("----\nid: a\n---\n", "1:1 R003"),
        (" ---\nid: a\n---\n", "1:1 R003"),
        ("```yaml\nid: a\n---\n", "1:1 R003"),
        ("id: a\nkind: b\n---\n", "1:1 R003"),
        ("---\nid: a\n----\nText", "3:1 R004"),
        ("---\nid: a\n...\nText\n\n---\n", "3:1 R004"),
        ("---\nid: a\n \u2014\nText", "1:1 R004"),
        ("---\nid: a\n---x\nText", "3:1 R004"),
        ("---\nid: a\n ---\nText", "3:1 R004"),
        ("---\nid: a\n\nText.\n\n---\n", "4:1 R004"),
        ("---\nid: a\n\n# Heading\n\nText.\n", "4:1 R004"),
        ("---\nid: a\n---\n\n---\ntitle: b\n---\nText.\n", "5:1 R026"),
        ("---\nid: a\n---\nText.\n\n---\nid: b\n---\nText.\n", "6:1 R026"),
        ("---\nid: a\ntitle: b: c\n---\n", "3:8 R012"),
    ],
)
def test_front_matter_stands_between_two_lines(written: str, wanted: str) -> None:
    """Of three hyphens each, the first of them the first line."""
    manuscript, (one,) = split(written, "sources/contributions/oslo/oslo-a.md")

    assert f"{one.place.line}:{one.place.column} {one.rule.code}" == wanted
    assert (manuscript.stem, manuscript.folder, manuscript.front) == ("oslo-a", "oslo", None)


def test_a_body_begins_below_its_front_matter() -> None:
    """And knows on which line."""
    manuscript, found = split("---\nid: a\n---  \n\nText.\n", "a/b.md")

    assert found == []
    assert (manuscript.body, manuscript.body_line) == ("\nText.\n", 4)


@pytest.mark.parametrize(
    "written",
    [
        "---\nid: a\n# remark\n\nkind: b\n---\nText.\n",
        "---\nid: >-\n  a\n\n  b\n---\nText.\n",
        '---\nid: "a\n\nb"\n---\nText.\n',
        "---\nid: a\n---\n---\n\nText.\n\n---\n",
        "---\nid: a\n---\nText.\n\n---\nNote: b\n---\n",
        "---\nid: a\n---\na | b\n---|---\nc | d\n",
    ],
)
def test_a_rule_or_a_remark_is_no_fence(written: str) -> None:
    """Nor are texts of several paragraphs."""
    manuscript, found = split(written, "sources/contributions/oslo/oslo-a.md")

    assert found == []
    assert manuscript.front is not None
