"""Hold the languages of passages: what is in another language than its edition says so in every format.

What is compared is the first part of a tag (BCP 47), by which programs choose a voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.prove.canon import letters, words
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.library import Work
    from press.prove.nouns import Found

WRONG = "this is not said to be in the language that it is in"


def primary(tag: str) -> str:
    """Return the language of a tag, without its region."""
    return tag.partition("-")[0].casefold()


def tongues(edition: Work, texts: Iterable[tuple[Work, Found]]) -> Iterator[tuple[str, Passage]]:
    """Yield each passage in another language than the edition's, with that language."""
    own = primary(str(edition.fields.get("language", "en")))
    for work, found in texts:
        home = primary(str(work.fields.get("language", "en")))
        others = [letters(other) for _, other in found.foreign]
        for one in found.passages:
            tongue = primary(one.tongue) or home
            if tongue != own and not one.is_aside and _is_one(one, others):
                yield tongue, one
        for tag, other in found.foreign:
            if primary(tag) != own:
                yield primary(tag), Passage("words", (other,), work.path)


def _is_one(passage: Passage, others: Sequence[str]) -> bool:
    """Return whether a passage is in one language, and nothing in it is filled in or in another."""
    is_whole = all(isinstance(part, str) for part in passage.parts)
    return is_whole and not any(one in letters(passage.text) for one in others)


def misplaced(
    wanted: Iterable[tuple[str, Passage]], said: Mapping[str, Iterable[str]]
) -> Iterator[tuple[str, Passage]]:
    """Yield what a file does not say the language of, word by word: notes may stand between them.

    Args:
        wanted: passages with their languages.
        said: the words that are said to be in each language, in their order.
    """
    spoken: dict[str, str] = {}
    for tag, spoke in said.items():
        spoken[primary(tag)] = spoken.get(primary(tag), "") + letters("".join(spoke))
    there: dict[tuple[str, str], bool] = {}
    for tongue, one in wanted:
        asked = {(tongue, word) for word in words(one.text)}
        there |= {each: each[1] in spoken.get(tongue, "") for each in asked - there.keys()}
        if not all(there[each] for each in asked):
            yield WRONG, one
