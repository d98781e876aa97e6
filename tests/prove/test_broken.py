"""Select, a filter or a writer that is broken on purpose is noticed, and nothing is published."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import panflute as pf
import pytest

import filters
from press.builds import Order, build
from press.check.whole import check
from press.materials import gather
from press.production import Tables
from press.prove import record
from tests.built import build_py
from tests.prove.bench import EDITION, WITHHELD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from press.production import Staged
    from tests.prove.bench import Bench

LEAKED = "The harbour master went home before the young people of the district came to the table."


def say(doc: pf.Doc) -> None:
    """Add a passage that was withheld."""
    doc.content.append(pf.Para(pf.Str(LEAKED)))


def name(doc: pf.Doc) -> None:
    """Name a heading after what was withheld."""
    next(one for one in doc.content if isinstance(one, pf.Header)).identifier = "quiet-matter"


def first(kind: type[pf.Element]) -> Callable[[pf.Doc], None]:
    """Return a filter that drops the first element of a kind."""

    def drop(doc: pf.Doc) -> None:
        dropped: list[pf.Element] = []

        def action(elem: pf.Element, _: pf.Doc) -> list[pf.Element] | None:
            if isinstance(elem, kind) and not dropped:
                dropped.append(elem)
                return []
            return None

        doc.walk(action)

    return drop


def number(doc: pf.Doc) -> None:
    """Count figures from two."""

    def action(elem: pf.Element, _: pf.Doc) -> None:
        if isinstance(elem, pf.Figure):
            words = elem.caption.content[0].content
            digits = next(one for one in words if isinstance(one, pf.Str) and one.text[:1].isdigit())
            digits.text = f"{int(digits.text.rstrip('.')) + 1}."

    doc.walk(action)


FILTERS = {
    "one that leaks a passage": ("P001", say),
    "one that leaks a name": ("P001", name),
    "one that drops a table": ("P003", first(pf.Table)),
    "one that drops a row": ("P003", first(pf.TableRow)),
    "one that drops a note": ("P003", first(pf.Note)),
    "one that drops a figure": ("P003", first(pf.Figure)),
    "one that drops an item": ("P003", first(pf.ListItem)),
    "one that drops a quotation": ("P003", first(pf.BlockQuote)),
    "one that drops code": ("P003", first(pf.CodeBlock)),
    "one that drops a heading": ("P003", first(pf.Header)),
    "one that drops emphasis": ("P003", first(pf.Emph)),
    "one that drops a citation": ("P003", first(pf.Cite)),
    "one that counts from two": ("P006", number),
}


def broken(change: Callable[[pf.Doc], None]) -> Callable[..., Any]:
    """Return a filter that does this."""

    def main(doc: pf.Doc) -> pf.Doc:
        change(doc)
        return doc

    return main


def made(root: Path, *more: Callable[..., Any]) -> list[tuple[Path, Staged]]:
    """Build the EPUB of an edition in this process, with more filters than there are."""
    materials = gather(root)
    (chosen,) = (one for one in check(materials).selections if one.edition.id == EDITION)
    fields = {**chosen.edition.fields, "formats": ["epub"]}  # no PDF is waited for, which might fail sooner
    alone = replace(chosen, edition=replace(chosen.edition, fields=fields))
    tables = Tables(filters.SETTLE, (*filters.ASSEMBLE, *more))
    return list(build([alone], materials, tables, Order(("epub",)), lambda _: None))


@pytest.mark.parametrize("kind", FILTERS)
def test_a_broken_filter_is_noticed(bench: Bench, kind: str) -> None:
    """And the older file stays."""
    code, change = FILTERS[kind]
    before = bench.files["epub"].read_bytes()
    ((file, staged),) = made(bench.root, broken(change))

    assert code in {one.rule.code for one in staged.found}
    assert staged.file is None
    assert file.read_bytes() == before


def test_a_broken_select_is_noticed(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that carries whatever there is."""
    monkeypatch.setattr("press.select.carry.may_carry", lambda _edition, _one: True)
    ((_, staged),) = made(bench.root)

    assert {one.place.path for one in staged.found if one.rule.code == "P001"} == {WITHHELD}


def test_the_record_is_the_editor_s_alone(bench: Bench) -> None:
    """It says what is withheld by place and reason, and lies outside the publication."""
    made(bench.root)
    file = record.keep(bench.root, EDITION, record.recall(bench.root, EDITION) or ())

    assert record.recall(bench.root, EDITION) == [f"{WITHHELD}:1: marking red"]
    assert file.stat().st_mode & 0o077 == 0
    assert not file.is_relative_to(bench.root)


def test_the_proof_says_nothing_of_what_was_withheld(bench: Bench, tmp_path: Path) -> None:
    """Neither what, nor whether, nor how much: it is the same proof if there is nothing to withhold."""
    proofs = []
    for is_withheld in (True, False):
        root = tmp_path / str(is_withheld)
        shutil.copytree(bench.root / "sources", root / "sources")
        if not is_withheld:
            (root / WITHHELD).unlink()
        assert build_py("--root", str(root)).status == 0
        proofs.append((root / "output" / EDITION / "proof.json").read_text("utf-8"))

    assert proofs[0] == proofs[1]
