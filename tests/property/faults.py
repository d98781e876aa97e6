"""Faults to put into what is right: each knows its code, and a mark stands where it is to be found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.property.right import Right

HERE = "‸"
"""Stands before the letter that is at fault, and is taken out."""
BYTES = {"\ue0e9": b"\xe9", "\ue000": b"\0"}
"""Letters that are saved as bytes that are no UTF-8, or no text."""


@dataclass(frozen=True)
class InText:
    """A block with a fault in it, or a field's line."""

    code: str
    written: str
    field: str = ""

    def put(self, right: Right, at: int, name: str) -> str:
        """Return the file with the fault before the block of that number, or in place of its field's line."""
        if self.field:
            line = f"id: {name}" if self.field == "id" else dict(right.fields)[self.field]
            whole = right.written(name).replace(line, self.written, 1)
            return whole if HERE in whole else f"{HERE}{whole}"
        blocks = (*right.blocks[:at], self.written, *right.blocks[at:])
        return replace(right, blocks=blocks).written(name)


@dataclass(frozen=True)
class InOrder:
    """A block of a running order with a fault in it."""

    code: str
    written: str

    def put(self, edition: str, at: int, name: str) -> str:
        """Return an edition with another name, with the fault before the block of that number."""
        front, body = edition.replace("edition: book", f"edition: {name}", 1).rsplit("---\n", 1)
        blocks = body.strip("\n").split("\n\n")
        at %= len(blocks) + 1
        whole = "\n\n".join((*blocks[:at], self.written, *blocks[at:]))
        return f"{front}---\n{whole}\n"


@dataclass(frozen=True)
class InData:
    """Something else in a file of the stock publication."""

    code: str
    file: str
    old: str
    new: str


def placed(written: str) -> tuple[bytes, str]:
    """Return a file's bytes, and the line and column of the mark in it."""
    before, _, after = written.partition(HERE)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    saved = f"{before}{after}".encode()
    for letter, byte in BYTES.items():
        saved = saved.replace(letter.encode(), byte)
    return saved, f"{line}:{column}"


IN_TEXT = (
    InText("R001", "So caf‸\ue0e9."),
    InText("R002", "So ‸\ue000it is."),
    InText("R010", "So [a [b [c [d [e ‸[f]]]]]]."),
    InText("R020", "So it ‸\u0007is."),
    InText("S001", "‸::: box\nSo."),
    InText("S001", "- so\n\n    ‸::: key-message\n    then"),
    InText("S002", "::: ‸keymessage\nSo.\n:::"),
    InText("S002", "So [a word]{.‸idnex} here."),
    InText("S003", "So [a word]{‸langauge=sv} here."),
    InText("S003", '![So.](../../images/plan.png){alt="Two boxes." ‸height=5cm}'),
    InText("S004", "So ‸<b>bold</b> it is."),
    InText("S004", "‸<div>\n\nSo.\n\n</div>"),
    InText("S005", "# One\n\n## Two\n\n### ‸Too deep"),
    InText("S007", "::: ‸glossary\n:::"),
    InText("S008", '![So.](../../images/plan.png){alt="Two boxes." width=‸60px}'),
    InText("S009", "So it is.\n‸<!-- a note <!-- in a note -->"),
    InText("S010", "So.\n\n‸:::"),
    InText("S012", "‸# {#empty}"),
    InText("X001", "So [](‸#hre) it is."),
    InText("X001", "> - So [there](‸#oslo-strategi)"),
    InText("X001", "So [there](‸#section-early.whom) it is."),
    InText("X002", "So it is.‸[^missing]"),
    InText("X003", "‸[^unused]: A note."),
    InText("X004", "So[^two].\n\n[^two]: A note.\n\n‸[^two]: Another."),
    InText("X005", "So it is [see ‸@oslo2081, p. 5]."),
    InText("X005", "| a |\n|---|\n| ‸@helsinki2071 |"),
    InText("X006", "So [it]{#twice} is.\n\nSo [it]{‸#twice} is."),
    InText("X008", "So [it]{‸#oslo-strategy} is."),
    InText("X010", "So [](‸https://example.org/x) it is."),
    InText("X011", "So [it]{‸#1st} is."),
    InText("X012", "So [the file](‸file:///etc/hosts) it is."),
    InText("X012", "So [the page](‸plan.html) it is."),
    InText("X015", "So [plan b].\n\n[plan b]: https://example.org/1\n\n‸[plan b]: https://example.org/2"),
    InText("M001", '![So.](‸../../images/plam.png){alt="Two boxes."}'),
    InText("M002", '![So.](‸../../../plan.png){alt="Two boxes."}'),
    InText("M003", "![So.](‸../../images/plan.png)"),
    InText("M004", '![Two boxes.](../../images/plan.png){alt="‸Two boxes."}'),
    InText("M006", '![So.](‸https://example.org/plan.png){alt="Two boxes."}'),
    InText("M009", '![](../../images/plan.png){.decorative alt="‸Two boxes."}'),
    InText("T001", "So [a word] {‸tlp=red} here."),
    InText("T006", "::: {.box ‸TLP=ambre}\nSo.\n:::"),
    InText("L001", "So [ordet]{lang=‸swedish} here."),
    InText("R006", 'title: ‸"So it is', "title"),
    InText("R008", "title: ‸!so it is", "title"),
    InText("R012", "title: ‸So it is: a title", "title"),
    InText("R007", "status: review\n‸status: review", "status"),
    InText("F001", "# nothing", "tlp"),
    InText("F001", "authors:\n  - ‸name: Anna Ek", "authors"),
    InText("F002", "status: ‸aproved", "status"),
    InText("F003", "status: review\n‸statsu: review", "status"),
    InText("F004", "title: ‸[so, it is]", "title"),
    InText("F004", "authors: ‸The editors", "authors"),
    InText("F005", "title:‸", "title"),
    InText("F004", "order: ‸first", "more"),
    InText("F008", "order: ‸-1", "more"),
    InText("F007", "as_of: ‸2019-02-30", "more"),
    InText("F009", "id: ‸another-name", "id"),
    InText("L001", "language: ‸english", "language"),
    InText("D010", "kind: ‸sektion", "kind"),
)
IN_ORDER = (
    InOrder("E001", "::: ‸citties\n:::"),
    InOrder("E002", "::: {.index-of kind=practice ‸bye=city}\n:::"),
    InOrder("E004", "::: {.index-of kind=‸practise}\n:::"),
    InOrder("E006", "- so\n\n  ::: ‸glossary\n  :::"),
    InOrder("E007", "::: {.principles ids=‸oslo-practice}\n:::"),
    InOrder("E009", "::: ‸glossary\nSo.\n:::"),
    InOrder("S001", "‸::: box\nSo."),
    InOrder("S004", "So ‸<b>bold</b> it is."),
    InOrder("X001", "So [](‸#hre) it is."),
    InOrder("X005", "So it is [‸@oslo2081]."),
    InOrder("M001", '![So.](‸../images/plam.png){alt="Two boxes."}'),
    InOrder("T006", "::: {.index-of kind=practice ‸tlp=rde}\n:::"),
)
STRATEGY = "contributions/oslo/oslo-strategy.md"
ONE = "contributions/shared/rec-one.md"
IN_DATA = (
    InData("D003", STRATEGY, "indicator: partners", "indicator: ‸coordination"),
    InData("D005", STRATEGY, "value: city hall", "value: ‸town hall"),
    InData("D006", ONE, "evidence: [oslo-practice, oslo-strategy]", "evidence: ‸[section-early]"),
    InData("X007", ONE, "evidence: [oslo-practice,", "evidence: [‸oslo-practise,"),
    InData("X013", ONE, "principles: [principle-early]", "principles: [‸section-early]"),
    InData(
        "D007",
        "publication.yaml",
        "\ncity_template",
        "\n  - {id: ‸oslo, name: O, language: nb}\ncity_template",
    ),
    InData("D008", "references.yaml", "type: report", "type: ‸rapport"),
    InData("D009", "publication.yaml", "editions: [book]", "editions: [‸bok]"),
    InData("D010", "publication.yaml", "city_template: [", "city_template: [‸portait, "),
    InData(
        "X014",
        "references.yaml",
        "  - id: oslo2018",
        "  - {id: ‸new, type: book, title: So}\n  - id: oslo2018",
    ),
)
