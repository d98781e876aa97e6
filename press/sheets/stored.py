"""Sheets as plain data, to go into the cache and back."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING, Any

from press.check.fault import Fault
from press.check.images import Image
from press.check.survey import Survey
from press.diagnostics import Diagnostic, Place
from press.parse.body import Body
from press.read.manuscript import Manuscript
from press.read.record import TWICE, Record
from press.rules import BY_CODE
from press.sheets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.read.record import Path

Stored = dict[str, Any]
"""Lists, mappings, text and numbers; no path of a file is in it, for it is told by who asks."""


def stored(sheet: Sheet) -> Stored:
    """Return a sheet as plain data; the tree of a running order is part of it."""
    one, body = sheet.manuscript, sheet.body
    return {
        "front": _record(one.front) if one.front else None,
        "line": one.body_line,
        "found": [_diagnostic(found) for found in sheet.found],
        "fields": sheet.fields,
        "has_body": body is not None,
        "survey": _survey(sheet.survey) if sheet.survey else None,
        "places": [[number, needle, at] for (number, needle), at in sheet.places.items()],
        "tree": body.blocks if body and body.is_parsed and one.is_edition else None,
    }


def sheet_of(kept: Stored, path: str, text: str) -> Sheet:
    """Return the sheet that was stored, of the text that it was made from."""
    front = _record_of(kept["front"], path) if kept["front"] else None
    below = "\n".join(text.split("\n")[kept["line"] - 1 :])
    manuscript = Manuscript(path, front, below, kept["line"])
    survey = _survey_of(kept["survey"]) if kept["survey"] else None
    return Sheet(
        manuscript,
        tuple(_diagnostic_of(found, path) for found in kept["found"]),
        kept["fields"],
        _body(manuscript, kept, survey) if kept["has_body"] else None,
        survey,
        {(number, needle): at for number, needle, at in kept["places"]},
    )


def _body(one: Manuscript, kept: Stored, survey: Survey | None) -> Body:
    is_readable = survey is None or survey.is_readable
    tree = kept["tree"]
    is_parsed = tree is not None
    return Body(
        one.path, one.body, one.body_line, tuple(tree or ()), is_readable=is_readable, is_parsed=is_parsed
    )


def _place(place: Place) -> list[int]:
    return [place.line, place.column, place.length]


def _places(places: Mapping[Path, Place]) -> list[list[Any]]:
    return [[path, *_place(place)] for path, place in places.items()]


def _record(record: Record) -> Stored:
    return {
        "values": record.values,
        "values_at": _places(record.values_at),
        "keys_at": _places(record.keys_at),
        "cut_at": _places(record.cut_at),
        "doubled": sorted(record.doubled, key=str),
    }


def _record_of(kept: Stored, path: str) -> Record:
    values = kept["values"]
    doubled = frozenset(tuple(where) for where in kept["doubled"])
    for *holder, name in doubled:  # of which JSON keeps a word
        Record(values).value(tuple(holder))[name] = TWICE
    places = {name: _places_of(kept[name], path) for name in ("values_at", "keys_at", "cut_at")}
    return Record(values, **places, doubled=doubled)


def _places_of(kept: Sequence[list[Any]], path: str) -> dict[Path, Place]:
    return {tuple(where): Place(path, *at) for where, *at in kept}


def _diagnostic(one: Diagnostic) -> list[Any]:
    """Return a fault in a manuscript by itself, to which nothing of another file is related."""
    return [one.rule.code, one.text, one.hint, one.unknown, _place(one.place), *map(_place, one.related)]


def _diagnostic_of(kept: list[Any], path: str) -> Diagnostic:
    code, text, hint, unknown, *places = kept
    at, *related = (Place(path, *place) for place in places)
    named = (unknown[0], unknown[1]) if unknown else None
    return Diagnostic(at, BY_CODE[code], text, hint, related=tuple(related), unknown=named)


def _survey(one: Survey) -> Stored:
    faults = [
        [fault.rule.code, fault.text, fault.number, fault.needle, fault.hint, fault.offset]
        for fault in one.faults
    ]
    return {
        "is_readable": one.is_readable,
        "faults": faults,
        "anchors": one.anchors,
        "written": one.written,
        "links": one.links,
        "citations": one.citations,
        "bare": one.bare,
        "images": [astuple(image) for image in one.images],
        "depth": one.depth,
        "withheld": one.withheld,
    }


def _survey_of(kept: Stored) -> Survey:
    faults = tuple(Fault(BY_CODE[code], *rest) for code, *rest in kept["faults"])
    images = tuple(Image(*image) for image in kept["images"])
    return Survey(**{**kept, "faults": faults, "images": images})
