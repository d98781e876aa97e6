"""Words of the glossary, names and languages: what is written otherwise is told, and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from press import rules
from press.check.languages import check_language_fields
from press.check.spelling import Vocabulary, check_spelling
from press.check.uneven_names import check_names_alike
from press.check.whole import check
from press.materials import gather
from press.near_words import is_slip
from press.other_spellings import other_spellings
from press.parse.batch import parse
from press.parse.body import Body
from press.parse.tree import elements
from press.read.forms import two_forms
from tests.built import ROOT
from tests.mistakes import CONTRIBUTION, found_in_texts, stock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

GLOSSARY = yaml.safe_load((ROOT / "sources" / "glossary.yaml").read_text(encoding="utf-8"))
COMMON = (
    "mediation", "follow-up", "well-being", "IT", "decision-making", "e-mail", "repository", "national",
)  # fmt: skip
"""Terms that are near to ordinary words."""

OTHERWISE = (
    ("Ways into radicalization", "radicalization", "radicalisation"),
    ("Radicalization is a process.", "Radicalization", "radicalisation"),
    ("They were radicalized there", "radicalized", "radicalised"),
    ("a radicalistaion", "radicalistaion", "radicalisation"),
    ("a radicallisation", "radicallisation", "radicalisation"),
    ("the anticipitory level", "anticipitory level", "anticipatory level"),
    ("civil soceity", "civil soceity", "civil society"),
    ("a co-ordinator", "co-ordinator", "coordinator"),
    ("the capital room", "capital room", "Capital Room"),
    ("the capital-room", "capital-room", "Capital Room"),
    ("the Capital\nroom", "Capital room", "Capital Room"),
    ("the Salto model", "Salto", "SaLTo"),
    ("an info house", "info house", "info-house"),
    ("an infohouse", "infohouse", "info-house"),
    ("multi agency work", "multi agency", "multi-agency"),
    ("traffic light protocol", "traffic light protocol", "Traffic Light Protocol"),
    ("- a\n- **polarization**", "polarization", "polarisation"),
    ("x[^1]\n\n[^1]: The polarization.", "polarization", "polarisation"),
    ("# On polarization", "polarization", "polarisation"),
    ("See [polarization](#x)", "polarization", "polarisation"),
)
AS_IT_MAY_BE = (
    "radicalisation, radicalised, Radicalisation and the Capital Rooms of an anchor team",
    "the Radicalization Awareness Network",
    "“the radicalization of” and *Preventing radicalization* and 'polarization'",
    "`radicalization` and <https://x.no/radicalization> and [a radicalization](https://x.no)",
    "x/radicalization, radicalization.pdf, #radicalization, @radicalization",
    "> radicalization",
    "    radicalization",
    "[radicalization]{lang=sv}\n\n::: {lang=fi}\nradicalization\n:::",
    "civil-society groups, hate-crime law, an exit-programme",
    "Local Plans, LOCAL PLANS, CAPITAL ROOM, a No Data sign",
    "Mr Vink; a salto; brå, bra; ssp, slt",
    "deradicalization, coordination, coordinated, polarising, radicalise, extremist, extremists",
    "meditation, to follow up, it, rational, a decision maker, e-mails",
    "A soft\u00adhyphen in co\u00adordinator, and a zero-width\u200bspace",
)

AASA = "`Åsa` looks like the one in line 3, and is made of other characters"


def spelt(text: str, terms: Sequence[object] = GLOSSARY, language: str = "en") -> list[tuple[str, str]]:
    """Return what is spelt otherwise in a text, and what is meant."""
    (body,) = parse([Body("text.md", text + "\n", 1)])
    words = Vocabulary(other_spellings(terms), language)  # type: ignore[arg-type]
    found = check_spelling(elements(list(body.blocks)), body, words)
    return [(one.needle, one.hint.removeprefix("did you mean `").removesuffix("`?")) for one in found]


@pytest.mark.parametrize(("text", "written", "right"), OTHERWISE)
def test_a_term_that_is_spelt_otherwise_is_found(text: str, written: str, right: str) -> None:
    """With what the glossary has."""
    assert (written, right) in [(" ".join(one.split()), other) for one, other in spelt(text)]


@pytest.mark.parametrize("text", AS_IT_MAY_BE)
def test_what_may_be_written_so_is_not_told_of(text: str) -> None:
    """Names, other people's words, other languages, code, addresses and other words."""
    assert spelt(text, [*GLOSSARY, *({"term": one} for one in COMMON)]) == []


def test_each_way_of_spelling_is_told_once_in_a_text() -> None:
    """With how often it stands there."""
    (body,) = parse([Body("text.md", "polarization, polarization\n\nPolarization\n", 1)])
    nodes, words = elements(list(body.blocks)), Vocabulary(other_spellings(GLOSSARY), "en")

    assert [one.text for one in check_spelling(nodes, body, words)] == [
        "`polarization` stands in the glossary as `polarisation`, and here so 2 times",
        "`Polarization` stands in the glossary as `polarisation`",
    ]


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("meditation", "mediation"),
        ("prescription", "proscription"),
        ("großmütter", "großmutter"),
        ("referrals", "referral"),
        ("kuntaa", "kunta"),
    ],
)
def test_another_word_is_no_slip(word: str, right: str) -> None:
    """Nor is a plural, or another case."""
    assert not is_slip(word, right)


def test_texts_in_other_languages_are_not_looked_at(tmp_path: Path) -> None:
    """The glossary is in the publication's first language."""
    root = stock(tmp_path)
    for name, language in (("t0", "en-GB"), ("t1", "sv")):
        text = CONTRIBUTION.format(id=name).replace("language: en", f"language: {language}")
        file = root / "sources" / "contributions" / "oslo" / f"{name}.md"
        file.write_text(f"{text}The *first* co-ordinator.\n", encoding="utf-8")
    found = [one for one in check(gather(root)).found if one.rule is rules.OTHER_SPELLING]

    assert [str(one.place).rpartition("/")[2] for one in found] == ["t0.md:24:13"]


def test_a_doubtful_language_of_a_passage_is_told(tmp_path: Path) -> None:
    """Northern Sami with its country is not doubtful."""
    texts = (
        "[x]{lang=se}",
        "::: {.box lang=no}\nx\n:::",
        "[x]{lang=se-NO} [y]{lang=nb}",
        "the lang=no in a text",
    )

    assert found_in_texts(tmp_path, texts) == [["1:10 L002"], ["1:16 L002"], [], []]


def test_a_doubtful_language_of_a_contribution_is_told(tmp_path: Path) -> None:
    """At the value."""
    root = stock(tmp_path)
    file = root / "sources" / "contributions" / "oslo" / "oslo-portrait.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("language: en", "language: no"), encoding="utf-8"
    )

    assert [(one.place.line, one.place.column) for one in check_language_fields(gather(root))] == [(6, 11)]


def test_a_name_with_other_capitals_or_spaces_is_told(tmp_path: Path) -> None:
    """At the spelling that is the rarer one, with the place of the other."""
    root = stock(tmp_path)
    for name, organisation in (("t0", "City  of oslo"), ("t1", "City of Oslo"), ("t2", "Oslo")):
        text = CONTRIBUTION.format(id=name).replace(
            "{organisation: City of Oslo}", f"{{organisation: {organisation}}}"
        )
        (root / "sources" / "contributions" / "oslo" / f"{name}.md").write_text(text, encoding="utf-8")
    found = list(check_names_alike(gather(root)))

    assert [str(one.place).rpartition("/")[2] for one in found] == ["t0.md:8:26"]
    assert found[0].text.startswith(
        "`City  of oslo` is written `City of Oslo` in sources/contributions/oslo/"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Malmö and Malmo\u0308",
            ["x.md:1:11 `Malmö` looks like the one in line 1, and is made of other characters"],
        ),
        (
            "Malmö A\u030asa\n\nÅsa, Malmo\u0308, Malmo\u0308",
            [f"x.md:1:7 {AASA}; so is one more word"],
        ),
        ("Malmo\u0308 and Malmo\u0308", []),
        ("Malmö, Malmöer and Malmo\u0308s", []),
        ("Malmö and Malmo", []),
        ("שָׁלוֹם and a\u0301b", []),
    ],
)
def test_a_word_in_two_forms_is_told(text: str, found: list[str]) -> None:
    """Once in a file, at the first that is decomposed; a text that is so throughout is none."""
    assert [f"{one.place} {one.text}" for one in two_forms(text, "x.md")] == found


def test_two_forms_are_found_where_a_file_is_read(tmp_path: Path) -> None:
    """And the text is read all the same."""
    assert found_in_texts(tmp_path, ["Malmö, “Malmo\u0308”"]) == [["1:9 L003"]]
