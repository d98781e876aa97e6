"""What many places use and nothing defines is told of once: where it is defined otherwise, or used first."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from press.check.whole import check
from press.materials import gather
from press.overview import look_over
from tests.built import ROOT
from tests.diagnostic_pages import STOCK, found_in
from tests.mistakes import found_with, stock

if TYPE_CHECKING:
    from pathlib import Path

    from tests.mistakes import Change

PRACTICE = "contributions/oslo/oslo-practice.md"
PORTRAIT = "contributions/oslo/oslo-portrait.md"
STRATEGY = "contributions/oslo/oslo-strategy.md"
BOOK = "editions/book.md"
AGAIN = "\nSee [@oslo2018] again.\n"
METHOD = "\n## Method {#method}\n\nWords.\n"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ([("publication.yaml", "id: helsinki", "id: helsnki")], ["publication.yaml:7:10 X021"]),
        ([("publication.yaml", "id: partners", "id: parners")], ["publication.yaml:17:10 X021"]),
        ([("publication.yaml", "id: early-", "id: erly-")], ["publication.yaml:11:10 X021"]),
        ([("references.yaml", "- id: oslo2018", "- id: Oslo2018")], ["references.yaml:2:9 X021"]),
        (
            [(PORTRAIT, "", "\nSo[^one], so[^one].\n\n[^onee]: A note.\n")],
            ["oslo-portrait.md:20:1 X021"],
        ),
        ([(PORTRAIT, "", "\nSo[^one].\n\n[^onee]: A note.\n")], ["oslo-portrait.md:18:3 X002"]),
        (
            [(PRACTICE, "", METHOD), (PRACTICE, "", "\nSee [](#methd) and [it](#methd).\n")],
            ["oslo-practice.md:28:12 X021"],
        ),
        (
            [(PRACTICE, "", METHOD), (PORTRAIT, "", 2 * "\nSee [](#oslo-practice.methd).\n")],
            ["oslo-practice.md:28:12 X021"],
        ),
        (
            [(PRACTICE, "", METHOD), (PORTRAIT, "", "\n[](#oslo-practice.methd)\n")],
            ["oslo-portrait.md:18:4 X001"],
        ),
        ([(PORTRAIT, "", "\n[](#oslo-practise.results)\n")], ["oslo-portrait.md:18:4 X001"]),
        ([(PORTRAIT, "", 3 * "\nSo [@zzzz].\n")], ["oslo-portrait.md:18:5 X005"]),
        (
            [(PORTRAIT, "", 2 * "\nSo [@zzzz].\n")],
            ["oslo-portrait.md:18:5 X005", "oslo-portrait.md:20:5 X005"],
        ),
        ([(PORTRAIT, "", 3 * "\n![Plan](../../images/zzzz.png){alt=x}\n")], ["oslo-portrait.md:18:9 M001"]),
    ],
)
def test_a_name_is_told_of_once(changes: list[Change], found: list[str], tmp_path: Path) -> None:
    """Of a name with one use the use is at fault, of two that no definition is near both."""
    assert found_with(tmp_path, *changes) == found


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("references.yaml", "references.yml", "R019 rename `references.yml` to `references.yaml`"),
        ("glossary.yaml", "Glosary.yaml", "R019 rename `Glosary.yaml` to `glossary.yaml`"),
        ("images", "image", "M001 rename the folder `image` to `images`"),
        ("editions", "edition", "E011 rename the folder `edition` to `editions`"),
        ("contributions", "Contribution", "R019 rename the folder `Contribution` to `contributions`"),
        ("contributions/oslo", "contributions/Oslo", "F010 rename the folder to `oslo`"),
        (f"{STRATEGY}", "contributions/oslo/oslo-startegy.md", "F009 rename the file to `oslo-strategy.md`"),
        (BOOK, "editions/bok.md", "F009 rename the file to `book.md`"),
    ],
)
def test_a_file_by_another_name_is_told_of_once(old: str, new: str, told: str, tmp_path: Path) -> None:
    """Whatever points to it, or lies in it."""
    sources = stock(tmp_path) / "sources"
    (sources / old).rename(sources / new)

    assert [f"{one.rule.code} {one.remedy}" for one in found_in(tmp_path)] == [told]


def test_a_contribution_that_is_called_otherwise_is_told_of_with_its_name(tmp_path: Path) -> None:
    """If its field says the same as its file, both are to be changed."""
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    folder = tmp_path / "sources/contributions/oslo"
    text = (folder / "oslo-salto.md").read_text(encoding="utf-8").replace("id: oslo-salto", "id: oslo-slato")
    (folder / "oslo-salto.md").unlink()
    (folder / "oslo-slato.md").write_text(text, encoding="utf-8")
    (one,) = check(gather(tmp_path)).found

    assert (one.rule.code, str(one.place).rpartition("/")[2]) == ("X021", "oslo-slato.md:2:5")
    assert one.remedy == "write `id: oslo-salto`, and rename the file to `oslo-salto.md`"


def test_a_missing_contribution_is_told_of_once(tmp_path: Path) -> None:
    """Links and evidence alike name it, and what it alone would use is not called unused."""
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    (tmp_path / "sources/contributions/oslo/oslo-salto.md").unlink()
    (one,) = check(gather(tmp_path)).found

    assert one.text == "there is no anchor `#oslo-salto`, and 7 more places name it"
    assert len(one.related) == 3


def test_a_kind_that_is_called_otherwise_is_told_of_at_its_file(tmp_path: Path) -> None:
    """A schema is named by its file."""
    for name in ("sources", "schemas", "styles"):
        shutil.copytree(STOCK.parent / "harbour" / name, tmp_path / name)
    kinds = tmp_path / "schemas" / "kinds"
    (kinds / "interview.yaml").rename(kinds / "intervjew.yaml")
    told = [(one.rule.code, one.place.path, one.remedy) for one in check(gather(tmp_path)).found]

    assert told == [("X021", "schemas/kinds/intervjew.yaml", "rename the file to `interview.yaml`")]


def test_every_edition_that_takes_a_use_waits(tmp_path: Path) -> None:
    """Though it is told of in another text."""
    sources = stock(tmp_path) / "sources"
    for name in ("contributions/helsinki/helsinki-portrait.md", PORTRAIT, STRATEGY):
        with (sources / name).open("a", encoding="utf-8") as file:
            file.write("\nSo [@zzzz].\n")
    order = '::: {.contributions ids="oslo-portrait"}\n:::\n'
    book = (sources / BOOK).read_text(encoding="utf-8").partition("\n---\n")[0]
    (sources / "editions/one.md").write_text(
        book.replace("edition: book", "edition: one") + f"\n---\n{order}", encoding="utf-8"
    )
    verdict = check(gather(tmp_path))

    assert [str(one.place).rpartition("/")[2] for one in verdict.found] == ["helsinki-portrait.md:14:5"]
    assert verdict.faulty == {"book", "one"}


def test_a_check_of_one_file_tells_of_what_is_used_there(tmp_path: Path) -> None:
    """Where the definition is not asked for."""
    sources = stock(tmp_path) / "sources"
    file = sources / "publication.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: oslo", "id: olso"), encoding="utf-8")
    path = f"sources/{PORTRAIT}"
    found = look_over(tmp_path, 1, lambda one: one == path)[1].found

    assert [str(one.place).rpartition("/")[2] for one in found if one.place.path == path] == [
        "oslo-portrait.md:5:7"
    ]
