"""Check a publication: one run, every fault, and which editions can be built."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from press import rules, tokens
from press.check.crossing import check_bodies
from press.check.data import check_data
from press.check.decided import is_certain
from press.check.editions import check_directives
from press.check.english_words import check_english_words
from press.check.facts import check_facts
from press.check.fault import Fault, locate
from press.check.glossary import check_glossary
from press.check.languages import check_language_fields
from press.check.names import check_names
from press.check.pointers import check_pointers
from press.check.references import check_references
from press.check.relations import check_relations
from press.check.severity import faulty, soften
from press.check.taken import check_taken
from press.check.told_once import tell_once
from press.check.uneven_names import check_names_alike
from press.check.unused_images import unused_images
from press.check.usage import uncited, unplaced
from press.diagnostics import Diagnostic, Place, Severity, in_order
from press.overlay import Overlay
from press.read.folders import renamed
from press.read.sources import SOURCES
from press.select.place import select
from press.terms import load_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from press.edition import Edition
    from press.materials import Materials
    from press.select.selection import Selection


@dataclass(frozen=True)
class Verdict:
    """All diagnostics of a run, and each edition's selection; ``faulty`` are those that cannot be built."""

    found: tuple[Diagnostic, ...]
    selections: tuple[Selection, ...]
    faulty: frozenset[str]


def check(
    materials: Materials,
    jobs: int = 1,
    floor: str | None = None,
    is_asked: Callable[[str], bool] = lambda _: True,
) -> Verdict:
    """Return everything that is wrong with a publication.

    Args:
        materials: all that was read.
        jobs: how many processes may parse at once.
        floor: the least finished status taken, instead of each edition's own.
        is_asked: whether the faults in a file are asked for, by its path.
    """
    tokens.see_fonts(Overlay.of("styles", materials.sources.root))
    selections = tuple(choose(edition, materials, floor) for edition in materials.editions)
    lost = _lost_folder(materials)
    if lost:
        every = frozenset(one.id for one in materials.editions)
        return Verdict(in_order([*materials.found, *lost]), selections, every)
    found = [*materials.found, *check_bodies(materials, jobs), *check_relations(materials)]
    found += [*check_names(materials), *check_facts(materials), *check_data(materials)]
    found += [*check_references(materials), *check_glossary(materials)]
    found += [*check_names_alike(materials), *check_language_fields(materials)]
    found += [*check_english_words(selections, materials), *_editions(selections, materials, found, jobs)]
    found += _unused(selections, materials, found)
    softened = soften(found, selections, materials)
    told = tell_once(in_order(softened), materials, is_asked)
    return Verdict(told, selections, faulty(softened, selections, materials))


def _lost_folder(materials: Materials) -> tuple[Diagnostic, ...]:
    """Return that the contributions are not there, if their folder has another name: all else is for that."""
    folder = f"{SOURCES}/contributions"
    hint = "" if materials.contributions else renamed(materials.sources.root / folder)
    return (Diagnostic(Place(folder), rules.MISSING_FILE, "there is no such folder", hint),) if hint else ()


def choose(edition: Edition, materials: Materials, floor: str | None = None) -> Selection:
    """Return what an edition takes, with a lower floor if one is given."""
    if floor is not None:
        edition = edition.with_floor(floor)
    terms = load_terms(Overlay.of("styles", materials.sources.root), edition.language)
    after_z = terms.get("after_z", "")
    return select(edition, materials.contributions, materials.publication, materials.schemas, after_z)


def _editions(
    selections: Sequence[Selection],
    materials: Materials,
    found: Sequence[Diagnostic],
    jobs: int,
) -> list[Diagnostic]:
    """Return the faults in what editions say and take, and in what the texts taken point to."""
    contributions = {one.path for one in materials.contributions}
    wrong = {one.place.path for one in found if one.is_error}
    is_accepted = materials.record.values.keys() <= materials.publication.fields.keys()
    is_sure = is_accepted and not contributions & wrong
    faults: list[tuple[str, list[Fault]]] = []
    for selection in selections:
        edition = selection.edition
        if edition.body:
            own = [*check_directives(edition, materials)]
            own += check_taken(
                selection, materials, is_sure=is_sure and not own and edition.path not in wrong
            )
            faults.append((edition.path, own))
    certain = [one for one in selections if is_certain(one.edition, materials)]
    wrong.update(path for path, own in faults if any(one.rule.severity is Severity.ERROR for one in own))
    faults += check_pointers(certain, materials, wrong)
    return locate(faults, materials, jobs)


def _unused(
    selections: tuple[Selection, ...], materials: Materials, found: Sequence[Diagnostic]
) -> list[Diagnostic]:
    """Return what nothing uses, where no other fault can be the reason."""
    if not selections:
        place, hint = Place(f"{SOURCES}/editions"), renamed(materials.sources.root / SOURCES / "editions")
        return [Diagnostic(place, rules.NO_EDITION, "there is no edition", hint)]
    wrong = {one.place.path for one in found if one.is_error}
    unused: list[Diagnostic] = []
    if all(is_certain(one.edition, materials) and one.edition.path not in wrong for one in selections):
        unused += unplaced(materials, selections, wrong)
    lost = {one.unknown[0] for one in found if one.unknown}
    if "contributions" in lost:
        return unused  # for it may be what is missing that would use the rest
    if "references" not in lost:
        unused += uncited(materials)
    return unused + list(unused_images(materials))
