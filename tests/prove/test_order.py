"""What stands elsewhere than its text or its running order says is noticed, in every format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import panflute as pf
import pytest

import filters
from press.production import Tables
from press.prove.library import Work
from press.prove.sequence import is_before
from press.read.manuscript import split
from tests.prove import broken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.prove.bench import Bench

MISPLACED = "misplaced"


def everywhere(doc: pf.Doc, kind: type[pf.Element]) -> Iterator[Any]:
    """Yield each element of a kind, in the document's order."""
    found: list[pf.Element] = []
    doc.walk(lambda elem, _: found.append(elem) if isinstance(elem, kind) else None)
    yield from found


def swapped(holder: pf.Element, first: int, second: int) -> None:
    """Let two things in a row change places."""
    row = list(holder.content)
    row[first], row[second] = row[second], row[first]
    holder.content = row


def turned(of: str) -> Callable[[pf.Doc], pf.Doc]:
    """Return a filter that lets the first two Divs of a class that stand side by side change places."""

    def change(doc: pf.Doc) -> pf.Doc:
        for holder in (doc, *everywhere(doc, pf.Div)):
            at = [place for place, one in enumerate(holder.content) if of in getattr(one, "classes", ())]
            if len(at) > 1:
                swapped(holder, at[0], at[1])
                return doc
        raise AssertionError(of)

    return change


def paragraphs(doc: pf.Doc) -> pf.Doc:
    """Let two paragraphs change places."""
    (zoo,) = (div for div in everywhere(doc, pf.Div) if div.identifier == "zoo")
    at = [place for place, one in enumerate(zoo.content) if isinstance(one, pf.Para)]
    swapped(zoo, at[0], at[1])
    return doc


def items(doc: pf.Doc) -> pf.Doc:
    """Let the last item of a list stand first."""
    (one,) = (one for one in everywhere(doc, pf.BulletList) if pf.stringify(one).startswith("tight one"))
    swapped(one, 0, len(one.content) - 1)
    return doc


def rows(doc: pf.Doc) -> pf.Doc:
    """Let two rows of a table change places."""
    body = next(one for one in everywhere(doc, pf.TableBody) if pf.stringify(one).startswith("a"))
    swapped(body, 0, 1)
    return doc


def headings(doc: pf.Doc) -> pf.Doc:
    """Let two headings of the running order change places."""
    at = [place for place, one in enumerate(doc.content) if isinstance(one, pf.Header)]
    swapped(doc, at[1], at[2])
    return doc


def directives(doc: pf.Doc) -> pf.Doc:
    """Let what two directives take change places."""
    at = [place for place, one in enumerate(doc.content) if "contributions" in getattr(one, "classes", ())]
    swapped(doc, at[0], at[1])
    return doc


TURNS = {
    "texts": turned("contribution"),
    "groups": turned("group"),
    "paragraphs": paragraphs,
    "items": items,
    "rows": rows,
    "headings": headings,
    "directives": directives,
}


def work(name: str, title: str, **fields: object) -> Work:
    """Return a contribution that says no more than where it stands in a row."""
    written = "".join(f"{key}: {value}\n" for key, value in {"title": title, **fields}.items())
    return Work(split(f"---\n{written}---\n", f"sources/contributions/{name}.md")[0])


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        (work("a", "Ash"), work("b", "Birch"), True),
        (work("a", "Ash", number=2), work("b", "Birch", number=1), True),
        (work("a", "Ash", number=2), work("b", "Birch", number=10), True),
        (work("a", "Ash"), work("b", "Birch", order=1), True),
        (work("a", "Ås"), work("b", "Birch"), False),
        (work("a", "Ash"), work("b", "Ash"), False),
        (work("a", "Ash"), work("b", "Ash trees"), False),
    ],
)
def test_of_two_titles_only_plain_letters_and_numbers_tell_which_comes_first(
    first: Work, second: Work, *, is_told: bool
) -> None:
    """Where å stands, each language says for itself."""
    assert (is_before(first, second) or is_before(second, first)) is is_told


@pytest.mark.parametrize("name", TURNS)
def test_what_changes_places_is_noticed(bench: Bench, tmp_path: Path, name: str) -> None:
    """In every format."""
    tables = Tables(filters.SETTLE, [TURNS[name], *filters.ASSEMBLE])
    outcome = broken.made(bench.root, tmp_path, tables)

    assert {form for form, found in outcome.found.items() if MISPLACED not in found} == set()
