"""Bring a value into the form or the shape that its field asks for, where nothing has to be guessed."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from press.plain_letters import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from press.schema.nouns import Schemas

PLAIN = re.compile(r"[^\W_](?:[^,:#\[\]{}\"\n]|:(?=\S)|(?<=\S)#)*")
"""A text that needs no quotation marks, wherever it stands."""
BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]?|[^()\[\]]*[)\]]")
"""What has brackets around it, or one of the two."""
HYPHENS = ("-", "–", "—", "•", "*", "·")
"""What a line of a list is begun with, where no space or another sign makes it a text."""
BETWEEN = re.compile(r"\s*[,;]\s*|\s+and\s+|\s+")


def in_form(written: str, rule: Mapping[str, Any], stem: str) -> str | None:
    """Return a text in the form of its field, such as an id without capitals, or None where none is near.

    Args:
        written: the text.
        rule: the field's; ``meta: {file: true}`` says that it is the file's name.
        stem: the file's name without its ending.
    """
    form, most = str(rule.get("regex", "")), rule.get("maxlength")
    names = (stem,) if rule.get("meta", {}).get("file") else ()
    candidates: tuple[str, ...] = (*names, *_candidates(written))
    for candidate in candidates:
        if re.fullmatch(form, candidate) and (most is None or len(candidate) <= most):
            return candidate
    return None


def _candidates(written: str) -> Iterator[str]:
    yield written.strip()
    yield written.strip().upper()
    spelt = unicodedata.normalize("NFKD", written.translate(LETTERS)).encode("ascii", "ignore").decode()
    yield re.sub(r"[^A-Za-z0-9]+", "-", spelt).strip("-")
    hyphened = re.sub(r"[^a-z0-9]+", "-", spelt.casefold()).strip("-")
    yield hyphened
    yield re.sub(r"^[0-9-]+", "", hyphened)


def in_shape(value: Any, rule: Mapping[str, Any], schemas: Schemas) -> str | None:  # noqa: ANN401
    """Return a value as its type is written, such as a word in the brackets of a list, or None."""
    kind = rule.get("type")
    if kind == "string":
        return _as_text(value)
    if kind == "integer":
        numbers = re.findall(r"(?<![\d.,-])\d+(?![\d.,]*\d)", value) if isinstance(value, str) else ()
        return str(numbers[0]) if len(numbers) == 1 else None
    if kind == "dict":
        return _as_fields(value, rule, schemas)
    return _as_list(value, rule.get("schema", {}), schemas)


def _as_text(value: Any) -> str | None:  # noqa: ANN401
    """Return the one text of a list, or a text that a colon made a name and a value of."""
    if isinstance(value, dict) and len(value) == 1:
        ((name, rest),) = value.items()
        return _written(f"{name}: {rest}") if isinstance(rest, str) else None
    is_one = isinstance(value, list) and len(value) == 1 and isinstance(value[0], str)
    return _written(value[0]) if is_one else None


def _as_fields(value: Any, rule: Mapping[str, Any], schemas: Schemas) -> str | None:  # noqa: ANN401
    """Return a text as the only field that must be there."""
    needed = [name for name, one in schemas.subfields(rule).items() if one.get("required")]
    if not isinstance(value, str) or len(needed) != 1 or not _written(value):
        return None
    return f"{{{needed[0]}: {_written(value)}}}"


def _as_list(value: Any, item: Mapping[str, Any], schemas: Schemas) -> str | None:  # noqa: ANN401
    """Return a text as a list: of the names in it, where it names things, else of one."""
    if isinstance(value, dict) and value and not any(value.values()):
        value = ", ".join(value)  # braces were typed for brackets
    if not isinstance(value, str) or value.startswith(HYPHENS):
        return None
    value = value.strip("()[] ") if BRACKETED.fullmatch(value) else value
    if item.get("type") == "dict":
        fields = _as_fields(value, item, schemas)
        return f"[{fields}]" if fields else None
    meta = item.get("meta", {})
    names_things = "allowed" in item or "check_with" in item or "names" in meta or "id" in meta
    parts = BETWEEN.split(value.strip()) if names_things else re.split(r"\s*[,;]\s*", value.strip())
    shown = [_written(part) for part in parts if part]
    return f"[{', '.join(part for part in shown if part)}]" if all(shown) else None


def _written(text: str) -> str | None:
    """Return a text as it is written in a list, in quotation marks where it needs them."""
    if not text or "'" in text or "\n" in text:
        return text if PLAIN.fullmatch(text) else None
    return text if PLAIN.fullmatch(text) else f"'{text}'"
