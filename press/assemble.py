"""Assemble an edition: one tree from its running order and the settled contributions."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import pandoc
from press.citation_style import style
from press.cited_titles import mark_titles
from press.csl import csl
from press.directives import BOXES
from press.parse.tree import elements
from press.trees import div, document, filtered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from press.parse.tree import Node
    from press.select.selection import Group, Placement, Selection
    from press.trees import Filter


def assemble(
    selection: Selection,
    running_order: Sequence[Node],
    settled: Mapping[str, Node],
    metadata: Mapping[str, Any],
    filters: Sequence[Filter],
) -> list[Node]:
    """Return the edition's blocks after the filters, before citations are made.

    Args:
        selection: what stands where.
        running_order: the settled blocks of the edition's own text.
        settled: each contribution's Div by its id.
        metadata: the data that filters print from.
        filters: the table, in its order.
    """
    placements = iter(selection.placements)
    blocks = [_filled(block, placements, settled) for block in running_order]
    return filtered(document(blocks, metadata), filters)


def _filled(block: Node, placements: Iterator[Placement], settled: Mapping[str, Node]) -> Node:
    """Return a block of the running order, a directive with what it takes."""
    if block["t"] != "Div":
        return block
    identifier, classes, _ = block["c"][0]
    if BOXES.issuperset(classes):
        inner = [_filled(one, placements, settled) for one in block["c"][1]]
        return {"t": "Div", "c": [block["c"][0], inner]}
    placement = next(placements)
    return div(identifier, classes, _attributes(placement), _content(placement, settled))


def _attributes(placement: Placement) -> dict[str, str]:
    names = dict(placement.attributes)
    return names | {"takes": " ".join(placement.ids)} if placement.lists else names


def _content(placement: Placement, settled: Mapping[str, Node]) -> list[Node]:
    if placement.lists:
        return [
            div("", ["group"], _group(group) | {"takes": " ".join(group.ids)}, [])
            for group in placement.groups
        ]
    return [settled[one] for one in placement.ids] + [_grouped(group, settled) for group in placement.groups]


def _grouped(group: Group, settled: Mapping[str, Node]) -> Node:
    inner: Iterable[Node] = (_grouped(one, settled) for one in group.groups)
    classes = ["group", group.of] if group.of == "city" else ["group"]
    return div("", classes, _group(group), [*(settled[one] for one in group.ids), *inner])


def _group(group: Group) -> dict[str, str]:
    named = {"of": group.of, "key": group.key}
    return named | {"also": " ".join(group.also)} if group.also else named


def cite(blocks: Sequence[Node], items: Sequence[Mapping[str, Any]], language: str) -> list[Node]:
    """Return the blocks with their citations and references, made once by pandoc's citeproc.

    The references stand in the Div of class ``references``, if there is one;
    without it, citations are printed and no list.
    """
    cited = {
        one["citationId"] for node in elements(list(blocks)) if node["t"] == "Cite" for one in node["c"][0]
    }
    if not cited:
        return list(blocks)
    has_list = any(node["t"] == "Div" and "references" in node["c"][0][1] for node in blocks)
    metadata = {"lang": language, "link-citations": has_list, "suppress-bibliography": not has_list}
    tree = document([_with_refs(block) for block in blocks], metadata)
    with tempfile.TemporaryDirectory(prefix="capital-code-") as folder:
        file = Path(folder) / "references.json"
        file.write_text(
            json.dumps([csl(item) for item in items if item.get("id") in cited]), encoding="utf-8"
        )
        made: list[Node] = list(
            pandoc.tree(tree, "--citeproc", f"--bibliography={file}", *_styled(Path(folder), language))[
                "blocks"
            ]
        )
    mark_titles(made, items, language)
    return made


def _styled(folder: Path, language: str) -> list[str]:
    """Return what names the style, which is written into a folder, where the language has one of its own."""
    written = style(language)
    if not written:
        return []
    file = folder / "style.csl"
    file.write_text(written, encoding="utf-8")
    return [f"--csl={file}"]


def _with_refs(block: Node) -> Node:
    if block["t"] == "Div" and "references" in block["c"][0][1]:
        return div("", ["references"], {}, [div("refs", [], {}, [])])
    return block
