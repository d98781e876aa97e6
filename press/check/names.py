"""Ids and numbers: each one's own, and an id the same as its file's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.contribution import Contribution
    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.manuscript import Manuscript


def check_names(materials: Materials) -> Iterator[Diagnostic]:
    """Yield ids that are not their file's, and ids and numbers that are taken."""
    for one in materials.contributions:
        yield from _own(one.manuscript, "id", one.fields.get("id"))
    for edition in materials.editions:
        yield from _own(edition.manuscript, "edition", edition.fields.get("edition"))
    yield from _same_ids(materials)
    yield from _same_numbers(materials)


def _own(manuscript: Manuscript, field: str, written: str | None) -> Iterator[Diagnostic]:
    if written is not None and written != manuscript.stem:
        what = f"the {field} is `{written}`, and the file's name is `{manuscript.stem}.md`"
        hint = f"write `{field}: {manuscript.stem}`, or rename the file to `{written}.md`"
        yield Diagnostic(_place(manuscript, field), rules.ID_NOT_FILE, what, hint)


def _same_ids(materials: Materials) -> Iterator[Diagnostic]:
    seen: dict[str, Contribution] = {}
    for one in materials.contributions:
        first = seen.setdefault(one.id, one)
        if first is not one:
            what = f"the id `{one.id}` is also that of {first.path}"
            yield Diagnostic(_place(one.manuscript, "id"), rules.DOUBLE_ID, what)


def _same_numbers(materials: Materials) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, int], Contribution] = {}
    for one in materials.contributions:
        first = seen.setdefault((one.kind, one.number), one) if one.number is not None else one
        if first is not one:
            what = f"the number {one.number} is also that of {first.path}"
            yield Diagnostic(_place(one.manuscript, "number"), rules.DOUBLE_NUMBER, what)


def _place(manuscript: Manuscript, field: str) -> Place:
    return manuscript.front.place((field,)) if manuscript.front else manuscript.start
