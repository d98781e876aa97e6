"""A check never raises, whatever stands in front matter and text, and the order of files changes nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from press.check.whole import check
from press.materials import gather
from press.overlay import HOUSE, Overlay
from press.schema.load import load_schemas
from tests.diagnostic_pages import STOCK
from tests.property.profiles import FEW

if TYPE_CHECKING:
    import random

    from press.diagnostics import Diagnostic

    Fields = dict[str, Any]
    Text = tuple[Fields, str, str]

SCHEMAS = load_schemas(Overlay.of("schemas", HOUSE))
KINDS = sorted(SCHEMAS.kinds)
FIELDS = sorted(
    {
        *(name for schema in SCHEMAS.kinds.values() for name in schema.fields),
        *(name for fields in SCHEMAS.parts.values() for name in fields),
        *("level", "body", "text", "by", "from", "to", "room", "odd"),
    }
)
WORDS = st.sampled_from(
    """oslo practice oslo-practice clear TLP:RED approved draft 1 -1 1.10 2019-03-01 2019 2019-13 en no
    first-plan police oslo2018 null é [x] a:b""".split()  # noqa: SIM905 - a list to be read
)
PIECES = (
    *("# Approach", "## A {#a}", "text", "", "- a", "> b", "```", "| a | b |\n|---|---|\n| c | d |"),
    *("[](#a)", "[](#oslo-practice)", "[^1]", "[^1]: x", "@oslo2018", "[a]: b", "[a](b)", "![a](b.png)"),
    *("::: box", ":::", "::: cities", "[x]{tlp=red}", "{.odd lang=x}", "<b>", "<!-- a", "-->"),
    "![a](../../images/plan.png){alt=b}",
)
SCALARS = st.one_of(st.none(), st.just(""), WORDS)
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(FIELDS), inner, max_size=3)
    ),
    max_leaves=5,
)
FRONTS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=8)
BODIES = st.lists(st.sampled_from(PIECES), max_size=8).map("\n".join)
TEXTS = st.lists(st.tuples(FRONTS, st.sampled_from(KINDS), BODIES), min_size=5, max_size=5)


def stock_with(folder: str, texts: list[Text]) -> Path:
    """Return a copy of the stock publication with contributions put into it."""
    root = Path(folder)
    shutil.copytree(STOCK / "sources", root / "sources")
    for number, (front, kind, body) in enumerate(texts):
        place = "oslo" if number % 2 else "shared"
        put(root, f"contributions/{place}/a{number}.md", {"kind": kind, **front}, body)
    return root


def put(root: Path, name: str, front: Fields, body: str) -> None:
    """Write a manuscript."""
    written = yaml.safe_dump(front, allow_unicode=True)
    (root / "sources" / name).write_text(f"---\n{written}---\n{body}\n", encoding="utf-8")


def is_there(root: Path, one: Diagnostic) -> bool:
    """Return whether a diagnostic stands at a line and a column that there are."""
    lines = (root / one.place.path).read_text(encoding="utf-8").split("\n")
    return one.place.line <= len(lines) and one.place.column <= len(lines[one.place.line - 1]) + 1


@FEW
@given(TEXTS, FRONTS, BODIES, VALUES)
def test_a_check_never_raises(texts: list[Text], edition: Fields, order: str, data: object) -> None:
    """It finds faults, each at a place that there is."""
    with tempfile.TemporaryDirectory() as folder:
        root = stock_with(folder, texts)
        put(root, "editions/odd.md", edition, order)
        for name in ("references.yaml", "glossary.yaml"):
            (root / "sources" / name).write_text(yaml.safe_dump(data), encoding="utf-8")

        assert all(is_there(root, one) for one in check(gather(root)).found)


@FEW
@given(VALUES)
def test_a_publication_of_any_shape_is_checked(data: object) -> None:
    """Its fields hold whatever they hold."""
    with tempfile.TemporaryDirectory() as folder:
        root = stock_with(folder, [])
        record = dict.fromkeys(SCHEMAS.publication.fields, data)
        (root / "sources" / "publication.yaml").write_text(yaml.safe_dump(record), encoding="utf-8")

        assert all(is_there(root, one) for one in check(gather(root)).found)


@FEW
@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_no_diagnostic(texts: list[Text], shuffler: random.Random) -> None:
    """Which of two alike is at fault, their paths decide."""
    with tempfile.TemporaryDirectory() as folder:
        root = stock_with(folder, texts)
        files = sorted((root / "sources" / "contributions").rglob("*.md"))
        before = check(gather(root)).found
        shuffler.shuffle(files)
        for file in files:  # written anew, so that the system lists them in another order
            text = file.read_bytes()
            file.unlink()
            file.write_bytes(text)

        assert check(gather(root)).found == before
