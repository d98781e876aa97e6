"""Hold the languages of passages: what is in another language than its edition says so in every format.

So do titles of texts in other languages, wherever they are named, and the tool's own words in such texts.
What is compared is the first part of a tag (BCP 47), by which programs choose a voice.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from press.prove.canon import is_leftward, letters, words
from press.prove.nouns import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.library import Work
    from press.prove.nouns import Found

FEW = 3
"""Words of a title that are hardly said by chance."""
LABELS = {"caption of a figure": "figure", "caption of a table": "table"}
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


def apart(
    edition: Work,
    texts: Sequence[tuple[Work, Found]],
    terms: Mapping[str, str],
    named: Iterable[str],
) -> Iterator[tuple[str, Passage]]:
    """Yield what no file may say in another language, with its language.

    These are titles of texts in other languages, and, where such a text has figures or tables, their
    numbers with the words before them. A title of few words may be said by chance; nor is it told of
    what a text in another language says by itself, or what is ``named`` in data.
    """
    own = primary(str(edition.fields.get("language", "en")))
    homes = [(primary(str(work.fields.get("language", "en"))), work, found) for work, found in texts]
    captions = sum(one.kind in LABELS for _, found in texts for one in found.passages)
    data = [letters(one) for one in named]
    for home, work, found in homes:
        if home == own:
            continue
        title = str(work.fields.get("title", ""))
        others = [other for tongue, _, other in homes if tongue != home]
        is_named = any(letters(title) in one for one in data)
        if len(words(title)) >= FEW and not is_named and not _is_said(title, others):
            yield home, Passage("title", (title,), work.path)
        for label in {LABELS[one.kind] for one in found.passages if one.kind in LABELS}:
            for number in range(1, captions + 1):
                called = terms["numbered"].format(label=terms[label], number=number)
                if not _is_said(called, [other for tongue, _, other in homes if tongue != own]):
                    yield own, Passage("words", (called,), work.path)


def _is_said(said: str, texts: Iterable[Found]) -> bool:
    """Return whether words are said in texts."""
    return any(letters(said) in letters(one.text) for found in texts for one in found.passages)


def _is_one(passage: Passage, others: Sequence[str]) -> bool:
    """Return whether a passage is in one language, and nothing in it is filled in or in another."""
    is_whole = all(isinstance(part, str) for part in passage.parts)
    return is_whole and not any(one in letters(passage.text) for one in others)


def _is_spoken(word: str, spoke: str) -> bool:
    """Return whether a word is among those that are said; of one from right to left, its letters."""
    return word in spoke or (is_leftward(word) and not Counter(word) - Counter(spoke))


def misplaced(
    wanted: Iterable[tuple[str, Passage]],
    kept: Iterable[tuple[str, Passage]],
    said: Mapping[str, Iterable[str]],
) -> Iterator[tuple[str, Passage]]:
    """Yield what a file does not say the language of, word by word: notes may stand between them.

    Args:
        wanted: passages with their languages.
        kept: what may be said in no other language than its own.
        said: the words that are said to be in each language, in their order.
    """
    spoken: dict[str, str] = {}
    for tag, spoke in said.items():
        spoken[primary(tag)] = spoken.get(primary(tag), "") + letters("".join(spoke))
    there: dict[tuple[str, str], bool] = {}
    for tongue, one in wanted:
        asked = {(tongue, word) for word in words(one.text)}
        there |= {each: _is_spoken(each[1], spoken.get(tongue, "")) for each in asked - there.keys()}
        if not all(there[each] for each in asked):
            yield WRONG, one
    for tongue, one in kept:
        if any(letters(one.text) in spoke for other, spoke in spoken.items() if other != tongue):
            yield WRONG, one
