"""Write the tables of the handbooks from the schemas: ``python -m press.handbook``.

A table stands between two comment lines, ``<!-- fields of practice -->`` or
``<!-- sections of practice -->``, and ``<!-- end -->``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from press.overlay import HOUSE, Overlay
from press.schema.load import load_schemas
from press.sections import in_language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from press.schema.nouns import Schemas

HANDBOOKS = ("docs/writers.md", "docs/secretariat.md")
TABLE = re.compile(
    r"(?P<open><!-- (?P<of>fields|sections) of (?P<name>\w+) -->\n).*?(?P<end><!-- end -->)", re.DOTALL
)
FIELDS = ("Field", "Needed", "What it is", "What to do")
SECTIONS = ("Heading", "Key", "Needed", "What goes there")


def renewed(text: str, schemas: Schemas) -> str:
    """Return a handbook's text with its tables as the schemas have them."""
    return TABLE.sub(
        lambda found: f"{found['open']}\n{_table(found['of'], found['name'], schemas)}\n{found['end']}", text
    )


def _table(of: str, name: str, schemas: Schemas) -> str:
    if of == "sections":
        return _written(SECTIONS, _sections(name, schemas))
    return _written(FIELDS, (row for field, rule in _own(name, schemas) for row in _rows(field, rule)))


def _written(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def _sections(kind: str, schemas: Schemas) -> Iterator[tuple[str, ...]]:
    for key, one in schemas.kinds[kind].sections.items():
        yield f"`# {in_language(one.title, 'en')}`", f"`{key}`", "yes" if one.required else "no", one.says


def _own(name: str, schemas: Schemas) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the fields that a table has: of a kind, those that it adds or holds more strictly."""
    shared = schemas.contribution.fields
    if name in schemas.kinds:
        own = schemas.kinds[name].fields.items()
        yield from ((field, rule) for field, rule in own if shared.get(field) != rule)
    else:
        whole = {one.name: one.fields for one in (schemas.publication, schemas.edition, schemas.contribution)}
        yield from {**whole, **schemas.parts}[name].items()


def _rows(name: str, rule: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield a field's row, then the rows of the fields in it."""
    meta = rule["meta"]
    yield f"`{name}`", _needed(rule), meta["says"], meta["remedy"]
    inner = rule["schema"] if rule["type"] == "list" else rule
    if inner.get("type") == "dict" and isinstance(inner["schema"], dict):
        for inside, one in inner["schema"].items():
            yield from _rows(f"{name}: {inside}", one)


def _needed(rule: Mapping[str, Any]) -> str:
    if not rule.get("required"):
        return "no"
    others = rule.get("excludes", ())
    first = others if isinstance(others, str) else next(iter(others), None)
    return f"this or `{first}`" if first else "yes"


def main() -> None:
    """Renew the tables in every handbook."""
    schemas = load_schemas(Overlay.of("schemas", HOUSE))
    for name in HANDBOOKS:
        text = (HOUSE / name).read_text(encoding="utf-8")
        (HOUSE / name).write_text(renewed(text, schemas), encoding="utf-8")


if __name__ == "__main__":
    main()
