"""A fault in front matter is told once, at the value at fault; what is right is not told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.mistakes import found_in_fronts

if TYPE_CHECKING:
    from pathlib import Path

CASES: tuple[tuple[tuple[str, str], list[str]], ...] = (
    (("status: review", "status: aproved"), ["9:9 F002"]),
    (("status: review\n", ""), ["1:1 F001"]),
    (("status:", "staus:"), ["9:1 F003"]),
    (("tlp: clear", "tlp: TLP:CLEAR"), []),
    (("tlp: clear", "tlp: [clear]"), ["10:6 F004"]),
    (("tlp: clear", "tlp:"), ["10:5 F005"]),
    (("kind: practice", "kind: practise"), ["3:7 D010"]),
    (("kind: practice", "kind:"), ["3:6 F005"]),
    (("kind: practice", "kidn: practice"), ["3:1 F003"]),
    (("kind: practice", ""), ["1:1 F001"]),
    (("kind: practice", "kind: [a]"), ["3:7 F004"]),
    (("language: en", "language: english"), ["6:11 L001"]),
    (("id: t", "id: T_"), ["2:5 F006"]),
    (("id: t", "id: tttttttttttttttttttttttttttttttttttttttt"), ["2:5 F008"]),
    (("id: t", "id: x"), ["2:5 F009"]),
    (("title: A title", "title: [x]"), ["4:8 F004"]),
    (("title: A title", 'title: ""'), ["4:8 F005"]),
    (("themes: [early-prevention]", "themes: early-prevention"), ["7:9 F004"]),
    (("themes: [early-prevention]", "themes: [early-prevension]"), ["7:10 F002"]),
    (("themes: [early-prevention]", "themes: [{a: b}]"), ["7:10 F004"]),
    (("authors: [{organisation: City of Oslo}]", "authors: []"), ["8:10 F005"]),
    (("authors: [{organisation: City of Oslo}]", "authors: [{name: x}]"), ["8:11 F001"]),
    (("authors: [{organisation: City of Oslo}]", "authors: [City of Oslo]"), ["8:11 F004"]),
    (("authors: [{organisation: City of Oslo}]", "authors: [City of Oslo, A, B]"), ["8:11 F004"]),
    (("authors: [{organisation: City of Oslo}]", "authors: [{organisation: A, Oslo}]"), ["8:29 R024"]),
    (("authors: [{organisation: City of Oslo}]", "authors: [{organisation:A}]"), ["8:12 R011"]),
    (("title: A title", "title: A title #1"), ["4:16 R023"]),
    (("title: A title", "title: # 1"), ["4:7 F005"]),
    (("themes: [early-prevention]", "themes:\n  -children"), ["8:3 F004"]),
    (("authors: [{organisation: City of Oslo}]", "authors: {organisation: City of Oslo}"), ["8:10 F004"]),
    (("organisation: City of Oslo}", "organization: City of Oslo, role: }"), ["8:12 F003", "8:45 F005"]),
    (("as_of: 2019-03", "as_of: March 2019"), ["11:8 F007"]),
    (("as_of: 2019-03", "as_of: 2019-02-30"), ["11:8 F007"]),
    (("as_of: 2019-03", "order: -1"), ["11:8 F008"]),
    (("as_of: 2019-03", "order: 1.10"), ["11:8 F004"]),
    (("as_of: 2019-03", "embargo_until: 2019-03-01"), []),
    (("as_of: 2019-03", "embargo_until: soon"), ["11:16 F007"]),
    (("city: oslo\n", ""), ["1:1 F001"]),
    (("city: oslo", "city: helsinki"), ["5:7 F010"]),
    (("city: oslo", "city: osla"), ["5:7 F002"]),
    (("contact_body:", "contact:"), ["14:1 F003"]),
    (("themes:", "city: helsinki\nthemes:"), ["7:1 R007"]),
    (("organisation: City of Oslo}", "organisation: City of Oslo, tlp: red}"), []),
    (("organisation: City of Oslo}", "organisation: City of Oslo, tlp: yellow}"), ["8:45 T006"]),
    (("target_group: Young people", "target_group: {text: Young people, tlp: red}"), ["12:36 T002"]),
)
"""What stands in the front matter, what takes its place, and where which rule is broken."""


def test_one_mistake_in_front_matter_gives_one_diagnostic(tmp_path: Path) -> None:
    """Each stands in a contribution of its own, in one publication."""
    changes, wanted = zip(*CASES, strict=True)

    assert list(zip(changes, found_in_fronts(tmp_path, changes), strict=True)) == list(
        zip(changes, wanted, strict=True)
    )
