"""What a writer probably meant: dates, languages, ids, ISBNs, lists and names of references."""

from __future__ import annotations

from typing import Any

import pytest

from press import dates, isbn, languages
from press.check.reference_forms import amiss
from press.schema.mending import in_form, in_shape
from tests.right_fields import SCHEMAS

ID = SCHEMAS.contribution.fields["id"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1 March 2019", "2019-03-01"),
        ("1. mars 2019", "2019-03-01"),
        ("March 1, 2019", "2019-03-01"),
        ("the 1st of May 2019", "2019-05-01"),
        ("1 maí 2019", "2019-05-01"),
        ("maaliskuu 2019", "2019-03"),
        ("marraskuu 2019", "2019-11"),
        ("March 2019", "2019-03"),
        ("2019/03/01", "2019-03-01"),
        ("2019-3-1", "2019-03-01"),
        ("2019-3", "2019-03"),
        ("3/2019", "2019-03"),
        ("20190301", "2019-03-01"),
        ("12.12.2019", "2019-12-12"),
        ("1.3.2019", "2019-03-01"),
        ("13/03/2019", "2019-03-13"),
        ("01/03/2019", None),
        ("2019-02-30", None),
        ("30.2.2019", None),
        ("2019-13", None),
        ("2018-2019", None),
        ("19-03-01", None),
        ("soon", None),
    ],
)
def test_a_date_is_mended_where_it_can_be_told(written: str, meant: str | None) -> None:
    """Which of two small numbers between slashes is the day, nobody can tell."""
    assert dates.mended(written) == meant
    assert meant is None or dates.is_date(meant)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2019-02-30", "that month has 28 days"),
        ("31.4.2019", "that month has 30 days"),
        ("2019-13", "there is no month 13"),
        ("1 March 2019", ""),
        ("soon", ""),
    ],
)
def test_what_is_in_no_calendar_is_told(written: str, why: str) -> None:
    """Where it has the form of a date."""
    assert dates.amiss(written) == why


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("english", "en"),
        ("Swedish", "sv"),
        ("norsk", "nb"),
        ("EN", "en"),
        ("en_GB", "en-GB"),
        ("en-gb", "en-GB"),
        ("dk", "da"),
        ("swe", "sv"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("klingonese", None),
        ("xx", None),
    ],
)
def test_a_language_is_mended_where_it_can_be_told(written: str, meant: str | None) -> None:
    """By its name, or a country's letters, or another way of writing the tag."""
    assert not languages.is_language(written)
    assert languages.mended(written) == meant


@pytest.mark.parametrize("tag", ["en", "sv", "nb", "se", "no", "kl", "sma", "en-GB", "zh-Hant", "de-CH-1996"])
def test_a_language_that_there_is_needs_no_mending(tag: str) -> None:
    """Of two letters, or of three where there are no two."""
    assert languages.is_language(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Oslo_Salto", "oslo-salto"),
        ("Oslo Salto", "oslo-salto"),
        ("oslo--salto", "oslo-salto"),
        ("Ålesund-Ærø", "alesund-aero"),
        ("1-oslo", "oslo"),
        ("…", None),
        ("a " * 20, None),
    ],
)
def test_an_id_is_mended_where_it_can_be_told(written: str, meant: str | None) -> None:
    """Capitals, accents and signs are no part of one."""
    assert in_form(written, ID | {"meta": {}}, "file") == meant


def test_an_id_is_the_name_of_its_file() -> None:
    """If that is a right one."""
    assert in_form("Oslo_Salto", ID, "oslo-model") == "oslo-model"
    assert in_form("Oslo_Salto", ID, "Oslo_Salto") == "oslo-salto"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("978-82-000-0001-8", "its last digit would be 3"),
        ("82-000-0001-8", "it has 10 digits where an ISBN has 13"),
        ("ISBN 978-3-16-148410-0", "an ISBN has digits and hyphens alone"),
        ("123-3-16-148410-0", "an ISBN begins with 978 or 979"),
    ],
)
def test_what_is_wrong_with_an_isbn_is_told(written: str, why: str) -> None:
    """The digits are counted and worked out."""
    assert not isbn.is_isbn(written)
    assert isbn.amiss(written) == why


@pytest.mark.parametrize(
    ("name", "written", "meant"),
    [
        ("themes", "children", "[children]"),
        ("themes", "children, alliances", "[children, alliances]"),
        ("themes", "children alliances", "[children, alliances]"),
        ("themes", {"children": None, "alliances": None}, "[children, alliances]"),
        ("themes", "(children, alliances)", "[children, alliances]"),
        ("themes", "- children", None),
        ("authors", "City of Oslo", "[{organisation: City of Oslo}]"),
        ("authors", "City of Oslo, Norway", "[{organisation: 'City of Oslo, Norway'}]"),
        ("authors", {"organisation": "City of Oslo"}, None),
        ("title", ["A title"], "A title"),
        ("title", ["A", "title"], None),
        ("title", {"Note": "a title"}, "'Note: a title'"),
        ("title", {"A": "title", "another": "one"}, None),
        ("order", "No. 3", "3"),
        ("order", "3rd of 4", None),
        ("order", "1.10", None),
    ],
)
def test_a_value_takes_the_shape_that_is_asked_for(name: str, written: Any, meant: str | None) -> None:  # noqa: ANN401
    """Where nothing has to be guessed."""
    assert in_shape(written, SCHEMAS.contribution.fields[name], SCHEMAS) == meant


@pytest.mark.parametrize(
    ("name", "written", "mend"),
    [
        ("issued", "March 2018", "write it as `2018-03`"),
        ("issued", "2018-2019", "write it as `{date-parts: [[2018], [2019]]}`"),
        ("issued", {"date-parts": [["2018", "13"]]}, "write the date as `2019`, `2019-03` or `2019-03-01`"),
        ("issued", {"date-parts": [["-44"]]}, None),
        ("issued", {"date-parts": ["2018", "3"]}, None),
        ("issued", {"literal": "n.d."}, None),
        ("author", "City of Oslo", "write it as `[{literal: City of Oslo}]`"),
        ("author", ["City of Oslo, Norway"], "write it as `[{literal: 'City of Oslo, Norway'}]`"),
        ("author", [{"literal": "A"}, "City of Oslo"], "write it as `{literal: City of Oslo}`"),
        ("author", [{"name": "A"}], "use `family` and `given`, or `literal`"),
        ("author", [{"family": "A", "given": "B"}], None),
        ("URL", "www.oslo.no/plan", "write it as `https://www.oslo.no/plan`"),
        ("DOI", "https://doi.org/10.1/2", "write it as `10.1/2`"),
        ("DOI", "10.1/2", None),
        ("id", "oslo 2018", "write it as `oslo-2018`"),
        ("id", "@oslo2018", "write it as `oslo2018`"),
        ("title", None, "write it"),
        ("type", ["report"], "write a text, in quotation marks if it has brackets"),
    ],
)
def test_a_field_of_a_reference_takes_its_form(name: str, written: Any, mend: str | None) -> None:  # noqa: ANN401
    """As citeproc takes it."""
    wrong = amiss(name, written)

    assert (wrong and wrong[1]) == mend
