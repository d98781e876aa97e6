"""Quotation marks and ranges that are set otherwise than their language has them are noticed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from press.parse.batch import parse
from press.parse.body import Body
from press.prove.library import Library, Work
from press.prove.opened import Opened
from press.prove.typeset import misplaced, settings
from press.read.manuscript import split
from tests.built import ROOT


def work(language: str, text: str) -> Work:
    """Return a text in a language."""
    manuscript = split(f"---\nlanguage: {language}\n---\n{text}\n", "sources/contributions/a.md")[0]
    (body,) = parse([Body("a", text, 4)])
    return Work(manuscript, body.blocks)


def found(language: str, written: str, shown: str, **edition: str) -> list[Any]:
    """Return what is found of a line that is shown."""
    library = Library(ROOT, {}, {}, {}, {})
    opened = Opened()
    opened.say(shown, "page 1")
    wanted = settings(library, SimpleNamespace(fields=edition), [work(language, written)])  # type: ignore[arg-type]
    return list(misplaced(wanted, opened))


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("sv", 'Han sade "ja".', "Han sade ”ja”."),
        ("nb", 'Han sa "ja".', "Han sa «ja»."),
        ("en-GB", 'He said "yes".', "He said “yes”."),
        ("en", "From 2014-2016.", "From 2014–2016."),
        ("en", "See `2014-2016`.", "See 2014-2016."),
        ("en", "In § 2014-2016.", "In § 2014-2016."),
        ("en", "From 2016-2014.", "From 2016-2014."),
        ("eo", 'Li diris "jes".', "Li diris “jes”."),
    ],
)
def test_what_is_set_as_its_language_has_it_is_no_fault(language: str, written: str, shown: str) -> None:
    """Nor what is code, or no range, or in a language that nothing is known of."""
    assert found(language, written, shown) == []


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("sv", 'Han sade "ja".', "Han sade “ja”."),
        ("nb", 'Han sa "ja".', 'Han sa "ja".'),
        ("en", 'He said "yes".', "He said yes."),
        ("en", "From 2014-2016.", "From 2014-2016."),
    ],
)
def test_what_is_set_otherwise_is_found(language: str, written: str, shown: str) -> None:
    """Unless the edition leaves all as it is written."""
    assert len(found(language, written, shown)) == 1
    assert found(language, written, shown, typography="off") == []
