"""References of every kind that an official cites are proved, in languages with other words for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from press.conform.opened import plain
from tests import written
from tests.built import OPEN, Built, build_py

if TYPE_CHECKING:
    from pathlib import Path

REFERENCES = """\
- {id: act, type: legislation, title: Lag om hamnar, number: 'SFS 2018:801', issued: 2018-06-14, language: sv}
- {id: undated, type: legislation, title: Hafnalög, language: is}
- {id: rule, type: regulation, title: Rules of the quay, number: '7', issued: 2011}
- {id: page, type: webpage, title: Hours, URL: 'https://example.org/a', accessed: 2019-08-02}
- {id: book, type: book, title: 'Ice: a history', publisher: Dusk, edition: 2, issued: 1999}
- {id: speech, type: speech, title: Opening words, event-place: Oslo, issued: 2018-11-03}
- {id: thesis, type: thesis, title: On ice, genre: doctoral thesis, author: [{family: Ek}], issued: 2015}
- {id: chapter, type: chapter, title: Nights, editor: [{family: Ek}], page: 12-45, issued: 2011}
- {id: article, type: article-journal, title: Ice, container-title: Ports, volume: 12, issued: 2017-02}
"""
KEYS = ("act", "undated", "rule", "page", "book", "speech", "thesis", "chapter", "article")
ORDER = "# Texts\n\n::: {.contributions kind=section}\n:::\n\n# References\n\n::: references\n:::"


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("en", ("November 3", "August 2, 2019")),
        ("sv", ("3 november", "Åtkomstdatum 2 augusti 2019")),
        ("is", ("3. nóvember", "2. ágúst 2019")),
        ("fi", ("3. marraskuuta", "2. elokuuta 2019")),
    ],
)
def test_a_reference_of_each_kind_is_proved(tmp_path: Path, language: str, days: tuple[str, str]) -> None:
    """An ordinal, the day that a page was looked at, and an act, which is none of the United States."""
    text = "".join(f"It is so [@{key}].\n\n" for key in KEYS)
    edition = written.edition_text("book", ORDER, formats="epub")
    files = {
        "sources/publication.yaml": written.PUBLICATION.replace("[en]", "[en, fi, is, sv]"),
        "sources/references.yaml": f"references:\n{REFERENCES}",
        "sources/contributions/shared/a.md": written.contribution_text("a", text),
        "sources/editions/book.md": edition.replace("language: en", f"language: {language}"),
    }
    root = written.write(tmp_path, files)
    built = Built(root, build_py("build", "--root", str(root)))

    assert built.run.status == 0, built.run.out + built.run.err
    said = plain(OPEN["epub"](built.file("book", "epub")).text)
    assert plain("Lag om hamnar, SFS 2018:801 (2018)") in said
    assert [day for day in days if plain(day) not in said] == []
