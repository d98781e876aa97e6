"""Every check of an edition's files, by the standard that it holds: ours, and programs of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.conform import claims, contrast, order, properties, reach, word
from press.conform.ace import ACE
from press.conform.epubcheck import EPUBCHECK
from press.conform.outloud import OUTLOUD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from press.conform.copies import Copies, Finding

OURS: Mapping[str, Callable[[Copies], Iterable[Finding]]] = {
    "claims": claims.check,
    "Word's rules": word.check,
    "contrast": contrast.check,
    "reading order": order.check,
    "links": reach.links,
    "contents": reach.contents,
    "metadata": properties.check,
}
"""Our own, by what they look at; they need nothing that is not installed with us."""
VALIDATORS = (EPUBCHECK, ACE, OUTLOUD)
"""Those of others, which may be here or not."""
