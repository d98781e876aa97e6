"""Figures of another network's publication: in its look and language, of what may be carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.conform.opened import plain
from tests.built import OPEN
from tests.outside import unpacked

if TYPE_CHECKING:
    from tests.built import Built

IN_ALL = ("hamnar", "harbours")
"""The editions that have figures."""


def test_its_figures_have_its_look_and_its_language(harbour: Built) -> None:
    """And what an edition may not carry of its events is in none."""
    texts = {name: OPEN["epub"](harbour.file(name, "epub")) for name in IN_ALL}
    said = {name: " ".join(filter(None, one.pictures)) for name, one in texts.items()}

    assert b"#3a1a5c" in unpacked(harbour.file("hamnar", "epub")).partition(b"<svg")[2]
    assert "Tjeldvåg: 40,5 berths" in said["hamnar"].replace("\xa0", " ")
    assert ["Hamnmöte" in said[name] for name in IN_ALL] == [True, False]


def test_their_words_are_in_the_language_of_the_edition(harbour: Built) -> None:
    """Captions, dates and what stands beneath."""
    text = plain(OPEN["docx"](harbour.file("hamnar", "docx")).text)
    words = [
        "Berths in winter, efter stad",
        "28 februari 2019 – 1 mars 2019",
        "Isen går (planerat)",
        "Källor: ",
    ]

    assert [one for one in words if plain(one) not in text] == []
