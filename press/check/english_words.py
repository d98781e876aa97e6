"""Words that an edition in another language would print in English: the tool's own, and those of kinds."""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from press import rules
from press.diagnostics import Diagnostic
from press.overlay import Overlay
from press.schema_words import FOLDER, worded
from press.terms import FALLBACK, read_terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.materials import Materials
    from press.schema.nouns import Schema
    from press.select.selection import Selection

NAMES = ("tool_", "part_", "language_", "imprint_isbn")
"""Begin the keys of words that need no others: names, what headings are told by, and other languages."""


def check_english_words(selections: Sequence[Selection], materials: Materials) -> Iterator[Diagnostic]:
    """Yield what is missing for each edition: one for its terms, and one for the kinds that it takes."""
    styles = Overlay.of("styles", materials.sources.root)
    for selection in selections:
        front, tag = selection.edition.manuscript.front, selection.edition.language
        if not front or not tag or _primary(tag) == FALLBACK:
            continue
        place = front.place(("language",))
        for what, hint in (*_terms(styles, tag), *_kinds(selection, tag)):
            yield Diagnostic(place, rules.ENGLISH_WORDS, what, hint)


def _primary(tag: str) -> str:
    return tag.partition("-")[0]


def _terms(styles: Overlay, tag: str) -> Iterator[tuple[str, str]]:
    """Yield what is missing among the terms of a language, and what to do."""
    files = [f"terms/{one}.yaml" for one in dict.fromkeys((_primary(tag), tag))]
    there = [file for name in files for file in styles.all(name)]
    if not there:
        what = f"the tool's own words, such as labels and headings of lists, would be English in `{tag}`"
        yield what, f"write `styles/{files[0]}`: what `{FALLBACK}.yaml` says there, in that language"
        return
    known = {key for file in there for key in read_terms(file, {})}
    english = read_terms(styles.all(f"terms/{FALLBACK}.yaml")[-1], {})
    missing = [key for key in _needed(english, tag) if key not in known]
    if missing:
        yield (
            f"these words of the tool would be English in `{tag}`: {_listed(missing)}",
            f"write them into `styles/{files[0]}`, as they stand in our `{FALLBACK}.yaml`",
        )


def _needed(english: Mapping[str, str], tag: str) -> Iterator[str]:
    """Yield the keys of what has words in it, for signs are the same in many languages."""
    for key, text in english.items():
        is_needed = not key.startswith(NAMES) or key == f"language_{_primary(tag)}"
        if is_needed and _has_words(text):
            yield key


def _has_words(text: str) -> bool:
    return any(sign.isalpha() for before, *_ in Formatter().parse(text) for sign in before)


def _kinds(selection: Selection, tag: str) -> Iterator[tuple[str, str]]:
    """Yield what the kinds that an edition takes do not say in its language, and what to do."""
    taken = [selection.carried[one] for place in selection.placements for one in place.named()]
    schemas = {one.schema.name: one.schema for one in taken}
    unsaid = (one for _, schema in sorted(schemas.items()) for one in _unsaid(schema, tag))
    missing = list(dict.fromkeys(unsaid))
    if missing:
        what = f"these words of kinds and fields would be English in `{tag}`: {_listed(missing)}"
        file = f"schemas/{FOLDER}/{_primary(tag)}.yaml"
        yield what, f"write them into `{file}`, each with what it is called, such as `{missing[0]}: …`"


def _unsaid(schema: Schema, tag: str) -> Iterator[str]:
    """Yield the English words that a kind has in that language alone; titles of sections are a writer's."""
    for one in worded([schema.title, schema.fields]):
        if not {tag, _primary(tag)} & one.keys() and _has_words(one[FALLBACK]):
            yield one[FALLBACK]


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"`{one}`" for one in words)
