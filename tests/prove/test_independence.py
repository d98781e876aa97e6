"""The proof shares nothing with what it proves but the reading of files."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
JUDGED = (
    "assemble", "binding", "builds", "check", "comparison", "contribution", "csl", "directives", "edition",
    "filtering", "materials", "metadata", "particulars", "production", "publication", "publish", "render",
    "schema", "sections", "select", "settle", "sheets", "spellings", "trees",
)  # fmt: skip
"""The modules of press that choose, arrange and write."""


def imported_by(name: str) -> set[str]:
    """Return the modules of press that a module imports, wherever it does."""
    path = ROOT / Path(*name.split("."))
    file = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
    if not file.is_file():
        return set()
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {one for one in names if one.split(".")[0] in ("press", "filters")}


def reached_from(names: set[str]) -> set[str]:
    """Return all modules that are imported from some, and from these, and so on."""
    reached, waiting = set(names), list(names)
    while waiting:
        new = imported_by(waiting.pop()) - reached
        reached |= new
        waiting += new
    return reached


def test_the_proof_imports_nothing_that_it_proves() -> None:
    """Not itself, and not through what it imports."""
    own = {f"press.prove.{file.stem}" for file in (ROOT / "press/prove").glob("*.py")}
    reached = reached_from(own)

    assert "press.parse.batch" in reached
    assert {one for one in reached if one.startswith("filters")} == set()
    assert {one for one in reached if one.split(".")[1:2] and one.split(".")[1] in JUDGED} == set()


def test_of_markings_it_takes_the_labels_alone() -> None:
    """What stands under which, it decides by itself."""
    files = (ROOT / "press/prove").glob("*.py")
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))]
    taken = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module == "press.markings"]

    assert {alias.name for node in taken for alias in node.names} == {"LABELS"}
