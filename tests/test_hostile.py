"""What a stranger may write ends in a diagnostic or as harmless text, within seconds, and nothing runs."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.built import build_copy
from tests.hostile import (
    FILE,
    HIDDEN,
    PICTURE,
    add,
    change,
    cite,
    codes,
    put_in_front,
    stock_beside_secrets,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The stock publication, with a secret beside its sources."""
    return stock_beside_secrets(tmp_path)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("So \u202eti si.", "R027"),
        ("So `\u2066ti` si.", "R027"),
        ("So &#x202E;ti si.", "R027"),
        ("So &#8238;ti si.", "R027"),
        ("So &#xA4D0; it is.", "R020"),
        ("So &#0; it is.", "R020"),
        ("So [it]{#so\u200b-it} is.", "R028"),
        ("So [it](https://example.org/\u2060x) is.", "R028"),
        ("So [it](#sec\u200dtion) is.", "R028"),
        ("So it is.[^a\ufeffb]", "R028"),
        ("::: b\u200box\nSo.\n:::", "R028"),
        ("```{=latex}\n\\input{/etc/passwd}\n```", "S022"),
        ('```{=typst}\n#read("/etc/passwd")\n```', "S022"),
        ("So [it]{typst:text:fill=red} is.", "S003"),
        ("So [it]{onclick=alert} is.", "S003"),
        ("# So {onload=alert}", "S003"),
        ("<img src=x onerror=alert(1)>", "S004"),
        ("<script>alert(1)</script>", "S004"),
        (PICTURE.format("../../images/..%2F..%2F..%2Fsecret.png"), "M002"),
        (PICTURE.format("../../../../secret.png"), "M002"),
        (PICTURE.format("%2Fetc/passwd"), "M002"),
        (PICTURE.format("file:///etc/passwd"), "M002"),
        (PICTURE.format("FILE%3A///etc/passwd"), "M002"),
        (PICTURE.format("https://example.org/a.png"), "M006"),
        (PICTURE.format("%68ttp://example.org/a.png"), "M006"),
        (PICTURE.format("//example.org/a.png"), "M006"),
        (PICTURE.format("data:image/png;base64,AAAA"), "M006"),
        ("So [it](javascript:alert) is.", "X012"),
        ("So [it](JaVaScript:alert) is.", "X012"),
        ("So [it](&#106;avascript:alert) is.", "X012"),
        ("So [it](java%73cript:alert) is.", "X012"),
        ("So [it](< javascript:alert>) is.", "X012"),
        ("So <javascript:alert> is.", "X012"),
        ("So [it](data:text/html,x) is.", "X012"),
        ("So [it](vbscript:x) is.", "X012"),
        ("So [it](//example.org) is.", "X012"),
        ("> " * 500 + "x", "R010"),
        ("[" * 2000, "R010"),
        ("[a](" * 4000, "R010"),
        ("![a](x" * 2000, "R010"),
        ("`" * 19_000, "R010"),
        ("<" * 15_000, "R010"),
        ("&\n" * 15_000, "R010"),
        ("(@a" * 5000, "R010"),
        ("::: box\n" * 300, "R010"),
        ("\n".join(f"{2 * level * chr(32)}- so" for level in range(100)), "R010"),
        ("#" * 10_000 + " so", "S005"),
        ("x" * 30_000, "R014"),
        ("x\n" * 1_500_000, "R013"),
    ],
)
def test_a_hostile_text_is_told(root: Path, written: str, wanted: str) -> None:
    """By the rule that it breaks."""
    add(root, written)

    assert wanted in codes(root)


@pytest.mark.parametrize(
    "written",
    [
        "So \u0645\u06cc\u200c\u062e\u0648 and Donau\u00addampf, \u200fso\u200f.",
        "So \U0001f469\u200d\U0001f467 it is.",
        "So [it](https://fa.wikipedia.org/wiki/\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645) is.",
        "So `&#x202E;` and \\&#x202E; it is.",
        "So \\input{/etc/passwd} it is.",
        "\n\n".join(f"# So it is {number}" for number in range(2000)),
    ],
)
def test_what_only_looks_hostile_is_let_be(root: Path, written: str) -> None:
    """It is a text like any other."""
    add(root, written)

    assert codes(root) == set()


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("bibliography: /etc/passwd", "F003"),
        ("filters: [x.lua]", "F003"),
        ("header-includes: x", "F003"),
        ("include-before: x", "F003"),
        ("css: https://example.org/x.css", "F003"),
        ("template: /etc/passwd", "F003"),
        ("csl: /etc/passwd", "F003"),
        ("ti\u200btle: So", "R028"),
        ("evidence: [oslo-prac\u200btice]", "R028"),
        ("\u202eso: x", "R027"),
        ('so: "\\u202e"', "R027"),
        ('so: "\\a"', "R020"),
        ("so: !!python/object/apply:os.system [id]", "R008"),
        (
            "\n".join(
                ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9))]
            ),
            "R009",
        ),
        ("so: " + "[" * 5000, "R010"),
        ("so: &so [*so]", "R009"),
    ],
)
def test_hostile_front_matter_is_told(root: Path, written: str, wanted: str) -> None:
    """Also what pandoc would obey."""
    put_in_front(root, written)

    assert wanted in codes(root)


@pytest.mark.parametrize("name", ["URL", "DOI", "PMID", "PMCID"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "javascript://%0aalert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "data://text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "//example.org/x",
        "/etc/passwd",
    ],
)
def test_a_live_address_of_a_reference_is_told(root: Path, name: str, address: str) -> None:
    """It would become a link in the list of references: what has a scheme does, whatever field it is in."""
    cite(root, f'{name}: "{address}"')

    assert "D008" in codes(root)


def test_no_field_becomes_a_live_link(root: Path, tmp_path: Path) -> None:
    """Of a reference, an author or the publication: what looks like an address, or like a tag, is words."""
    live = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "<a href='javascript:x'>so</a>")
    fields = ("note", "publisher", "archive", "container-title", "genre", "edition", "number", "volume")
    for name, said in zip(fields, (*live, *live), strict=True):
        cite(root, f'{name}: "{said}"')
    change(
        root, FILE, "[{organisation: City of Oslo}]", f'[{{name: "{live[0]}", organisation: "{live[3]}"}}]'
    )
    change(root, "publication.yaml", "office@example.org", f'"{live[0]}"')
    change(root, "publication.yaml", "Anybody may copy it.", f'"{live[2]}, {live[3]}"')
    built = build_copy(root, tmp_path / "built")

    assert built.run.status == 0, built.run.out
    for found in built.open("book").values():
        assert live[0] in found.text
        assert {link.partition(":")[0] for link in found.links} <= {"http", "https", "mailto"}


def test_nothing_that_is_let_be_reaches_an_output_alive(root: Path, tmp_path: Path) -> None:
    """What is not refused stands in the book as letters, and nothing was read."""
    secret = tmp_path / "secret.txt"
    add(root, f"So \\input{{{secret}}} and `<script>`{{=html}} it is, $\\input{{{secret}}}$.")
    add(root, f'So #read("{secret}") and #include "{secret}" it is, &lt;script&gt;alert(7)&lt;/script&gt;.')
    built = build_copy(root, tmp_path / "built")
    written = b"".join(file.read_bytes() for file in sorted(built.root.rglob("*.*")) if file.is_file())

    assert HIDDEN.encode() not in written
    assert built.run.status == 0
    assert all(HIDDEN not in str(one) for one in built.open("book").values())
    with zipfile.ZipFile(built.file("book", "epub")) as book:
        pages = b"".join(book.read(name) for name in book.namelist() if name.endswith("html"))
    assert b"<script" not in pages
