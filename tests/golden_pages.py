"""Golden pages: one behaviour of one filter, told and shown on a page of Markdown.

A page is ``golden/<filter>/<behaviour>.md``: a paragraph that states the
behaviour, a code block of class ``input`` and one of class ``output``. The
input may open with front matter, which becomes metadata as the build makes
them: text in mappings and lists. The shipped English terms are there unless the
page has its own. What Markdown cannot say, a page says with marks: ``: Caption
{row-head-columns=1}`` that a table's first column heads its rows, and
``![Caption](x.png){figure-name=value image-alt=words}`` which attributes a figure
has, and that its image has an ``alt``.
"""

from __future__ import annotations

import functools
import importlib
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import panflute as pf
import yaml

from press.pandoc import program
from tests.golden_trees import read_marks, settled, write_marks

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"

MARKDOWN = "markdown-auto_identifiers-implicit_header_references-yaml_metadata_block-smart"
"""Text is as it is written, and what has no anchor gets none."""
ONE_TABLE = "-simple_tables-multiline_tables"
"""A written page has pipe tables, and grid tables for what they cannot hold."""
BLOCK = r"^(?P<{0}_fence>`{{3,}}) markdown {{\.{0}}}\n(?P<{0}>.*?)^(?P={0}_fence)$"
PAGE = re.compile(
    rf"(?P<behaviour>.*?)\n\n{BLOCK.format('input')}\n\n{BLOCK.format('output')}\n?", re.DOTALL | re.MULTILINE
)
FRONT_MATTER = re.compile(r"(?:---\n(?P<data>.*?\n)---\n)?(?P<body>.*)", re.DOTALL)


@dataclass(frozen=True)
class Page:
    """A golden page, as it is written."""

    behaviour: str
    input: str
    output: str


def filters() -> list[str]:
    """Return the names of all filters."""
    return sorted(path.stem for path in (ROOT / "filters").glob("*.py") if path.stem != "__init__")


def pages() -> list[Path]:
    """Return the paths of all golden pages."""
    return sorted(GOLDEN.glob("*/*.md"))


def read_page(path: Path) -> Page:
    """Return a page's parts."""
    match = PAGE.fullmatch(path.read_text(encoding="utf-8"))
    assert match, f"{path.name} is no golden page: a paragraph, an input and an output"
    return Page(match["behaviour"], match["input"], match["output"])


def run_filter(name: str, doc: pf.Doc) -> pf.Doc:
    """Return what a filter makes of a document, as the build calls it."""
    return importlib.import_module(f"filters.{name}").main(doc)


def run_under_pandoc(name: str, text: str) -> list[Any]:
    """Return the tree that ``pandoc -F`` makes of a page's text with a filter."""
    written = _pandoc(document(text), "-f", "json", "-t", "json", "-F", str(ROOT / "filters" / f"{name}.py"))
    return list(settled(json.loads(written)["blocks"]))


def parse(text: str) -> pf.Doc:
    """Return a page's text as a document."""
    doc = pf.load(io.StringIO(document(text)))
    doc.format = "json"
    return doc


def tree(doc: pf.Doc) -> list[Any]:
    """Return a document's blocks, without what only spacing and wrapping decide."""
    return list(settled(json.loads(dumped(doc))["blocks"]))


def dumped(doc: pf.Doc) -> str:
    """Return a document as JSON, metadata and all."""
    out = io.StringIO()
    pf.dump(doc, out)
    return out.getvalue()


@functools.cache
def document(text: str) -> str:
    """Return a page's text as the JSON of a Pandoc document."""
    match = FRONT_MATTER.fullmatch(text)
    assert match
    data = yaml.load(match["data"] or "{}", Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text
    found = json.loads(_pandoc(match["body"], "-f", MARKDOWN, "-t", "json", "--columns=10000"))
    found["meta"] = _metadata(data | {"terms": shipped_terms() | data.get("terms", {})})["c"]
    return json.dumps(read_marks(found))


@functools.cache
def shipped_terms() -> dict[str, str]:
    """Return the tool's own words in English."""
    written = (ROOT / "styles" / "terms" / "en.yaml").read_text(encoding="utf-8")
    return dict(yaml.load(written, Loader=yaml.BaseLoader))  # noqa: S506 - makes nothing but text


def accept(path: Path, doc: pf.Doc) -> None:
    """Write what a filter made into its page, unless the page says so already."""
    page = read_page(path)
    if tree(parse(page.output)) != tree(doc):
        made = write_marks(json.loads(dumped(doc)) | {"meta": {}})
        written = _pandoc(json.dumps(made), "-f", "json", "-t", MARKDOWN + ONE_TABLE, "--columns=10000")
        assert tree(parse(written)) == tree(doc), f"{path.name} cannot be written for you: {written}"
        path.write_text(path.read_text(encoding="utf-8").replace(page.output, written), encoding="utf-8")


def _metadata(value: Any) -> dict[str, Any]:  # noqa: ANN401 - what YAML may hold
    if isinstance(value, dict):
        return {"t": "MetaMap", "c": {key: _metadata(item) for key, item in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_metadata(item) for item in value]}
    return {"t": "MetaString", "c": value}


def _pandoc(text: str, *args: str) -> str:
    """Return what pandoc makes of a text; a filter finds our Python first, and press beside it."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    settings = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        (program(), *args),
        input=text,
        env=settings,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    return done.stdout
