"""A fault in the publication, an edition or a relation is told once, and raises no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from press import arguments, report
from press.check.whole import check
from press.materials import gather
from tests.mistakes import found_with, stock
from tests.written import contribution_text, edition_text

PRACTICE = "contributions/oslo/oslo-practice.md"
STRATEGY = "contributions/oslo/oslo-strategy.md"
PORTRAIT = "contributions/oslo/oslo-portrait.md"
MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case["mistake"])
def test_one_mistake_gives_one_diagnostic(case: dict[str, Any], tmp_path: Path) -> None:
    """A name that is misspelt is not missed as well, and what cannot be read is there."""
    changes = [(one["in"], one.get("instead-of", ""), one["write"]) for one in case["changes"]]

    assert found_with(tmp_path, *changes) == case["found"]


def test_a_text_too_tangled_to_be_read_has_what_others_point_to(tmp_path: Path) -> None:
    """What is in it cannot be known."""
    tangled = "\n" + "\n".join(f">{'  ' * level}- deeper" for level in range(100)) + "\n"
    pointing = "\nSee [](#oslo-strategy.levels).\n"

    found = found_with(tmp_path, (STRATEGY, "", tangled), (PORTRAIT, "", pointing))

    assert found == ["oslo-strategy.md:16:1 R016"]


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[](#oslo-strategy)", "`oslo-strategy` is not placed in the editions `one`, `three` and `two`"),
        (
            "[](#draft)",
            "the editions `book`, `one`, `three` and `two` may not carry what this link without a text",
        ),
    ],
)
def test_a_link_is_told_of_once_with_all_editions(link: str, said: str, tmp_path: Path) -> None:
    """They are named in the order of their files."""
    root = stock(tmp_path) / "sources"
    for name in ("one", "two", "three"):
        order = '::: {.contributions ids="oslo-portrait"}\n:::'
        (root / "editions" / f"{name}.md").write_text(edition_text(name, order), encoding="utf-8")
    (root / "contributions/shared/draft.md").write_text(
        contribution_text("draft", status="draft"), encoding="utf-8"
    )
    with (root / PORTRAIT).open("a", encoding="utf-8") as file:
        file.write(f"\nSee {link}.\n")
    found = [one for one in check(gather(tmp_path)).found if one.place.path.endswith(PORTRAIT)]

    assert [one.text[: len(said)] for one in found] == [said]


@pytest.mark.parametrize(
    ("name", "status", "is_error", "faulty"),
    [
        (PORTRAIT, "approved", True, {"book"}),
        (PORTRAIT, "draft", False, set()),
        (PORTRAIT, "withdrawn", True, set()),
        (PORTRAIT, "aproved", True, {"book"}),
    ],
)
def test_an_edition_waits_for_what_it_takes(
    name: str, status: str, faulty: set[str], tmp_path: Path, *, is_error: bool
) -> None:
    """A fault in a draft is a warning; one that cannot be judged stops every edition."""
    file = stock(tmp_path) / "sources" / name
    text = file.read_text(encoding="utf-8").replace("status: approved", f"status: {status}")
    file.write_text(text + "\n[](#nope)\n", encoding="utf-8")
    verdict = check(gather(tmp_path))

    assert [one.is_error for one in verdict.found if one.rule.code == "X001"] == [is_error]
    assert verdict.faulty == faulty


def test_a_draft_that_an_edition_takes_is_held_to_the_rules(tmp_path: Path) -> None:
    """With a lower floor, its faults are errors."""
    file = stock(tmp_path) / "sources" / PORTRAIT
    text = file.read_text(encoding="utf-8").replace("status: approved", "status: draft")
    file.write_text(text + "\n[](#nope)\n", encoding="utf-8")
    verdict = check(gather(tmp_path), floor="draft")

    assert [one.severity.value for one in verdict.found] == ["error"]
    assert verdict.faulty == {"book"}


def test_reports_for_machines_never_quote_the_text(tmp_path: Path) -> None:
    """Logs are read by others."""
    file = stock(tmp_path) / "sources" / PRACTICE
    text = file.read_text(encoding="utf-8").replace("status: approved", "status: kept-secret")
    file.write_text(text + "\n[](#kept-secret)\n", encoding="utf-8")
    found = check(gather(tmp_path)).found
    assert sorted(report.REPORTS) == list(arguments.REPORTS)
    shown = {name: show(found) for name, show in report.REPORTS.items()}

    assert shown["human"].count("kept-secret") == 2
    assert "kept-secret" not in shown["json"] + shown["github"]
