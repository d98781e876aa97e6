"""The documentation, held to the code: tables, examples, links, names of files, commands and codes."""

from __future__ import annotations

import functools
import re
import shutil
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
import typst

from press import handbook, pandoc, rules
from press.check.whole import check
from press.directives import DIRECTIVES
from press.materials import gather
from press.overlay import HOUSE, Overlay
from press.schema.load import load_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SCHEMAS = load_schemas(Overlay.of("schemas", HOUSE))
EVERY_SCHEMA = (SCHEMAS.publication, SCHEMAS.edition, SCHEMAS.contribution, *SCHEMAS.kinds.values())
PAGES = sorted([*HOUSE.glob("*.md"), *(HOUSE / "docs").rglob("*.md")])
OURS = [page for page in PAGES if page.parent.name != "diagnostics"]

EXAMPLE = re.compile(r"^`(sources/\S+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`([\w.]+(?:/[\w.]*)+|\w+\.(?:py|md|toml|yaml|in|lock))`")
ROW = re.compile(r"^\| `([a-z-]+)` \|([^|]*)\|", re.MULTILINE)
MADE = {"output/", "build/", "wheels/"}
"""Folders that are made, and not committed."""
A4 = "margin: {x: 22mm, y: 22mm}\npapersize: a4\nfontsize: 10pt\n"
"""How a handbook's pages are counted."""

every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(HOUSE).as_posix())


def text_of(name: str) -> str:
    """Return a file of the repository."""
    return (HOUSE / name).read_text(encoding="utf-8")


@functools.cache
def running_text(page: Path) -> str:
    """Return a page without its code, which shows and does not say."""
    return CODE.sub("", FENCED.sub("", page.read_text(encoding="utf-8")))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as they are made where it is shown."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", handbook.HANDBOOKS)
def test_tables_are_those_of_the_schemas(name: str) -> None:
    """`python -m press.handbook` was run after the last change of a schema."""
    assert handbook.renewed(text_of(name), SCHEMAS) == text_of(name)


def test_every_schema_has_its_tables() -> None:
    """A writer finds the fields of every kind, and its sections."""
    told = "".join(map(text_of, handbook.HANDBOOKS))
    tables = {f"{one['of']} of {one['name']}" for one in handbook.TABLE.finditer(told)}
    own = {name for name, one in SCHEMAS.kinds.items() if one.fields != SCHEMAS.contribution.fields}
    wanted = {"publication", "edition", "contribution", *SCHEMAS.parts, *own}
    parted = {name for name, one in SCHEMAS.kinds.items() if one.sections}

    assert tables == {f"fields of {one}" for one in wanted} | {f"sections of {one}" for one in parted}


def fields(named: Mapping[str, Any], at: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every field with where it stands, and what stands in it; of lists, items of text too."""
    for name, rule in named.items():
        yield f"{at}.{name}", rule
        inner = rule.get("schema", {})
        if rule["type"] == "list" and inner.get("type") != "dict":
            yield f"{at}.{name} item", inner
        held = inner.get("schema") if rule["type"] == "list" else inner
        if isinstance(held, dict) and held:
            yield from fields(held, f"{at}.{name}")


def test_every_field_says_what_it_is_and_what_to_do() -> None:
    """In its schema, for the handbook and for diagnostics."""
    named = [(one.name, one.fields) for one in EVERY_SCHEMA] + list(SCHEMAS.parts.items())
    found = [pair for name, held in named for pair in fields(held, name)]
    lacking = [at for at, rule in found if not {"says", "remedy"} <= rule.get("meta", {}).keys()]
    sections = [(one.name, part) for one in EVERY_SCHEMA for part in one.sections.values()]
    mute = [f"{name}.{part.key}" for name, part in sections if not part.says]

    assert lacking + mute == []


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the examples of both handbooks as the publication that they make together."""
    root = tmp_path_factory.mktemp("example")
    for name in handbook.HANDBOOKS:
        for path, content in EXAMPLE.findall(text_of(name)):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(content, encoding="utf-8")
    (root / "sources" / "images").mkdir()
    shutil.copyfile(HOUSE / "docs" / "images" / "page.png", root / "sources" / "images" / "ways-in.png")
    return root


def test_the_examples_raise_nothing(example: Path) -> None:
    """What is there to be copied is right, down to the last warning."""
    assert [str(one) for one in check(gather(example)).found] == []


def test_there_is_an_example_of_each_kind(example: Path) -> None:
    """And each is placed by the edition that is there to be copied."""
    verdict = check(gather(example))

    assert {one.kind for one in gather(example).contributions} == set(SCHEMAS.kinds)
    assert [len(one.placed()) for one in verdict.selections] == [len(gather(example).contributions)]


def test_the_handbook_for_writers_has_at_most_ten_pages(tmp_path: Path) -> None:
    """Nobody reads more; counted on A4, in type of 10 points."""
    (tmp_path / "page.yaml").write_text(A4, encoding="utf-8")
    args = ["-f", "gfm", "-t", "typst", "-s", f"--metadata-file={tmp_path / 'page.yaml'}"]
    (tmp_path / "writers.typ").write_text(pandoc.run(args, text_of("docs/writers.md")), encoding="utf-8")
    typst.compile(tmp_path / "writers.typ", output=tmp_path / "writers.pdf")

    with pikepdf.open(tmp_path / "writers.pdf") as pdf:
        assert len(pdf.pages) <= 10


def test_every_directive_is_described_with_its_attributes() -> None:
    """In the table of the handbook for the secretariat."""
    table = text_of("docs/secretariat.md").partition("### Directives")[2].partition("\n- ")[0]
    rows = {name: set(re.findall(r"`(\w+)`", cell)) for name, cell in ROW.findall(table)}

    assert rows == {name: set(attributes) for name, attributes in DIRECTIVES.items()}


@every_page
def test_no_link_is_dead(page: Path) -> None:
    """Neither to a file nor to a heading."""
    for address in LINK.findall(running_text(page)):
        if address.startswith(("https://", "http://", "mailto:")):
            continue
        name, _, anchor = address.partition("#")
        target = page.parent / name if name else page

        assert target.exists(), f"there is no {address}"
        assert not anchor or anchor in anchors(target), f"there is no {address}"


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_exists(name: str) -> None:
    """Where the way through the code is told."""
    named = set(NAMED.findall(text_of(name))) - MADE

    assert sorted(one for one in named if not (HOUSE / one).exists()) == []


def test_the_architecture_names_every_room() -> None:
    """Each module and folder of press, and the folders of the repository."""
    rooms = [one for one in (HOUSE / "press").iterdir() if not one.name.startswith("__")]
    named = {f"press/{one.name}{'/' if one.is_dir() else ''}" for one in rooms}

    assert named - set(NAMED.findall(text_of("ARCHITECTURE.md"))) == set()
    assert len(text_of("ARCHITECTURE.md").splitlines()) < 200


def test_every_command_that_is_named_exists() -> None:
    """Targets of make, and commands of build.py."""
    told = "\n".join(page.read_text(encoding="utf-8") for page in OURS)
    code = "\n".join(match[0] for pattern in (FENCED, CODE) for match in pattern.finditer(told))
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))

    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= targets
    assert set(re.findall(r"build\.py ([a-z]+)", code)) <= {"build", "check", "explain", "trace", "verify"}


def test_the_readme_counts_the_specimen() -> None:
    """Its contributions, as they are."""
    count = len([*HOUSE.glob("sources/contributions/*/*.md")])

    assert f"{count} contributions" in text_of("README.md")


def test_every_code_that_is_named_exists() -> None:
    """A diagnostic that was renumbered is not left behind."""
    told = "\n".join(page.read_text(encoding="utf-8") for page in OURS)

    assert set(re.findall(r"\b[RFSXMTEDLPQ]\d{3}\b", told)) <= rules.BY_CODE.keys()
