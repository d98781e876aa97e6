"""One look: a token that is changed changes every format that it is for, and none is for nobody."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from press import tokens
from press.charts import look as charts
from press.overlay import Overlay
from press.render import reference, stylesheet
from tests.built import ROOT
from tests.render.everything import everything

if TYPE_CHECKING:
    from pathlib import Path

STYLES = Overlay.of("styles", ROOT)
LOOK = tokens.read(STYLES)
CITIES = tuple(f"City {number}" for number in range(len(LOOK["city"])))
"""One for each colour of cities."""
LEAVES = [(part, name) for part, values in LOOK.items() for name in values]
CHART, DOCX, EPUB, PDF = "chart", "docx", "epub", "pdf"
ALL = {CHART, DOCX, EPUB, PDF}
FOR: dict[str, set[str]] = {
    "colour": ALL,
    "colour blue": ALL - {CHART},
    "colour teal": ALL - {CHART},
    "dark": {EPUB},
    "city": ALL,
    "marking": ALL - {CHART},
    "font": {EPUB, PDF},
    "font sans": {CHART, EPUB, PDF},
    "office": {DOCX},
    "size": {DOCX, PDF},
    "size text": {EPUB, PDF},
    "size note": {CHART, DOCX, PDF},
    "size heading": {DOCX, EPUB, PDF},
    "space": {DOCX, EPUB, PDF},
    "page": {DOCX, PDF},
    "page width": {CHART, DOCX, PDF},
    "page left": {CHART, DOCX, PDF},
    "page right": {CHART, DOCX, PDF},
}
"""What follows a token, or a part of the tokens: readers of an EPUB choose sizes and pages themselves."""
OTHERS = {"serif": "Gentium", "sans": "Lato", "mono": "Hack", "letters": "Junicode"}


def _other(name: str, value: Any) -> Any:  # noqa: ANN401 - a colour, a length, a font or a list of lengths
    if isinstance(value, list):
        return [one + 3 for one in value]
    if isinstance(value, str):
        return "#4b0f3c" if value.startswith("#") else OTHERS[name]
    return value + 2


def made(styles: Overlay, folder: Path, label: str) -> dict[str, object]:
    """Return what each format is made with."""
    folder.mkdir()
    book = replace(everything(), styles=styles, marking=f"TLP:{label.upper()}", cities=CITIES)
    with zipfile.ZipFile(reference.make(book, folder / "reference.docx")) as parts:
        word = {name: parts.read(name) for name in parts.namelist()}
    return {
        CHART: charts.read(styles),
        EPUB: stylesheet.write(styles, 8),
        DOCX: word,
    }


@pytest.mark.parametrize(("part", "name"), LEAVES)
def test_a_token_changes_what_it_is_for(tmp_path: Path, part: str, name: str) -> None:
    """And nothing else."""
    own = tmp_path / "styles"
    own.mkdir()
    changed = {part: {name: _other(name, LOOK[part][name])}}
    (own / "tokens.yaml").write_text(yaml.safe_dump(changed), "utf-8")
    label = name if part == "marking" and name != "ground" else "green"
    before = made(STYLES, tmp_path / "before", label)
    after = made(Overlay.of("styles", tmp_path), tmp_path / "after", label)

    wanted = FOR.get(f"{part} {name}", FOR[part]) - {PDF}
    assert {one for one in before if before[one] != after[one]} == wanted


@pytest.mark.parametrize(("part", "name"), LEAVES)
def test_the_pdf_asks_for_each_token_that_is_for_it(part: str, name: str) -> None:
    """By its name; those of cities and labels by their part, for it knows no others."""
    files = [STYLES.find(one).read_text("utf-8") for one in STYLES.names("*.typ")]
    asked = re.findall(r'"([a-z]+)"|look\.[a-z]+\.([a-z]+)|look\.(city|marking)', " ".join(files))
    names = {one for found in asked for one in found}

    wanted = part if part in {"city", "marking"} else name
    assert PDF not in FOR.get(f"{part} {name}", FOR[part]) or wanted in names
