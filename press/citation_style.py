"""Give citeproc its own style, with the dates of references as the edition's language writes them.

Pandoc's style, Chicago author-date, writes `June 14` in every language.

Source: the Citation Style Language's locales, for the text form of dates.
"""

from __future__ import annotations

import functools

from press import pandoc

MONTH = '<date-part name="month"/>'
DAY = '<date-part name="day" prefix=" "/>'
BETWEEN = dict.fromkeys(("sv", "kl", "fr", "it", "nl"), " ") | dict.fromkeys(
    ("da", "de", "et", "fi", "fo", "is", "nb", "nn"), ". "
)
"""What stands between a day and its month, by primary language; where none is known, nothing is changed."""
PLAIN_DAYS = """<locale xml:lang="sv"><date form="text"><date-part name="day" suffix=" "/>\
<date-part name="month" suffix=" "/><date-part name="year"/></date></locale><citation"""
"""Swedish without the nought that citeproc's own locale puts before a day, as in `02 november`."""


@functools.cache
def style(language: str) -> str:
    """Return the style for editions in a language, as CSL; nothing where pandoc's own serves."""
    between = BETWEEN.get(language.partition("-")[0].lower())
    if between is None:
        return ""
    own = pandoc.run(["--print-default-data-file", "default.csl"], "").replace("\r\n", "\n")
    day = f'<date-part name="day" suffix="{between}"/>'
    turned = own.replace(f"{MONTH}\n      {DAY}", f"{day}\n      {MONTH}")
    return turned.replace("<citation", PLAIN_DAYS, 1)
