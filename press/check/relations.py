"""Relations between contributions: ids, numbers, folders, evidence, and the publication's names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press import rules
from press.diagnostics import Diagnostic
from press.nearest import did_you_mean, nearest
from press.schema.phrases import phrase
from press.schema.walk import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.contribution import Contribution
    from press.materials import Materials
    from press.read.record import Path, Record

SHARED = "shared"


def check_relations(materials: Materials) -> Iterator[Diagnostic]:
    """Yield what contradicts the publication, or another contribution."""
    yield from _twice(materials)
    for one in materials.contributions:
        if one.is_readable and one.manuscript.front:
            yield from _at_home(one, one.manuscript.front)
            yield from _names(one, one.manuscript.front, materials)
            yield from _rests_on_a_city(one, one.manuscript.front, materials)
            yield from _held_back(one.manuscript.front)


def _twice(materials: Materials) -> Iterator[Diagnostic]:
    seen: dict[tuple[str, object], Contribution] = {}
    for one in materials.contributions:
        same_id = seen.setdefault(("id", one.id), one)
        if same_id is not one:
            what = f"the id `{one.id}` is also that of {same_id.path}"
            yield Diagnostic(_place(one, ("id",)), rules.DOUBLE_ID, what)
        if one.number is None:
            continue
        same_number = seen.setdefault((one.kind, one.number), one)
        if same_number is not one:
            what = f"the number {one.number} is also that of {same_number.path}"
            yield Diagnostic(_place(one, ("number",)), rules.DOUBLE_NUMBER, what)


def _place(one: Contribution, path: Path) -> Any:  # noqa: ANN401 - a Place
    return one.manuscript.front.place(path) if one.manuscript.front else one.manuscript.start


def _at_home(one: Contribution, front: Record) -> Iterator[Diagnostic]:
    written = one.fields.get("id")
    if written is not None and written != one.id:
        hint = f"write `id: {one.id}`, or rename the file to `{written}.md`"
        what = f"the id is `{written}`, and the file's name is `{one.id}.md`"
        yield Diagnostic(front.place(("id",)), rules.ID_NOT_FILE, what, hint)
    folder = one.manuscript.folder
    if folder == SHARED and "city" in one.fields and "city" not in one.schema.fields:
        return
    if one.city is not None and one.city != folder:
        what = f"the city is `{one.city}`, and the folder is `{folder}`"
        yield Diagnostic(front.place(("city",)), rules.CITY_NOT_FOLDER, what)
    elif one.city is None and folder != SHARED and "city" not in front.values:
        hint = f"write `city: {folder}`, or move the file to `sources/contributions/{SHARED}/`"
        what = f"the file lies in `{folder}` and names no city"
        yield Diagnostic(front.place(()), rules.CITY_NOT_FOLDER, what, hint)


def _names(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    """Yield names that the publication does not know, and ids of what is not there or of another kind."""
    for path, value, rule in walk(one.fields, one.schema.fields, materials.schemas):
        meta = rule.get("meta", {})
        if "names" in meta and not isinstance(value, (list, dict)):
            known = materials.publication.names(meta["names"])
            if known and value not in known:
                text, hint = f"{phrase(path)} is `{value}`", did_you_mean(value, known)
                yield Diagnostic(front.place(path), rules.UNKNOWN_VALUE, text, hint or meta.get("remedy", ""))
        if "refers_to" in meta and isinstance(value, list):
            for number, identifier in enumerate(value):
                yield from _refers((*path, number), identifier, tuple(meta["refers_to"]), front, materials)


def _refers(
    path: Path, identifier: str, kinds: tuple[str, ...], front: Record, materials: Materials
) -> Iterator[Diagnostic]:
    other = materials.by_id.get(identifier)
    if other is None:
        near = nearest(identifier, [one.id for one in materials.contributions if one.kind in kinds])
        hint = f"did you mean `{near}`?" if near else ""
        text = f"{phrase(path)} is `{identifier}`, and there is no such contribution"
        yield Diagnostic(front.place(path), rules.UNKNOWN_CONTRIBUTION, text, hint)
    elif other.kind and other.kind not in kinds:
        text = f"{phrase(path)} is `{identifier}`, which is a {other.kind}"
        yield Diagnostic(front.place(path), rules.WRONG_KIND, text, f"name one of these kinds: {', '.join(kinds)}")


def _rests_on_a_city(one: Contribution, front: Record, materials: Materials) -> Iterator[Diagnostic]:
    evidence = one.fields.get("evidence")
    if not evidence or not all(name in materials.by_id for name in evidence):
        return
    if not any(materials.by_id[name].manuscript.folder != SHARED for name in evidence):
        yield Diagnostic(front.place(("evidence",)), rules.NO_CITY_EVIDENCE, "no evidence comes from a city")


def _held_back(front: Record) -> Iterator[Diagnostic]:
    """Yield what asks to be withheld in a way that is not honoured yet."""
    for path, place in front.keys_at.items():
        if path[-1] == "tlp" and len(path) > 1:
            text = f"{phrase(path[:-1])} is marked, and markings in front matter are not honoured yet"
            yield Diagnostic(place, rules.MARKING_IN_FIELDS, text)
        if path == ("embargo_until",):
            yield Diagnostic(place, rules.EMBARGO, "there is an embargo, and embargoes are not honoured yet")
