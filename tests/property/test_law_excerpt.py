"""The mark stands below what is at fault, whatever signs are in the line and however narrow the terminal."""

from __future__ import annotations

from unicodedata import category, east_asian_width

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.report.excerpt import excerpt
from press.report.letters import letters, printable, width
from tests.property.profiles import MANY

SIGNS = st.one_of(
    st.sampled_from(
        (
            *(
                "a",
                "z",
                " ",
                "\t",
                "é",
                "e\u0301",
                "日",
                "한",
                "\u1112\u1161\u11ab",
                "ｱ",
                "Ａ",
                "\u00a0",
                "\u3000",
            ),
            *(
                "👩",
                "👩\u200d👩\u200d👧",
                "👍🏽",
                "☀\ufe0f",
                "1\ufe0f\u20e3",
                "🇸🇪",
                "🇸",
                "🩷",
                "\u200d",
                "\ufe0f",
            ),
            *("שלום", "مرحبا", "می\u200cخواهم", "क्षि", "\u0301", "\x1b[31m", "\x9b", "\u202e", "\u200b"),
            *(
                "\ufeff",
                "\u00ad",
                "\u2028",
                "\ud800",
                "\ue000",
                "\ufffd",
                "\x07",
                "\x7f",
                "Z\u0300\u0301" + "\u0302" * 20,
            ),
        )
    ),
    st.characters(),
)
LINES = st.lists(SIGNS, max_size=60).map("".join)


def columns(shown: str) -> int:
    """Return how many columns a terminal gives to what it is sent, sign by sign, as simply as it can be."""
    return sum(0 if category(sign) in ("Mn", "Me") or _is_tail(sign) else _of(sign) for sign in shown)


def _of(sign: str) -> int:
    return 2 if east_asian_width(sign) in "WF" or (category(sign) == "Cn" and sign > "\U0001f000") else 1


def _is_tail(sign: str) -> bool:
    return "\u1160" <= sign < "\u1200" or "\ud7b0" <= sign < "\ud800"


@MANY
@given(LINES, st.integers(1, 200), st.integers(0, 90), st.integers(20, 100))
def test_the_mark_stands_below_the_fault(line: str, column: int, length: int, room: int) -> None:
    """Counted in what the terminal is sent; and nothing is wider than there is room."""
    shown = excerpt(line, column, length, room, "…")

    assert shown.indent == columns(shown.before)
    assert shown.width == max(1, columns(shown.part))
    assert columns(shown.before + shown.part + shown.after) <= room
    assert shown.indent + shown.width <= room


@MANY
@given(LINES)
def test_nothing_of_a_line_steers_the_terminal(line: str) -> None:
    """Nor does a message that quotes it; what is printable is left as it is."""
    sent = "".join(one.shown for one in letters(line))
    message = printable(line)

    assert [sign for sign in sent if category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Co")] == []
    assert [sign for sign in message if category(sign) in ("Cc", "Cs", "Zl", "Zp")] == []
    assert printable(message) == message
    assert width(line) == sum(one.width for one in letters(line))


@pytest.mark.parametrize(
    ("before", "sent"),
    [
        ("日本", "日本"),
        ("\t", "    "),
        ("ab\t", "ab  "),
        ("e\u0331", "e\u0331"),
        ("👩\u200d👩\u200d👧", "👩"),
        ("👍🏽", "👍"),
        ("☀\ufe0f", "☀"),
        ("1\ufe0f\u20e3", "1\u20e3"),
        ("🇸🇪", "🇸🇪"),
        ("🏳\ufe0f\u200d🌈", "🏳"),
        ("שלום", "שלום"),
        ("Straf\u00adrecht", "Strafrecht"),
        ("می\u200cخواهم", "میخواهم"),
        ("\x1b[2J", "<U+001B>[2J"),
        ("\u202e", "<U+202E>"),
        ("\u0301", "\u25cc\u0301"),
        ("\u00a0\u3000", "   "),
    ],
)
def test_what_is_shown_before_the_fault(before: str, sent: str) -> None:
    """Each sign as all terminals show it alike."""
    shown = excerpt(f"{before}<b> after", len(before) + 1, 3, 80, "…")

    assert (shown.before, shown.part, shown.after) == (sent, "<b>", " after")
    assert shown.indent == columns(sent)


@pytest.mark.parametrize(
    ("column", "length", "wanted"),
    [
        (1, 3, ("", "one", " two three four …")),
        (25, 4, ("… five ", "six ", "seven eig…")),
        (35, 5, ("…ive six seven ", "eight", "")),
        (1, 40, ("", "one two three four ", "…")),
        (41, 0, ("…ive six seven eight", "", "")),
    ],
)
def test_a_long_line_is_cut_around_the_fault(column: int, length: int, wanted: tuple[str, str, str]) -> None:
    """With a third of the room before it, and none lost at either end."""
    shown = excerpt("one two three four five six seven eight", column, length, 22, "…")

    assert (shown.before, shown.part, shown.after) == wanted


@pytest.mark.parametrize(
    ("line", "column", "part"),
    [
        ("<b>bold</b> x", 1, "<b>bold</b>"),
        ("a\tb", 2, "   "),
        ("x\x1b[1m", 2, "<U+001B>"),
        ("x\ufffdy", 2, "\ufffd"),
        ("one", 4, ""),
        ("", 1, ""),
    ],
)
def test_without_a_length_the_word_is_marked(line: str, column: int, part: str) -> None:
    """And a sign that cannot be shown by itself."""
    shown = excerpt(line, column, 0, 80, "…")

    assert (shown.part, shown.width) == (part, max(1, len(part)))


def test_a_line_that_just_fits_is_not_cut() -> None:
    """It leaves a column for what is missing at its end."""
    line = "one two three four"

    assert excerpt(line, 9, 5, len(line) + 1, "…").before == "one two "
    assert excerpt(line, 9, 5, len(line), "…").before == "… two "
