"""Hold what no reader sees at once to what may be there, and search it for what was withheld."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote

from press.prove.canon import grams, letters, plain, spell, words
from press.prove.structure import FIXED, LOOKS, PREFIXES, SENTENCES, SHAPES, STRUCTURE, TAG
from press.prove.vocabulary import ROW, STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from press.prove.canon import Spelled
    from press.prove.judge import Judge
    from press.prove.ledger import Account
    from press.prove.nouns import Secret
    from press.prove.opened import Hidden
    from press.prove.vocabulary import Vocabulary

SHORT = 3
"""Letters of the shortest word that is searched for by itself."""
SENTENCE = 8
"""So many letters that stand in one text and in another are no chance."""
LONG = 7
"""The same among bytes that are no text, where short words come up by chance."""
HOMES = {
    "URL": "",
    "DOI": "https://doi.org/",
    "PMID": "https://www.ncbi.nlm.nih.gov/pubmed/",
    "PMCID": "https://www.ncbi.nlm.nih.gov/pmc/articles/",
}
"""Where a list of references leads, by the field of a reference that says it."""
SCHEMES = ("http://", "https://", "mailto:")
TAGGED = ("the attribute `lang`", "the string `/Lang`")
WORD = re.compile(r"\w+")
LEADS = re.compile(r"(?:(?P<name>.+), )?\w+ (?:[0-9]{1,5}|[ivxlc]{1,7})")
"""What a link is called in a PDF: the words of the place that it leads to, and a page."""


class Search:
    """Finds what was withheld, by the words and rows of words that stand nowhere else."""

    def __init__(self, account: Account, known: Vocabulary) -> None:
        """Take an account, and the words that may be told."""
        self.alone: dict[str, list[Secret]] = defaultdict(list)
        self.rows: dict[tuple[str, ...], list[Secret]] = defaultdict(list)
        told = {*map(letters, account.phrases), *(letters(one.text) for one in account.passages)}
        spelled = ((letters(one.text), one) for one in account.secrets)
        self._secrets = {said: one for said, one in spelled if len(said) >= SHORT and said not in told}
        for secret in account.secrets:
            for text, size in ((secret.text, ROW), *((unquote(name), 2) for name in secret.names)):
                self._keep(words(text), size, secret, known)

    def source(self, text: str) -> Secret | None:
        """Return what was withheld and most likely stands in a text that nothing else accounts for."""
        spelled = spell(text)
        inside = [said for said in self._secrets if said in spelled.letters and _at_edges(said, spelled)]
        longest = max(inside, key=len, default="")
        whole = self._secrets.get(longest)
        is_sure = len(longest) > SENTENCE or longest == spelled.letters
        return (whole if is_sure else None) or self._likeliest(text) or whole

    def _likeliest(self, text: str) -> Secret | None:
        """Return what was withheld and has the most in common with a text."""
        own = words(STEPS.sub(" ", text))
        votes = Counter(one for word in own for one in self.alone.get(word, ()))
        for size in (2, ROW):
            votes.update(one for row in grams(own, size) for one in self.rows.get(row, ()))
        return max(votes, key=votes.__getitem__, default=None)

    def _keep(self, own: tuple[str, ...], size: int, secret: Secret, known: Vocabulary) -> None:
        for spelled in {own, tuple(map(plain, own))}:
            for word in spelled:
                if word not in known.alone and _is_telling(word):
                    self.alone[word].append(secret)
            for row in grams(spelled, size):
                if row not in known.rows:
                    self.rows[row].append(secret)

    def find(self, text: str, shortest: int = SHORT, but: frozenset[str] = frozenset()) -> Secret | None:
        """Return what was withheld and stands in a text, by words or rows that are not all ``but``."""
        own = words(STEPS.sub(" ", text))
        for word in own:
            if word in self.alone and len(word) >= shortest and word not in but:
                return self.alone[word][0]
        rows = (row for size in (2, ROW) for row in grams(own, size) if not but.issuperset(row))
        rows = (row for row in rows if row in self.rows)
        return next((self.rows[row][0] for row in rows), None)


def _at_edges(said: str, line: Spelled) -> bool:
    start = line.letters.find(said)
    return start in line.edges and start + len(said) in line.edges


def _is_telling(word: str) -> bool:
    return len(word) >= SHORT or (len(word) > 1 and word.isdigit())


class Places:
    """Judges hidden places by one account."""

    def __init__(self, judge: Judge, known: Vocabulary, search: Search, styles: frozenset[str]) -> None:
        """Take what accounts for lines, what may be told, what is searched for, and the words of styles."""
        self._judge, self._known, self._search = judge, known, search
        self._styles = styles | LOOKS
        self._judged: dict[tuple[str, str, bool], bool] = {}

    @cached_property
    def _addresses(self) -> frozenset[str]:
        account = self._judge.account
        written = {*account.names, *account.phrases, *(f"mailto:{one}" for one in account.phrases)}
        for item in account.cited.values():
            written |= {f"{home}{item[name]}" for name, home in HOMES.items() if name in item}
        return frozenset(unquote(one) for one in written)

    def strange(self, found: list[Hidden]) -> Iterator[tuple[Hidden, Secret | None]]:
        """Yield what may not be where it is, with what was withheld and stands in it, if that is known."""
        for one in found:
            key = (one.sort, one.words, one.place in TAGGED)
            if key not in self._judged:
                self._judged[key] = self._may(one)
            if not self._judged[key]:
                yield one, self._search.source(one.words)

    def _may(self, one: Hidden) -> bool:
        if one.words in SENTENCES or (one.sort == "value" and _is_fixed(one)):
            return True
        if one.sort == "label" and self._judge.accounts_for(one.words):
            return True
        if one.sort == "address" or one.words.startswith(SCHEMES):
            return unquote(one.words) in self._addresses
        if self._search.find(one.words, LONG if one.sort == "bytes" else SHORT, but=self._looks(one)):
            return False
        if one.sort == "label":
            return self._is_called(one.words)
        return one.sort == "bytes" or all(
            self._is_known(word, self._looks(one)) for word in WORD.findall(one.words)
        )

    def _is_known(self, written: str, also: frozenset[str]) -> bool:
        """Return whether a word of a name is one that may be told, or a number, or what a format needs."""
        if SHAPES.fullmatch(written.casefold()):
            return True
        known = (self._known.alone, STRUCTURE, also)
        said = (
            words(written)
            if any(one in some for one in words(written) for some in known)
            else words(STEPS.sub(" ", written))
        )
        return all(SHAPES.fullmatch(word) or any(word in some for some in known) for word in said)

    def _looks(self, one: Hidden) -> frozenset[str]:
        return self._styles if one.sort == "look" else STRUCTURE

    def _is_called(self, label: str) -> bool:
        """Return whether it is what those hear who meet a link: where it leads, or a word and an address."""
        leads = LEADS.fullmatch(label)
        if leads:
            said = (f"{leads['name']}{stop}" for stop in ("", "."))  # a caption's own stop is left out
            return not leads["name"] or any(map(self._judge.accounts_for, said))
        _, _, rest = label.strip(" ,").partition(" ")
        return not rest.strip("0123456789.") or f"mailto:{rest}" in self._addresses or rest in self._addresses


def _is_fixed(one: Hidden) -> bool:
    """Return whether a value is one that a format's vocabulary fixes."""
    if one.place in TAGGED:
        return bool(TAG.fullmatch(one.words))
    parts = one.words.split()
    return one.words.startswith(PREFIXES) or all(
        part in FIXED or SHAPES.fullmatch(part.casefold()) for part in parts
    )
