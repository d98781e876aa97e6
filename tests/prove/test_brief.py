"""A case is sent to other processes in writing, and files are judged by it as by the case itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from press.prove.brief import briefs, faults_by
from press.prove.library import read_library
from press.prove.proof import case, content, faults, looks, together
from press.read.sources import read_sources
from tests.prove.bench import EDITION, FORMATS, WITHHELD, ZOO

if TYPE_CHECKING:
    from press.read.sources import Sources
    from tests.prove.bench import Bench


def edited(bench: Bench) -> Sources:
    """Return the sources of a bench, with a sentence that was withheld after the build."""
    sources = read_sources(bench.root)[0]
    mark = ("A sentence of its own.", "[A sentence of its own.]{tlp=red}")
    texts = [
        replace(one, text=(one.text or "").replace(*mark)) if one.path == ZOO else one
        for one in sources.contributions
    ]
    return replace(sources, contributions=tuple(texts))


def test_files_are_judged_by_a_brief_as_by_its_case(bench: Bench) -> None:
    """One after another, in whatever order: what was judged before makes no difference."""
    sources = edited(bench)
    brief = briefs(sources, [EDITION], None, 1)[EDITION]
    judged = case(read_library(sources), EDITION)

    for name in (*FORMATS, *reversed(FORMATS)):
        file = bench.files[name]
        found = together(faults_by(brief.case, file, number) for number in range(looks(file)))
        assert {one.kind for one in found} == {"leak"}
        assert found == faults(judged, file)
    assert brief.content == content(judged)


def test_a_brief_has_the_record_of_what_is_withheld(bench: Bench) -> None:
    """So that nobody has to read the sources again for it."""
    brief = briefs(read_sources(bench.root)[0], [EDITION], None, 1)[EDITION]

    assert brief.withheld == (f"{WITHHELD}:1: marking red",)


def test_no_edition_needs_no_reading(bench: Bench) -> None:
    """Where nothing is built, nothing is worked out."""
    assert briefs(read_sources(bench.root)[0], [], None, 1) == {}
