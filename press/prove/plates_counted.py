"""Work out the figures of what stands in an edition, and of the publication's events."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from press.prove.limits import admits, strictness
from press.prove.naming import in_language
from press.prove.plates import Plate, cited, listed
from press.prove.words import date_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.prove.library import Kind, Work
    from press.prove.nouns import Limits

MIDDLE = {4: "-07-01", 7: "-15"}
"""What makes a day of a year and of a month."""


@dataclass(frozen=True)
class Standing:
    """What stands in an edition, the publication, and the words and the year that it is told in."""

    placed: Sequence[Work]
    publication: Mapping[str, Any]
    terms: Mapping[str, str]
    year: str


def coverage(asked: Mapping[str, str], there: Standing, kinds: Mapping[str, str]) -> Iterator[Plate]:
    """Yield a plate of contributions by theme and city, counted anew."""
    terms, kind = there.terms, asked.get("kind")
    cities, themes = (there.publication.get(name) or () for name in ("cities", "themes"))
    own = [
        one for one in there.placed if one.fields.get("city") and (not kind or one.fields.get("kind") == kind)
    ]
    if not (own and themes):
        return
    counts = Counter(
        (str(one.fields["city"]), theme) for one in own for theme in one.fields.get("themes") or ()
    )
    cells = [[counts[city["id"], theme["id"]] for city in cities] for theme in themes]
    sums = [(city["name"], str(sum(row[at] for row in cells))) for at, city in enumerate(cities)]
    names = [city["name"] for city in cities]
    suffix, of = ("_kind", {"kind": kinds.get(kind, kind)}) if kind else ("", {})
    yield Plate(
        chart={
            "form": "counts",
            "columns": names,
            "rows": _named(themes, [[str(n) for n in row] for row in cells]),
        },
        caption=terms[f"coverage_caption{suffix}"].format(**of),
        alternative=terms["figure_alt_coverage"].format(values=listed(sums, terms)),
        rows=[
            (terms["coverage_theme"], *names),
            *_rows(themes, [[str(count) if count else "" for count in row] for row in cells], terms),
        ],
        origins=[terms["figure_counted"].format(year=there.year)],
        says=terms[f"figure_counts{suffix}"].format(**of),
    )


def recommendations(there: Standing, levels: Mapping[str, str]) -> Iterator[Plate]:
    """Yield a plate of the recommendations by theme and addressee; ``levels`` are the addressees' titles."""
    own = [one for one in there.placed if "number" in one.fields and one.fields.get("addressee")]
    terms, themes = there.terms, there.publication.get("themes") or ()
    used = {one.fields["addressee"].get("level") for one in own}
    levels = {level: title for level, title in levels.items() if level in used}
    if not (own and themes and levels):
        return
    cells = [[_numbers(own, level, theme["id"]) for level in levels] for theme in themes]
    sums = [(title, str(sum(len(row[at]) for row in cells))) for at, title in enumerate(levels.values())]
    said = [[terms["list_comma"].join(cell) for cell in row] for row in cells]
    yield Plate(
        chart={"form": "numbers", "columns": list(levels.values()), "rows": _named(themes, cells)},
        caption=terms["figure_recommendations"],
        alternative=terms["figure_alt_recommendations"].format(values=listed(sums, terms)),
        rows=[(terms["coverage_theme"], *levels.values()), *_rows(themes, said, terms)],
        origins=[terms["figure_counted"].format(year=there.year)],
        says=terms["figure_first_theme"],
    )


def _numbers(own: Sequence[Work], level: str, theme: str) -> list[str]:
    there = (
        int(one.fields["number"])
        for one in own
        if one.fields["addressee"].get("level") == level and (one.fields.get("themes") or [""])[0] == theme
    )
    return [str(number) for number in sorted(there)]


def _named(themes: Sequence[Mapping[str, Any]], cells: Sequence[Any]) -> list[dict[str, Any]]:
    return [{"name": theme["title"], "cells": own} for theme, own in zip(themes, cells, strict=True)]


def _rows(
    themes: Sequence[Mapping[str, Any]], cells: Sequence[Sequence[str]], terms: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    for theme, own in zip(themes, cells, strict=True):
        yield (theme["title"], *(cell or terms["none"] for cell in own))


def addressees(kinds: Mapping[str, Kind], edition: Work) -> dict[str, str]:
    """Return the title of each level of addressee, with a capital."""
    rules = (kind.fields.get("addressee", {}).get("schema", {}).get("level", {}) for kind in kinds.values())
    said = {
        key: in_language(one, edition)
        for rule in rules
        for key, one in rule.get("meta", {}).get("values", {}).items()
    }
    return {key: title[:1].upper() + title[1:] for key, title in said.items()}


def open_events(publication: Mapping[str, Any], limits: Limits) -> list[Mapping[str, Any]]:
    """Return the events that an edition may carry."""
    events = publication.get("events") or ()
    return [one for one in events if "tlp" not in one or admits(limits, strictness(one["tlp"]))]


def timeline(
    asked: Mapping[str, str], publication: Mapping[str, Any], limits: Limits, terms: Mapping[str, str]
) -> Iterator[Plate]:
    """Yield a plate of events."""
    named = asked.get("events", "").split()
    own = [one for one in open_events(publication, limits) if not named or one["id"] in named]
    own.sort(key=lambda one: one["from"] + MIDDLE.get(len(one["from"]), ""))
    if not own:
        return
    marks = [_mark(one, terms) for one in own]
    pairs = [(mark["dated"], mark["label"]) for mark in marks]
    yield Plate(
        chart={"form": "timeline", "events": marks},
        caption=terms["figure_timeline"],
        alternative=terms["figure_alt_timeline"].format(values=listed(pairs, terms)),
        rows=[(terms["figure_date"], terms["figure_event"]), *pairs],
        origins=cited((one.get("source") for one in own), terms),
    )


def _mark(event: Mapping[str, Any], terms: Mapping[str, str]) -> dict[str, Any]:
    ends = {key: event[key] for key in ("from", "to") if key in event}
    words = [date_in_words(one, terms) for one in ends.values()]
    dated = terms["figure_span"].format(start=words[0], end=words[1]) if "to" in ends else words[0]
    planned = event.get("planned") == "true"
    label = terms["figure_planned"].format(event=event["label"]) if planned else event["label"]
    return {**ends, "dated": dated, "label": label, "planned": planned}
