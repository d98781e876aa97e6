"""References: from YAML, where everything is text, to CSL JSON for citeproc.

Source: Citation Style Language 1.0.2, appendices III (types) and IV (variables).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter classic
    collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic
    hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage""".split()  # noqa: SIM905 - a list to be read
)
ACTS = frozenset({"legislation", "regulation"})
NAMES = frozenset(
    """author chair collection-editor compiler composer container-author contributor curator director
    editor editorial-director executive-producer guest host illustrator interviewer narrator
    organizer original-author performer producer recipient reviewed-author script-writer
    series-creator translator""".split()  # noqa: SIM905
)
DATES = frozenset({"accessed", "available-date", "event-date", "issued", "original-date", "submitted"})
FIELDS = (
    NAMES
    | DATES
    | frozenset(
        """id type title title-short abstract annote archive archive_location authority call-number
    chapter-number citation-key citation-label collection-number collection-title
    container-title container-title-short dimensions division DOI edition event event-title
    event-place first-reference-note-number genre ISBN ISSN issue jurisdiction keyword language
    license locator medium note number number-of-pages number-of-volumes original-publisher
    original-publisher-place original-title page page-first part-number part-title PMCID PMID
    printing-number publisher publisher-place references reviewed-genre reviewed-title scale
    section source status supplement-number URL version volume volume-title year-suffix""".split()  # noqa: SIM905
    )
)


def csl(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return one reference as citeproc takes it: numbers in its dates, text in all else.

    An act is handed over as a bill, for before the number of an act citeproc's style
    sets what the United States call it, and the words of no other country.
    """
    item = {**item, "type": "bill"} if item.get("type") in ACTS else item
    return {key: _date(value) if key in DATES else value for key, value in item.items() if value is not None}


def _date(value: Any) -> Any:  # noqa: ANN401 - as a writer gave it: CSL's mapping, or a date in one word
    if isinstance(value, str):
        return {"date-parts": [[_number(part) for part in value.split("-")]]}
    if isinstance(value, dict) and isinstance(value.get("date-parts"), list):
        parts = value["date-parts"]
        rows = parts if all(isinstance(row, list) for row in parts) else [parts]
        return {**value, "date-parts": [[_number(part) for part in row] for row in rows]}
    return value


def _number(part: Any) -> Any:  # noqa: ANN401
    return int(part) if isinstance(part, str) and part.isdigit() else part
