"""Learn which words of their own citations have in a language, by citing works that do not exist."""

from __future__ import annotations

import functools
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
TYPES = ("article-journal", "article-newspaper", "book", "chapter", "legislation", "report", "thesis")


@functools.cache
def words(language: str) -> frozenset[str]:
    """Return the words that pandoc's citeproc puts into citations and references in a language."""
    items = [_item("webpage", number) for number in range(1, 14)]
    items += [_item(kind, number) for kind in TYPES for number in (1, 6, 13)]
    cited = "".join(f"[@{item['id']}]\n\n@{item['id']}\n\n" for item in items)
    located = "".join(f"[@book1, {label} 1]\n\n[@book1, {label} 1-2]\n\n" for label in LOCATORS)
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        file = Path(folder) / "references.json"
        file.write_bytes(orjson.dumps(items))
        args = ("-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", f"--bibliography={file}")
        said = pandoc.run([*args, f"--metadata=lang={language}"], cited + located)
    own = {one for one in tokens(said) if not any(letter.isdigit() for letter in one)}
    return frozenset(own - set(tokens(NOBODY)) | {*SIGNS, *COMMON, *"abcdefghijkl"})


def _item(kind: str, month: int) -> dict[str, Any]:
    """Return a work of which all is known that a citation may say; there is no date after twelve months."""
    names = ("author", "editor", "translator", "container-author", "collection-editor")
    texts = ("title", "container-title", "publisher", "publisher-place", "genre", "collection-title", "event")
    dates = {name: {"date-parts": [[2001, month, 2]]} for name in ("issued", "accessed")}
    dates = dates if month <= YEAR else {}
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
        **dates,
        **numbers,
        **people,
    }
