"""Read YAML as text with places: every scalar stays what the writer wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from press import rules
from press.diagnostics import Diagnostic, Place
from press.read.yaml_fast import compose
from press.read.yaml_faults import explain
from press.read.yaml_loader import Refused
from press.read.yaml_values import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from press.read.record import Record

Found = list[Diagnostic]


def read_record(text: str, path: str, line: int = 1) -> tuple[Record | None, Found]:
    """Return the mapping that ``text`` holds, or None and why.

    Args:
        text: the YAML alone.
        path: the file that it comes from.
        line: the line of the file on which it begins.
    """
    return _read(text, path, line, Reading.record)


def read_list(text: str, path: str) -> tuple[Record | None, Found]:
    """Return the list that ``text`` holds, as a record of one field ``LIST``, or None and why."""
    return _read(text, path, 1, Reading.list)


def _read(
    text: str, path: str, line: int, read: Callable[[Reading, yaml.Node | None], Record]
) -> tuple[Record | None, Found]:
    reading = Reading(path, line, text)
    try:
        return read(reading, compose(text)), reading.found
    except Refused as refused:
        return None, [Diagnostic(reading.at(refused.mark), refused.rule, refused.text, refused.hint)]
    except yaml.MarkedYAMLError as error:
        return None, [explain(error, text, path, line)]
    except (yaml.YAMLError, RecursionError, ValueError):
        return None, [Diagnostic(Place(path, line), rules.BROKEN_YAML, "this cannot be read")]
