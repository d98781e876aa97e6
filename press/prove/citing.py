"""Learn which words of their own citations have in a language, by citing works that do not exist."""

from __future__ import annotations

import functools
import re
import tempfile
from pathlib import Path
from typing import Any

import orjson

from press import pandoc
from press.prove.canon import tokens

NOBODY = "Zzyx"
"""Stands for every name and title, so that what is left is the language's own."""
LOCATORS = "book ch. col. fig. fol. no. l. n. op. p. pp. para. pt. sec. § §§ s.v. v. vol. vols.".split()  # noqa: SIM905
SIGNS = "()[],;.:&/?!#=_%+~@§"
COMMON = ("http", "https", "doi", "org", "www")
PEOPLE = [{"family": NOBODY, "given": NOBODY} for _ in range(12)]
YEAR = 12
EDITIONS = 40
"""More than a work has had, that lies before it."""
ORDINAL = re.compile(r"[0-9]+[^\W\d_]+")
"""A number that is written with letters, as in `2nd`."""
TYPES = ("article-journal", "article-newspaper", "bill", "book", "chapter", "report", "thesis")


@functools.cache
def words(language: str) -> frozenset[str]:
    """Return the words that pandoc's citeproc puts into citations and references in a language."""
    items = [_item("webpage", number) for number in range(1, 2 * YEAR + 1)]
    items += [_item(kind, number) for kind in TYPES for number in (1, 6, 13)]
    items += [{**_item("book", 1), "id": f"edition{one}", "edition": f"{one}"} for one in range(1, EDITIONS)]
    cited = "".join(f"[@{item['id']}]\n\n@{item['id']}\n\n" for item in items)
    located = "".join(f"[@book1, {label} 1]\n\n[@book1, {label} 1-2]\n\n" for label in LOCATORS)
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        file = Path(folder) / "references.json"
        file.write_bytes(orjson.dumps(items))
        args = ("-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", f"--bibliography={file}")
        said = pandoc.run([*args, f"--metadata=lang={language}"], cited + located)
    own = {one for one in tokens(said) if ORDINAL.fullmatch(one) or not any(map(str.isdigit, one))}
    return frozenset(own - set(tokens(NOBODY)) | {*SIGNS, *COMMON, *"abcdefghijkl"})


def _item(kind: str, month: int) -> dict[str, Any]:
    """Return a work of which all is known that a citation may say; after twelve months, but for its date.

    When a work was looked at is told only of one that has an address and no date.
    """
    names = ("author", "editor", "translator", "container-author", "collection-editor")
    texts = ("title", "container-title", "publisher", "publisher-place", "genre", "collection-title", "event")
    told = ("accessed", "issued") if month <= YEAR else ("accessed",)
    dates = {name: {"date-parts": [[2001, (month - 1) % YEAR + 1, 2]]} for name in told}
    counted = "volume issue edition number number-of-volumes page chapter-number"
    numbers = dict.fromkeys(counted.split(), "3")
    people = {
        name: PEOPLE[: (month % 4 + 1) * 3] if name == "author" else PEOPLE[: month % 3 + 1] for name in names
    }
    if month % 3 == 0:
        del people["author"]
    return {
        "id": f"{kind.replace('-', '')}{month}",
        "type": kind,
        **dict.fromkeys(texts, NOBODY),
        "URL": f"https://{NOBODY}.org",
        **dates,
        **numbers,
        **people,
    }
