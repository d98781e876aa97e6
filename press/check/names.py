"""Ids and numbers: each one's own, and an id the same as its file's name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.edition import DRAFT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.contribution import Contribution
    from press.diagnostics import Place
    from press.materials import Materials
    from press.read.manuscript import Manuscript
    from press.schema.nouns import Schema


def check_names(materials: Materials) -> Iterator[Diagnostic]:
    """Yield ids that are not their file's, and ids and numbers that are taken."""
    for one in materials.contributions:
        yield from _own(one.manuscript, one.fields, one.schema)
    for edition in materials.editions:
        yield from _own(edition.manuscript, edition.fields, materials.schemas.edition)
        if edition.id == DRAFT:
            what = (
                f"an edition called `{DRAFT}` would lie where drafts of all editions do, in `output/{DRAFT}/`"
            )
            yield Diagnostic(_place(edition.manuscript, "edition"), rules.RESERVED_NAME, what)
    yield from _same_ids(materials)
    yield from _same_numbers(materials)


def _own(manuscript: Manuscript, fields: Mapping[str, str], schema: Schema) -> Iterator[Diagnostic]:
    """Yield a name that is not the file's, as fields with ``meta: {file: true}`` are."""
    for field, rule in schema.fields.items():
        written = fields.get(field)
        if rule.get("meta", {}).get("file") and written is not None and written != manuscript.stem:
            what = f"the {field} is `{written}`, and the file's name is `{manuscript.stem}.md`"
            hint = f"rename the file to `{written}.md`"
            if re.fullmatch(rule.get("regex", ".*"), manuscript.stem):
                hint = f"write `{field}: {manuscript.stem}`, or {hint}"
            yield Diagnostic(_place(manuscript, field), rules.ID_NOT_FILE, what, hint)


def _same_ids(materials: Materials) -> Iterator[Diagnostic]:
    seen: dict[str, Contribution] = {}
    for one in materials.contributions:
        first = seen.setdefault(one.id, one)
        if first is not one:
            other = _place(first.manuscript, "id")
            what = f"the id `{one.id}` is also that of {other.path}:{other.line}"
            yield Diagnostic(_place(one.manuscript, "id"), rules.DOUBLE_ID, what, related=(other,))


def _same_numbers(materials: Materials) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, int], Contribution] = {}
    taken = {(one.kind, one.number) for one in materials.contributions}
    for one in materials.contributions:
        if one.number is None:
            continue
        first = seen.setdefault((one.kind, one.number), one)
        if first is not one:
            other = _place(first.manuscript, "number")
            what = f"the number {one.number} is also that of {other.path}:{other.line}"
            free = max(number for kind, number in taken if kind == one.kind and number is not None) + 1
            hint = f"give one of the two the next free number, {free}"
            place = _place(one.manuscript, "number")
            yield Diagnostic(place, rules.DOUBLE_NUMBER, what, hint, related=(other,))


def _place(manuscript: Manuscript, field: str) -> Place:
    return manuscript.front.place((field,)) if manuscript.front else manuscript.start
