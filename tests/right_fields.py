"""Right values for every field of the schemas, so that a new field has one from its first day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from press.overlay import HOUSE, Overlay
from press.schema.load import load_schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.schema.nouns import Schema

    Rule = Mapping[str, Any]
    Fields = dict[str, Any]

SCHEMAS = load_schemas(Overlay.of("schemas", HOUSE))
NAMES = {"cities": "oslo", "themes": "children", "indicators": "partners"}
"""An entry of each list of the stock publication."""
OF_KINDS = {"principle": "principle-early"}
"""A contribution of the stock publication, where another than a practice is asked for."""
BY_CHECK = {
    "date": "2019-03",
    "day": "2019-03-01",
    "language": "en",
    "kind": "practice",
    "isbn": "978-3-16-148410-0",
}
EXAMPLE = re.compile(r"`([^`]+)`")


def right(name: str, rule: Rule) -> Any:  # noqa: ANN401 - what the rule asks for
    """Return a value that a field takes; a new field needs no more than an example in its remedy."""
    meta = rule.get("meta", {})
    if rule["type"] == "list":
        items = [right(name, rule["schema"])] * max(1, rule.get("minlength", 1))
        return [OF_KINDS.get(meta["refers_to"][0], "oslo-practice")] if "refers_to" in meta else _apart(items)
    if rule["type"] == "dict":
        inner = SCHEMAS.subfields(rule)
        return {key: right(key, one) for key, one in inner.items() if not _is_instead(one, inner)}
    return str(_word(rule, meta))


def _word(rule: Rule, meta: Mapping[str, Any]) -> str:
    if rule["type"] == "integer":
        return str(max(7, rule.get("min", 0)))
    known = [NAMES[meta["names"]]] if "names" in meta else rule.get("allowed", ())
    if "source" in meta or meta.get("cites"):
        known = ["oslo2018"]
    if known:
        return str(known[0])
    if "check_with" in rule:
        return BY_CHECK[rule["check_with"]]
    examples = [one for one in EXAMPLE.findall(meta["remedy"]) if re.fullmatch(rule.get("regex", ".*"), one)]
    return str(examples[-1]) if "regex" in rule else "Some words"


def _apart(items: list[Any]) -> list[Any]:
    """Return items of which no two are the same."""
    return [f"{item} {at}" if at and isinstance(item, str) else item for at, item in enumerate(items)]


def _is_instead(rule: Rule, beside: Mapping[str, Rule]) -> bool:
    """Return whether a field stands instead of one before it."""
    named = rule.get("excludes", ())
    others = [named] if isinstance(named, str) else named
    names = list(beside)
    return any(
        names.index(other) < names.index(name)
        for name, one in beside.items()
        if one is rule
        for other in others
    )


def whole(schema: Schema) -> Fields:
    """Return fields of which each is right, and none is left out that may stand beside the others."""
    return {
        key: right(key, rule) for key, rule in schema.fields.items() if not _is_instead(rule, schema.fields)
    }


def written(fields: Fields) -> str:
    """Return fields as a writer writes them."""
    return "".join(f"{name}: {_flow(value)}".rstrip(" ") + "\n" for name, value in fields.items())


def _flow(value: Any) -> str:  # noqa: ANN401
    if value is None:
        return ""
    if isinstance(value, str):
        return value if re.fullmatch(r"[\w.+][\w .+-]*", value) else "'" + value.replace("'", "''") + "'"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return "{" + ", ".join(f"{name}: {_flow(one)}" for name, one in value.items()) + "}"
