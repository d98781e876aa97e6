"""A figure that is made from data shows just what the sources say, or nothing is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import panflute as pf
import pytest

from tests.prove.test_broken import broken, made

if TYPE_CHECKING:
    from tests.prove.bench import Bench


def redraw(elem: pf.Element, _: pf.Doc) -> None:
    """Draw a value that is not the one that is printed."""
    if isinstance(elem, pf.Image) and "chart" in elem.attributes:
        elem.attributes["chart"] = elem.attributes["chart"].replace('"value":"2018"', '"value":"2015"')


def swap(elem: pf.Element, _: pf.Doc) -> None:
    """Say of a picture what it does not show."""
    if isinstance(elem, pf.Image) and "chart" in elem.attributes:
        elem.attributes["alt"] = "A picture."
        elem.content = [pf.Str("A"), pf.Space(), pf.Str("picture.")]


def drop(elem: pf.Element, _: pf.Doc) -> list[pf.Element] | None:
    """Leave out what stands under a figure."""
    return [] if isinstance(elem, pf.Div) and "figure-notes" in elem.classes else None


def untie(elem: pf.Element, _: pf.Doc) -> list[pf.Element] | None:
    """Leave out a figure's table."""
    return [] if isinstance(elem, pf.Table) and elem.identifier == "_figure-2-data" else None


FILTERS = {
    "another value": ("P002", redraw),
    "another alternative text": ("P003", swap),
    "no sources": ("P003", drop),
    "no table": ("P003", untie),
}


@pytest.mark.parametrize("what", FILTERS)
def test_a_figure_that_is_not_what_it_must_be_is_noticed(bench: Bench, what: str) -> None:
    """Be it drawn otherwise, or be anything wanting that belongs to it."""
    code, action = FILTERS[what]
    ((_, staged),) = made(bench.root, broken(lambda doc: doc.walk(action)))

    assert code in {one.rule.code for one in staged.found}
    assert staged.file is None


def test_a_figure_that_an_edition_may_not_make_is_noticed(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that a broken select lets show an event that is withheld."""
    publication = bench.root / "sources/publication.yaml"
    before = publication.read_text("utf-8")
    try:
        publication.write_text(before.replace("{id: party,", "{id: party, tlp: red,"), "utf-8")
        monkeypatch.setattr("press.select.figures.allows", lambda _ceiling, _label: True)
        ((_, staged),) = made(bench.root)
    finally:
        publication.write_text(before, "utf-8")

    found = {(one.rule.code, one.place.path) for one in staged.found}
    assert ("P001", "sources/publication.yaml") in found
    assert "P002" in {code for code, _ in found}
