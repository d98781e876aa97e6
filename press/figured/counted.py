"""Figures of what stands in an edition: contributions by city, recommendations by addressee, by theme."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from press.figured.figure import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.figured.figure import Asked


def coverage(asked: Asked) -> Figure | None:
    """Return how many contributions of each city there are on each theme."""
    kind, cities = asked.attributes.get("kind", ""), asked.publication["cities"]
    placed = [one for one in _placed(asked) if one.get("city") and kind in ("", one["kind"])]
    counts = Counter((one["city"], theme) for one in placed for theme in one.get("themes", ()))
    cells = [[counts[city["id"], theme["id"]] for city in cities] for theme in _themes(asked)]
    if not (placed and cells):
        return None
    columns = [city["name"] for city in cities]
    sums = [sum(row[at] for row in cells) for at, _ in enumerate(columns)]
    return Figure(
        chart=_grid("counts", columns, [[*map(str, row)] for row in cells], asked),
        caption=_of(kind, "coverage_caption", asked),
        alternative=_alternative("coverage", columns, sums, asked),
        says=(_of(kind, "figure_counts", asked),),
        origins=[asked.terms["figure_counted"].format(year=asked.year)],
        head=(asked.terms["coverage_theme"], *columns),
        rows=_rows([[str(count or "") for count in row] for row in cells], asked),
    )


def recommendations(asked: Asked) -> Figure | None:
    """Return the numbers of the recommendations to each addressee, each under the first of its themes."""
    placed = [one for one in _placed(asked) if "number" in one and one.get("addressee")]
    asked_of = {one["addressee"]["level"] for one in placed}
    titles = {level: title for level, title in asked.titles.get("addressee", {}).items() if level in asked_of}
    cells = [[_numbers(placed, level, theme["id"]) for level in titles] for theme in _themes(asked)]
    if not (placed and titles and cells):
        return None
    columns = [*titles.values()]
    sums = [sum(len(row[at]) for row in cells) for at, _ in enumerate(columns)]
    return Figure(
        chart=_grid("numbers", columns, cells, asked),
        caption=asked.terms["figure_recommendations"],
        alternative=_alternative("recommendations", columns, sums, asked),
        says=(asked.terms["figure_first_theme"],),
        origins=[asked.terms["figure_counted"].format(year=asked.year)],
        head=(asked.terms["coverage_theme"], *columns),
        rows=_rows([[asked.terms["list_comma"].join(cell) for cell in row] for row in cells], asked),
    )


def _numbers(placed: list[Mapping[str, Any]], level: str, theme: str) -> list[str]:
    own = (
        one
        for one in placed
        if one["addressee"]["level"] == level and [*one.get("themes", ())][:1] == [theme]
    )
    return [str(number) for number in sorted(int(one["number"]) for one in own)]


def _themes(asked: Asked) -> list[Mapping[str, str]]:
    return list(asked.publication.get("themes", ()))


def _grid(form: str, columns: list[str], cells: list[Any], asked: Asked) -> dict[str, Any]:
    rows = zip(_themes(asked), cells, strict=True)
    named = [{"name": theme["title"], "cells": row} for theme, row in rows]
    return {"form": form, "columns": columns, "rows": named}


def _alternative(form: str, columns: list[str], sums: list[int], asked: Asked) -> str:
    values = asked.listed(zip(columns, map(str, sums), strict=True))
    return asked.terms[f"figure_alt_{form}"].format(values=values)


def _rows(cells: list[list[str]], asked: Asked) -> list[tuple[str, ...]]:
    rows = zip(_themes(asked), cells, strict=True)
    return [(theme["title"], *(cell or asked.terms["none"] for cell in row)) for theme, row in rows]


def _placed(asked: Asked) -> list[Mapping[str, Any]]:
    return [asked.carried[one] for one in asked.placed]


def _of(kind: str, key: str, asked: Asked) -> str:
    """Return the edition's words for all kinds, or those for one kind with its name filled in."""
    if not kind:
        return asked.terms[key]
    named = asked.kinds[kind]
    return asked.terms[f"{key}_kind"].format(kind=named.get("plural", named["title"]))
