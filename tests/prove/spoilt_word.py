"""DOCX files that were spoilt on purpose, where it takes more than to swap a few words."""

from __future__ import annotations

import hashlib
import re


def mislabel(parts: dict[str, bytes]) -> None:
    """Name a paragraph by the digest of words that are not its own."""
    text = parts["word/document.xml"].decode()
    name = re.search(r'"([a-z_]+_)[0-9a-f]{9}"', text)
    assert name
    digest = hashlib.sha256(b"The harbour master went home").hexdigest()[:9]
    parts["word/document.xml"] = text.replace(name[0], f'"{name[1]}{digest}"').encode()
