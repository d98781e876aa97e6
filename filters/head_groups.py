#!/usr/bin/env python3
"""Head each group of contributions by its title, at the level of its place.

A group arrives as ``::: {.group of=city key=oslo}``, in a directive or in
another group. It leaves with a heading in front, one level below what it
stands in: the title is looked up in the metadata (``groups``: title by key, by
what the group is of). The heading gets an anchor that no id has, made from what
it is of and what it stands in, and numbered where that was headed before. A
group that has no title is headed as the others. Contributions that the group
names without holding them (``also``) are listed as links at its end. Groups in
an ``index-of`` are left to its filter.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import panflute as pf

from press.filtering import OURS, data, joined, levelled, link, run, terms, text, words
from press.spoken import called

if TYPE_CHECKING:
    from collections.abc import Mapping


def head(doc: pf.Doc) -> None:
    """Put a heading in front of each group, and links at its end."""
    titles, known, own = data(doc, "groups"), data(doc, "contributions"), terms(doc)
    headed: Counter[str] = Counter()
    for group, level in levelled(doc, "group"):
        of, key = group.attributes["of"], group.attributes["key"]
        if "takes" in group.attributes:
            continue
        if "also" in group.attributes:
            group.content.append(_also(group, known, doc))
        title = words(titles.get(of, {}).get(key) or own["index_others"])
        group.content.insert(0, pf.Header(*title, level=level, identifier=_anchor(group, headed)))


def _anchor(group: pf.Div, headed: Counter[str]) -> str:
    """Return the anchor of a group's heading, and count it."""
    path = _path(group)
    headed[path] += 1
    return OURS + path + (f".{headed[path]}" if headed[path] > 1 else "")


def _path(group: pf.Div) -> str:
    """Return the name of a group's heading: what it is of, and the keys down to it."""
    names = [f"{group.attributes['of']}-{group.attributes['key']}"]
    block: Any = group.parent
    while block is not None:
        if isinstance(block, pf.Div) and "key" in block.attributes:
            names.insert(0, block.attributes["key"])
        block = block.parent
    return ".".join(names)


def _also(group: pf.Div, known: Mapping[str, Any], doc: pf.Doc) -> pf.Para:
    own, ids = terms(doc), group.attributes["also"].split()
    links = joined(([link(one, called(known[one], group, doc))] for one in ids), own)
    return pf.Para(pf.Emph(*words(own["also_here"])), *text(": "), *links)


def main(doc: pf.Doc | None = None) -> pf.Doc:
    """Run the filter on ``doc``, or on standard input under pandoc."""
    return run(head, doc)


if __name__ == "__main__":
    main()
