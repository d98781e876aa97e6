"""What an edition in another language would print in English is told, and where it belongs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from press import rules
from press.check.whole import check
from press.materials import gather
from press.prove.library import read_library
from tests.built import ROOT, build_py

HARBOUR = ROOT / "tests" / "editions" / "harbour"
TERMS = Path("styles", "terms", "sv.yaml")
WORDS = Path("schemas", "words", "sv.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Another network's publication, with editions in Swedish and one in English."""
    return Path(shutil.copytree(HARBOUR, tmp_path / "harbour"))


def told(root: Path) -> dict[str, list[str]]:
    """Return what is said of English words, by the edition."""
    found: dict[str, list[str]] = {}
    for one in check(gather(root)).found:
        if one.rule is rules.ENGLISH_WORDS:
            found.setdefault(Path(one.place.path).stem, []).append(f"{one.text} | {one.hint}")
    return found


def without(file: Path, *keys: str) -> None:
    """Take lines out of a file."""
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith(keys)), "utf-8")


def test_terms_that_a_file_leaves_out_are_named_together(root: Path) -> None:
    """Also where it has all the others; the edition in English needs none."""
    without(root / TERMS, "contents:", "as_of:")

    said = (
        "these words of the tool would be English in `sv`: `contents`, `as_of` | "
        "write them into `styles/terms/sv.yaml`, as they stand in our `en.yaml`"
    )
    assert told(root) == {"hamnar": [said], "vakten": [said]}


def test_signs_and_names_are_the_same_in_every_language(root: Path) -> None:
    """A form without words, the names of tools, and those of languages that the edition is not in."""
    without(root / TERMS, "list_comma:", "caption:", "decimal:", "tool_", "part_", "language_en:")

    assert told(root) == {}


def test_words_of_kinds_are_named_together(root: Path) -> None:
    """Those of the kinds that the edition takes."""
    (root / WORDS).unlink()
    text = (root / "schemas/kinds/measure.yaml").read_text("utf-8").replace(", sv: Kostnad", "")
    (root / "schemas/kinds/measure.yaml").write_text(text, "utf-8")

    (said,) = told(root)["hamnar"]
    assert said.startswith("these words of kinds and fields would be English in `sv`: `Cost`")
    assert "`Strategy`" in said or "`Section`" in said
    assert "such as `Cost: …`" in said


def test_words_are_laid_over_what_schemas_say(root: Path) -> None:
    """In the book and in its proof alike; what a kind says itself stays."""
    words = "Strategy: Strategin\nMeasure: Nej\nStructure: Uppbyggnad\n"
    (root / WORDS).write_text(words, "utf-8")
    materials = gather(root)
    kinds, proved = materials.schemas.kinds, read_library(materials.sources).kinds

    for found in (kinds, proved):
        assert found["strategy"].title == {"en": "Strategy", "sv": "Strategin"}
        assert found["measure"].title == {"en": "Measure", "sv": "Åtgärd"}
    assert kinds["strategy"].sections["structure"].title["sv"] == "Uppbyggnad"


@pytest.mark.parametrize("written", ["Strategy: [a, list]\n", "- a list\n", "Strategy: 'open\n"])
def test_a_file_of_words_that_holds_none_is_told_of(root: Path, written: str) -> None:
    """It sets the tool up, as schemas do."""
    (root / WORDS).write_text(written, "utf-8")

    run = build_py("check", "--root", str(root))

    assert (run.status, "words/sv.yaml" in run.err, "Traceback" in run.err) == (3, True, False)
