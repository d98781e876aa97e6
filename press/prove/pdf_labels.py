"""Hold how the pages of a PDF are called: in Roman numbers before the text, and then from 1 on.

Page labels are those of ISO 32000-1, section 12.4.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pikepdf

ROMAN, DECIMAL = "/r", "/D"


def labels_amiss(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield what is wrong with the labels of pages."""
    given: Any = pdf.Root.get("/PageLabels")
    said = [(str(one.get("/S", "")), int(one.get("/St", 1))) for one in _each(given)]
    styles = [style for style, _ in said]
    before, text = styles.count(ROMAN), [number for style, number in said if style == DECIMAL]
    if not before or text[:1] != [1] or styles != [ROMAN] * before + [DECIMAL] * len(text):
        yield "the pages before the text are not numbered apart from those of the text"


def _each(given: Any) -> Iterator[pikepdf.Dictionary]:  # noqa: ANN401 - pikepdf's own
    """Yield the entry of each row of labels."""
    numbers = list(given.get("/Nums", [])) if given is not None else []
    yield from numbers[1::2]
