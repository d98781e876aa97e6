"""Tell in words what is at fault in the files of an edition: each fault once, whatever files have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic, Place, in_order
from press.prove.nouns import Passage, Picture, Secret
from press.prove.origin import Origins

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.prove.library import Library
    from press.prove.verdict import Fault

EDITIONS = "sources/editions/"
"""Begins the path of what a fault is told of that stands in no other source."""
QUOTED = 60
"""Letters of a passage that are quoted."""
Key = tuple[str, str, int, str]


def told(
    faults: Mapping[str, Sequence[Fault]], library: Library, edition: str, *, quoting: bool
) -> tuple[Diagnostic, ...]:
    """Return a diagnostic for each fault.

    Args:
        faults: what is at fault in each file, by the file's name.
        library: where the passages stand.
        edition: whose files they are.
        quoting: whether words may be quoted that nobody has accounted for; a
            secret may be among them, and logs are read by others.
    """
    origins = Origins(library)
    files: dict[Key, list[str]] = {}
    first: dict[Key, Fault] = {}
    for name, found in faults.items():
        for fault in found:
            key = _key(fault, _place(fault, library, edition, origins))
            first.setdefault(key, fault)
            files.setdefault(key, [])
            files[key] += [name] if name not in files[key] else []
    return in_order(
        [
            _told(fault, _place(fault, library, edition, origins), files[key], edition, quoting=quoting)
            for key, fault in first.items()
        ]
    )


def _key(fault: Fault, place: Place) -> Key:
    """Return what makes two faults one: leaks of one passage are, or of one text that is withheld whole."""
    if isinstance(fault.source, Secret):
        return fault.kind, place.path, 0 if fault.source.whole else place.line, ""
    return fault.kind, place.path, place.line, fault.words or fault.member


def _place(fault: Fault, library: Library, edition: str, origins: Origins) -> Place:
    source = fault.source
    if source is None:
        likely = origins.of(fault.words) if fault.kind == "unaccounted" else None
        return likely or Place(library.editions[edition].path)
    text = source.address if isinstance(source, Picture) else source.text
    if source.line or source.path not in library.by_path:
        return Place(source.path, source.line or 1)
    return Place(source.path, library.by_path[source.path].line_of(text))


def _told(fault: Fault, place: Place, files: Sequence[str], edition: str, *, quoting: bool) -> Diagnostic:
    where = " and ".join(f"`{name}`" for name in files)
    quote = f": `{_short(fault.words)}`" if quoting and fault.words else ""
    if fault.kind == "leak" and isinstance(fault.source, Secret):
        why = f"`{edition}` may not carry this ({fault.source.reason})"
        return Diagnostic(place, rules.LEAK, f"{why}, and it stands in {where}, in {fault.member}")
    if fault.kind == "lost" and isinstance(fault.source, Passage):
        text = f"this {fault.source.kind} is not whole in {where}: `{_short(fault.source.text)}`"
        return Diagnostic(place, rules.LOSS, text)
    if fault.kind == "picture":
        return Diagnostic(place, rules.LOSS, f"the picture `{fault.words}` is not in {where}")
    others = {
        "empty": (rules.UNPROVED, f"most of what the edition carries is not in {where}"),
        "unproved": (rules.UNPROVED, f"{where} cannot be opened{quote}"),
        "foreign": (rules.FOREIGN_PART, f"{where} holds {fault.member}, which has no business there"),
        "astray": (rules.WRONG_LINK, f"a link does not lead where it should in {where}{quote}"),
        "unnamed": (
            rules.OUT_OF_PLACE,
            f"this has not the name in {where} that links from elsewhere have for it",
        ),
        "misplaced": (rules.OUT_OF_PLACE, f"{fault.member} in {where}"),
        "gap": (rules.NUMBER_GAP, f"the numbers after `{fault.words}` do not count from one in {where}"),
    }
    unaccounted = (
        f"nothing that the edition may carry accounts for what stands in {where}, in {fault.member}{quote}"
    )
    rule, text = others.get(fault.kind, (rules.UNACCOUNTED, unaccounted))
    is_traced = rule is rules.UNACCOUNTED and not place.path.startswith(EDITIONS)
    return Diagnostic(place, rule, text, rules.LOSS.remedy if is_traced else "")


def _short(words: str) -> str:
    plain = " ".join(words.replace("`", "'").split())
    return plain if len(plain) <= QUOTED else f"{plain[:QUOTED].rstrip()}…"
