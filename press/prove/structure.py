"""What files of these formats are made of besides words: the names that formats and writers need."""

from __future__ import annotations

import re

STRUCTURE = frozenset(
    """
    a annotation application body backmatter bodymatter frontmatter br charset class content container dcterms
    doc document epub fn fnref footnote footnotes html id identifier idpf image index item link meta mimetype
    nav noteref opf package property publication rdf ref refs rel role section spine styles stylesheet text
    toc type utf xhtml xml
    """.split()  # noqa: SIM905 - a list to be read
)
SHAPES = re.compile(
    r"[0-9]+(px|pt|em|cm|mm|%)?|[0-9a-f]{6}|x[0-9a-f]{39}|[a-z]{1,8}[0-9]{1,6}|#[0-9a-f]+"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(t[0-9:]+z)?|d:[0-9]{14}z"
)
ADDRESSES = frozenset({""})
