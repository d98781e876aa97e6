"""Family F: front matter."""

from __future__ import annotations

from press.diagnostics import Rule

MISSING_FIELD = Rule("F001", "missing-field", "add the field to the front matter")
UNKNOWN_VALUE = Rule("F002", "unknown-value", "use one of the values that the handbook lists")
UNKNOWN_FIELD = Rule("F003", "unknown-field", "leave the field out")
WRONG_TYPE = Rule("F004", "wrong-type", "write it as the handbook shows")
EMPTY_VALUE = Rule("F005", "empty-value", "write a value, or leave the field out")
WRONG_FORM = Rule("F006", "wrong-form", "write it as the handbook shows")
WRONG_DATE = Rule("F007", "wrong-date", "write the date as `2019-03-01`")
OUT_OF_RANGE = Rule("F008", "out-of-range", "write it as the handbook shows")
ID_NOT_FILE = Rule("F009", "id-not-file", "give the file and the id the same name")
CITY_NOT_FOLDER = Rule("F010", "city-not-folder", "name the city of the folder, or move the file")
MISSING_SECTION = Rule("F011", "missing-section", "add the heading and its text")
DATES_OUT_OF_ORDER = Rule("F012", "dates-out-of-order", "put the earlier date first")
EXCLUDED_FIELD = Rule("F013", "excluded-field", "keep one of the two")
WRONG_ISBN = Rule("F014", "wrong-isbn", "compare the ISBN with the one that the agency gave")
DOUBLE_SECTION = Rule("F015", "double-section", "join the two, or rename one")
