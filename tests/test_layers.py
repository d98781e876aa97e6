"""The architecture, held by reading the imports and assignments of every module."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
FOLDERS = ("press", "filters", "tests", "bench")

DRAWERS = frozenset({"common", "helper", "helpers", "misc", "util", "utils"})
LONGEST = 200
"""Lines of the longest Python file; files stay near 100."""

STARTS_PROCESSES = {
    "pypandoc": frozenset({"press/pandoc.py"}),
    "subprocess": frozenset({"press/pandoc.py", "press/processes.py"}),
}
PANDOC_OF_PANFLUTE = frozenset({"convert_text", "run_pandoc", "shell"})
MUTABLE = frozenset(
    {"Counter", "OrderedDict", "bytearray", "defaultdict", "deque", "dict", "list", "set"},
)
SHEBANG = "#!/usr/bin/env python3"


def modules(*folders: str) -> list[Path]:
    """Return the Python files of these folders, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def filters() -> list[Path]:
    """Return the filters: each module of the package but its tables."""
    return [path for path in modules("filters") if path.name != "__init__.py"]


def place(path: Path) -> str:
    """Return a module's path as the rules name it."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module, package: str) -> Iterator[str]:
    """Yield the full name of everything that a module of ``package`` imports, wherever it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            home = f"{package}.{node.module or ''}".rstrip(".") if node.level else node.module
            yield from (f"{home}.{alias.name}" for alias in node.names)


def imports_of(path: Path) -> list[str]:
    """Return the full name of everything that a module imports."""
    return list(imported(tree_of(path), path.relative_to(ROOT).parts[0]))


def top(name: str) -> str:
    """Return the package that a name comes from."""
    return name.split(".", maxsplit=1)[0]


def faults(paths: list[Path], broken: Callable[[Path], object]) -> list[str]:
    """Return the modules that break a rule."""
    return [place(path) for path in paths if broken(path)]


def test_press_never_imports_filters() -> None:
    """build.py hands the tables in."""
    assert faults(modules("press"), lambda path: "filters" in map(top, imports_of(path))) == []


@pytest.mark.parametrize("module", STARTS_PROCESSES)
def test_only_one_room_runs_pandoc(module: str) -> None:
    """Other modules ask press.pandoc, or press.processes for another program."""
    users = faults(modules("press", "filters"), lambda path: module in map(top, imports_of(path)))

    assert set(users) <= STARTS_PROCESSES[module]


def test_nothing_runs_pandoc_through_panflute() -> None:
    """Panflute's own calls of pandoc have no limits."""

    def used(path: Path) -> frozenset[str]:
        nodes = ast.walk(tree_of(path))
        attributes = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
        return PANDOC_OF_PANFLUTE & (attributes | {name.rpartition(".")[2] for name in imports_of(path)})

    assert faults(modules("press", "filters"), used) == []


def test_a_filter_imports_panflute_press_and_the_standard_library() -> None:
    """And never another filter: what two of them share is a part of press."""
    allowed = sys.stdlib_module_names | {"panflute", "press"}

    assert faults(filters(), lambda path: set(map(top, imports_of(path))) - allowed) == []


def test_a_filter_keeps_no_state() -> None:
    """It must give the same tree when it runs twice in one process."""
    assert faults(filters(), lambda path: any(keeps_state(node) for node in ast.walk(tree_of(path)))) == []


def keeps_state(node: ast.AST) -> bool:
    """Say whether a node writes to its module, or holds a module's mutable value."""
    if isinstance(node, ast.Module | ast.ClassDef):
        return any(is_mutable(value) for value in values_of(node.body))
    return isinstance(node, ast.Global)


def values_of(body: list[ast.stmt]) -> Iterator[ast.expr]:
    """Yield the values that statements assign, also inside ``if`` and ``try``."""
    for statement in body:
        if isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign) and statement.value:
            yield statement.value
        for branch in ("body", "orelse", "finalbody"):
            if isinstance(statement, ast.If | ast.Try | ast.With | ast.For):
                yield from values_of(getattr(statement, branch, []))


def is_mutable(value: ast.expr) -> bool:
    """Say whether a value is a list, dictionary or set, or a tuple that holds one."""
    if isinstance(value, ast.Tuple):
        return any(map(is_mutable, value.elts))
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rpartition(".")[2] in MUTABLE
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


@pytest.mark.parametrize(
    "line",
    [
        "SEEN = []",
        "A = B = {}",
        "SEEN: set[str] = set()",
        "if True:\n    X = collections.Counter()",
        "X = (1, [2])",
    ],
)
def test_state_is_seen(line: str) -> None:
    """The rule would find it."""
    assert keeps_state(ast.parse(line))


@pytest.mark.parametrize(
    "line", ["N = 3", "NAMES = frozenset({1})", "R = re.compile('a')", "X: dict[str, int]"]
)
def test_a_constant_is_no_state(line: str) -> None:
    """The rule lets it be."""
    assert not keeps_state(ast.parse(line))


def test_a_filter_runs_under_pandoc() -> None:
    """Pandoc runs what is not executable as `python`, which may not be there."""

    def runs(path: Path) -> bool:
        return os.access(path, os.X_OK) and path.read_text(encoding="utf-8").startswith(SHEBANG + "\n")

    assert faults(filters(), lambda path: not runs(path)) == []


def test_no_module_is_a_drawer() -> None:
    """A name says what is in it."""
    assert (
        faults(modules(*FOLDERS), lambda path: DRAWERS & set(path.relative_to(ROOT).with_suffix("").parts))
        == []
    )


def test_no_python_file_is_long() -> None:
    """Each is one room."""

    def long(path: Path) -> bool:
        return len(path.read_text(encoding="utf-8").splitlines()) > LONGEST

    assert faults([*ROOT.glob("*.py"), *modules(*FOLDERS)], long) == []


def test_every_module_of_press_says_what_it_is() -> None:
    """Its first sentence would serve in a table of contents."""
    assert faults(modules("press", "filters"), lambda path: not ast.get_docstring(tree_of(path))) == []
