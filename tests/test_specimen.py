"""The specimen is a real publication to read: what must be in it is in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import pytest

from press.check.whole import check
from press.images import twins
from press.materials import Materials, gather
from press.parse.tree import attributes, elements, target, text
from press.sections import section
from tests.built import OPEN, ROOT

if TYPE_CHECKING:
    from press.check.whole import Verdict
    from press.contribution import Contribution
    from press.parse.tree import Node
    from tests.built import Built

SPELLED = (
    "Reykjavík",
    "Velferdsetaten",
    "Politirådet",
    "Södermalm",
    "Keskisuomalainen",
    "Rannsóknarstofnun",
    "Brå",
)
"""Words with the letters of five languages."""


@pytest.fixture(scope="module")
def materials() -> Materials:
    """The sources, read once."""
    return gather(ROOT)


@pytest.fixture(scope="module")
def verdict(materials: Materials) -> Verdict:
    """What a check finds."""
    return check(materials)


def of_kind(materials: Materials, kind: str) -> list[Contribution]:
    """Return the approved contributions of a kind."""
    return [one for one in materials.contributions if one.kind == kind and one.status == "approved"]


def nodes(materials: Materials, kind: str) -> list[Node]:
    """Return every element of one sort in all contributions."""
    bodies = [one.body.blocks for one in materials.contributions if one.body]
    return [node for blocks in bodies for node in elements(list(blocks)) if node["t"] == kind]


def test_a_check_finds_nothing(verdict: Verdict) -> None:
    """Not even a warning."""
    assert verdict.found == ()


def test_there_are_enough_contributions(materials: Materials) -> None:
    """Forty-five at least, and each as long as its kind asks."""
    assert len(materials.contributions) >= 45


def test_every_city_has_its_template(materials: Materials) -> None:
    """A portrait, a challenge, a strategy with facts and a way forward, and two practices."""
    kinds: dict[str | None, Counter[str]] = defaultdict(Counter)
    for one in materials.contributions:
        kinds[one.city][one.kind] += one.status == "approved"

    for city in materials.publication.cities:
        assert kinds[city.id] & Counter(portrait=1, challenge=1, strategy=1, practice=2) == Counter(
            portrait=1, challenge=1, strategy=1, practice=2
        )
    for one in of_kind(materials, "strategy"):
        headings = [
            node for node in elements(list(one.body.blocks if one.body else ())) if node["t"] == "Header"
        ]
        assert len(one.facts) == len(materials.publication.indicators)
        assert "way-forward" in {section(heading, one.schema, one.language) for heading in headings}


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("dilemma", 6),
        ("principle", 7),
        ("recommendation", 12),
        ("foreword", 1),
        ("resume", 1),
        ("section", 7),
    ],
)
def test_there_are_enough_of_each_kind(materials: Materials, kind: str, number: int) -> None:
    """Seven guiding principles, and no fewer than asked of the others."""
    found = len(of_kind(materials, kind))

    assert found == number if kind == "principle" else found >= number


def test_recommendations_are_of_every_sort(materials: Materials) -> None:
    """Political and practical, to local, national and Nordic addressees; their numbers are permanent."""
    fields = [one.fields for one in of_kind(materials, "recommendation")]
    numbers = [one.number for one in materials.contributions if one.kind == "recommendation"]

    assert {one["type"] for one in fields} == {"political", "practical"}
    assert {one["addressee"]["level"] for one in fields} == {"local", "national", "nordic"}
    assert sorted(number for number in numbers if number) == list(range(1, len(numbers) + 1))


def test_it_is_rich_in_forms(materials: Materials) -> None:
    """Tables, key messages, notes, references and a glossary."""
    boxes = [name for node in nodes(materials, "Div") for name in attributes(node)[1]]

    assert len(nodes(materials, "Table")) >= 5
    assert boxes.count("key-message") >= 5
    assert len(nodes(materials, "Note")) >= 20
    assert len(materials.sources.references.items) >= 25
    assert len(materials.sources.glossary.items) >= 10


def test_figures_are_drawings_with_a_twin(materials: Materials) -> None:
    """At least eight, each as SVG and as PNG."""
    files = {
        ROOT / "sources" / "images" / target(node).rpartition("/")[2] for node in nodes(materials, "Image")
    }

    assert len(files) >= 8
    assert [file.name for file in files if not {"svg", "png"} <= set(twins(file))] == []


def test_cities_refer_to_each_other(materials: Materials) -> None:
    """Each to another at least once."""
    homes = {one.id: one.city for one in materials.contributions}
    pointing = set()
    for one in materials.contributions:
        for node in elements(list(one.body.blocks if one.body else ())):
            if node["t"] == "Link" and target(node).startswith("#"):
                other = homes.get(target(node)[1:].partition(".")[0])
                pointing |= {one.city} if one.city and other and other != one.city else set()

    assert pointing == {city.id for city in materials.publication.cities}


def test_every_reference_says_whose_work_it_is(materials: Materials) -> None:
    """Who wrote it, or at least who published it."""
    for item in materials.sources.references.items:
        assert item.get("author") or item.get("editor") or item.get("publisher"), item["id"]


def test_names_are_spelled_with_their_own_letters(materials: Materials, specimen: Built) -> None:
    """In the sources, and unharmed in every output."""
    read = " ".join(text(list(one.body.blocks)) for one in materials.contributions if one.body)
    spelled = [word for word in SPELLED if word in read]

    assert len(spelled) >= 4
    for ending, look in OPEN.items():
        words = look(specimen.file("capital-code", ending)).text
        assert [word for word in spelled if word not in words] == []


def test_the_first_edition_opens_with_the_main_parts(specimen: Built) -> None:
    """And the one for ministries has recommendations before the evidence behind them."""
    parts = {
        name: [words for level, words in OPEN["epub"](specimen.file(name, "epub")).headings if level == 1]
        for name in ("capital-code", "justice", "mayors")
    }

    assert {"Foreword", "Five capitals", "Dilemmas", "Guiding principles", "What we recommend"} <= set(
        parts["capital-code"]
    )
    assert parts["justice"].index("Recommendations") < parts["justice"].index("The evidence behind them")
    assert len(parts["mayors"]) < len(parts["capital-code"])


def test_an_illustration_says_that_it_is_one(specimen: Built) -> None:
    """In the imprint of every edition."""
    for name in ("capital-code", "justice", "mayors"):
        assert "specimen" in OPEN["pdf"](specimen.file(name, "pdf")).text
        assert "illustration" in OPEN["pdf"](specimen.file(name, "pdf")).text
