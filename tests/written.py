"""A small publication written into a folder, file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PUBLICATION = """\
title: A Small Book
languages: [en]
cities: [{id: oslo, name: Oslo, language: nb}, {id: turku, name: Turku, language: fi}]
city_template: [portrait, practice]
themes: [{id: ice, title: Ice}, {id: fire, title: Fire}]
imprint: {publisher: The Press, place: Turku, rights: All of them., contact: press@example.org}
"""
CONTRIBUTION = """\
---
id: {id}
kind: {kind}
title: {title}
language: en
authors: [{{organisation: The Press}}]
status: {status}
tlp: {tlp}
---
{body}
"""
EDITION = """\
---
edition: {id}
title: {title}
tlp: clear
status: approved
language: en
formats: [{formats}]
version: "{version}"
date: 2019-12-12
---
{body}
"""


def contribution_text(id: str, body: str = "A text.", **fields: str) -> str:  # noqa: A002 - the field's name
    """Return a contribution's file, of kind ``section`` and approved unless fields say otherwise."""
    given = {"kind": "section", "title": id.capitalize(), "status": "approved", "tlp": "clear"} | fields
    return CONTRIBUTION.format(id=id, body=body, **given)


def edition_text(id: str, body: str, formats: str = "epub, docx, pdf", **fields: str) -> str:  # noqa: A002
    """Return an edition's file."""
    return EDITION.format(
        id=id, body=body, formats=formats, **{"title": id.capitalize(), "version": "1"} | fields
    )


def write(root: Path, files: Mapping[str, str]) -> Path:
    """Return ``root`` with files in it, and with the small publication's own unless it has one."""
    for path, text in {"sources/publication.yaml": PUBLICATION, **files}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root
