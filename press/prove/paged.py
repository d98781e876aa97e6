"""Work out what the pages say that the tool makes: the glossary, the imprint and the colophon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from press.prove.nouns import Passage
from press.prove.words import fixed, texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.prove.ledger import Account
    from press.prove.placing import Order
    from press.prove.tabled import Scope

GLOSSARY = "sources/glossary.yaml"


def pages(one: Account, order: Order, scope: Scope, running: Iterable[str]) -> Iterator[Passage]:
    """Yield what each page that the running order asks for must say.

    Args:
        one: the account of the edition.
        order: its running order.
        scope: what it may carry.
        running: paragraphs of contributions in which a term is linked if it stands there.
    """
    library, path = scope.library, one.edition.path
    for _ in order.asks("glossary"):
        for entry in _used(running, library.glossary):
            yield Passage("entry of the glossary", (str(entry["meaning"]),), GLOSSARY)
    for _ in order.asks("imprint"):
        said = [*texts(library.publication.get("imprint")), str(one.edition.fields["title"])]
        yield from (Passage("line of the imprint", (text,), path) for text in said)
    for _ in order.asks("colophon"):
        said = [*fixed(scope.terms["colophon_made"]), scope.terms["colophon_again"]]
        yield from (Passage("line of the colophon", (text,), path) for text in said if len(text) > 1)


def _used(running: Iterable[str], entries: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Yield the entries of which a spelling stands in a text, as a whole word and in no longer spelling."""
    entry_of: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for spelling in (entry.get("term"), *(entry.get("forms") or ()), entry.get("short")):
            plain = " ".join(str(spelling or "").split())
            for written in (plain, plain[:1].upper() + plain[1:]):
                entry_of.setdefault(written, number)
    entry_of.pop("", None)
    longest = "|".join(map(re.escape, sorted(entry_of, key=len, reverse=True)))
    pattern = re.compile(rf"(?<![\w-])(?:{longest})(?![\w-])") if longest else re.compile(r"(?!)")
    found = {entry_of[match[0]] for text in running for match in pattern.finditer(text)}
    return (entries[number] for number in sorted(found))
