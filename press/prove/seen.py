"""What was found of an account in one file, and what of it is wanting or too much."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from press.prove.canon import letters
from press.prove.covering import key_of
from press.prove.cuts import may_be
from press.prove.nouns import Hole, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from press.prove.covering import Key, Match
    from press.prove.ledger import Account
    from press.prove.opened import Line

REFERENCES = "sources/references.yaml"
HEADS = frozenset({"heading", "title"})


@dataclass
class Seen:
    """What was found of an account in one file."""

    count: Counter[Key] = field(default_factory=Counter)
    by_chance: Counter[Key] = field(default_factory=Counter)
    """Those of ``count`` that may be words of a row of data, such as a passage of one word."""
    heads: Counter[Key] = field(default_factory=Counter)
    letters: list[str] = field(default_factory=list)
    entries: set[str] = field(default_factory=set)
    """Words of the index that were found in it."""
    told: list[str] = field(default_factory=list)
    """Lines that are put together from data."""
    references: set[str] = field(default_factory=set)
    """Those that a list has."""
    strange: list[Line] = field(default_factory=list)
    numbers: dict[str, list[int]] = field(default_factory=dict)

    def take(self, found: Match) -> None:
        """Take a passage that was found, with what fills its holes."""
        key, filled = found
        self.count[key] += 1
        holes = [one for one in key if isinstance(one, Hole)]
        for hole, fill in zip(holes, filled, strict=True):
            if hole.kind == "number":
                self.numbers.setdefault(str(key[0]), []).append(int(fill))

    def settle(self, account: Account) -> None:
        """Give a passage that was cut the line of one that reads the same without what is withheld."""
        for is_head, count in ((True, self.heads), (False, self.count)):
            wanted = Counter(key_of(one) for one in account.passages if (one.kind in HEADS) == is_head)
            for key in wanted:
                same = (
                    (one for one in [*count] if may_be(key, str(one[0]))) if count[key] < wanted[key] else ()
                )
                for one in same:
                    moved = max(0, min(wanted[key] - count[key], count[one] - wanted[one]))
                    count.update({key: moved, one: -moved})


def lost(account: Account, seen: Seen) -> Iterator[Passage]:
    """Yield each passage that is not there, as many times as it is wanting."""
    for heads, count in ((True, seen.heads), (False, seen.count)):
        passages = [one for one in account.passages if (one.kind in HEADS) == heads]
        wanted = Counter(map(key_of, passages))
        missing = Counter({key: number - count[key] for key, number in wanted.items() if key})
        for passage in reversed(passages):
            key = key_of(passage)
            if missing[key] > 0:
                missing[key] -= 1
                yield passage
    whole = "\n".join(seen.letters)
    yield from (one for one in account.texts if letters(one.text) not in whole)
    yield from (one for key, one in account.entries.items() if key not in seen.entries)
    yield from _untold(account, "\n".join(seen.told))
    for one in account.listed:
        if one not in seen.references:
            yield Passage("reference", (str(account.cited[one].get("title", one)),), REFERENCES)


def _untold(account: Account, told: str) -> Iterator[Passage]:
    """Yield what is printed from data less often than it should be, where it was written last."""
    of: dict[str, list[Passage]] = {}
    for one in (*account.printed, *(one for one in account.passages if one.kind == "title")):
        of.setdefault(letters(one.text), []).append(one)
    for said, passages in of.items():
        wanting = len(passages) - told.count(said)
        yield from [one for one in passages if one.kind != "title"][::-1][:wanting] if wanting > 0 else ()


def again(account: Account, seen: Seen, repeats: Callable[[str], bool]) -> Iterator[Passage]:
    """Yield each passage that stands more often than it is admitted, where no data repeats it."""
    wanted = Counter(map(key_of, account.passages))
    told = {key_of(one): one for one in account.passages if one.kind not in HEADS}
    for key, passage in told.items():
        if seen.count[key] - seen.by_chance[key] > wanted[key] and not repeats(passage.text):
            yield passage


def gaps(seen: Seen) -> Iterator[str]:
    """Yield the label of each row of numbers that does not count from one, each once."""
    for label, numbers in seen.numbers.items():
        if numbers != [*range(1, len(numbers) + 1)]:
            yield label
