"""Pandoc documents as JSON, and filters run over them in this process."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import orjson
import panflute as pf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from press.parse.tree import Node

    Filter = Callable[[pf.Doc], pf.Doc]

API = [1, 23, 1]
"""The version of Pandoc's types that our JSON is written in."""


def document(blocks: Iterable[Node], metadata: Mapping[str, Any]) -> dict[str, Any]:
    """Return a Pandoc document of blocks, with data as its metadata."""
    return {"pandoc-api-version": API, "meta": _map(metadata)["c"], "blocks": list(blocks)}


def _meta(value: Any) -> dict[str, Any]:  # noqa: ANN401 - text, or mappings and lists of it
    if isinstance(value, dict):
        return _map(value)
    if isinstance(value, (list, tuple)):
        return {"t": "MetaList", "c": [_meta(item) for item in value]}
    if isinstance(value, bool):
        return {"t": "MetaBool", "c": value}
    return {"t": "MetaString", "c": str(value)}


def _map(values: Mapping[str, Any]) -> dict[str, Any]:
    return {"t": "MetaMap", "c": {key: _meta(value) for key, value in values.items() if value is not None}}


def filtered(tree: Mapping[str, Any], filters: Iterable[Filter]) -> list[Node]:
    """Return a document's blocks after filters: one load and one dump for all of them."""
    doc = pf.load(io.StringIO(written(tree)))
    doc.format = "json"
    for change in filters:
        doc = change(doc)
    return list(orjson.loads(orjson.dumps(doc, default=lambda elem: elem.to_json()))["blocks"])


def written(tree: Mapping[str, Any]) -> str:
    """Return a document as JSON text."""
    return orjson.dumps(tree).decode()


def div(
    identifier: str, classes: Iterable[str], attributes: Mapping[str, str], blocks: Iterable[Node]
) -> Node:
    """Return a Div."""
    pairs = [[key, value] for key, value in attributes.items()]
    return {"t": "Div", "c": [[identifier, list(classes), pairs], list(blocks)]}
