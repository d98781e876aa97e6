"""Ace by DAISY: holds an EPUB against EPUB Accessibility 1.1 and WCAG 2.2, as a browser shows it."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import rules
from press.conform.copies import Finding
from press.conform.programs import Validator, found, report, run

if TYPE_CHECKING:
    from collections.abc import Iterator

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
NEAR = re.compile(r"#([\w.-]+)|\bid=\"([^\"]+)\"")


def version() -> str:
    """Return what it says of itself."""
    with tempfile.TemporaryDirectory() as folder:
        return run([found("ace-cli"), "--version"], Path(folder)).strip()


def finds(file: Path, folder: Path) -> Iterator[Finding]:
    """Yield every finding, of whatever impact."""
    quietly = ["--silent", "--doNotReportMedia", "--force", "--outdir", str(folder / "said")]
    run([found("ace-cli"), *quietly, str(file)], folder, PUPPETEER_EXECUTABLE_PATH=found(*BROWSERS))
    said = json.loads(report(folder / "said" / "report.json", "Ace"))
    for part in said["assertions"]:
        for one in part["assertions"]:
            yield _told(one, part["earl:testSubject"]["url"], file)


def _told(one: dict[str, Any], part: str, file: Path) -> Finding:
    test, result = one["earl:test"], one["earl:result"]
    what = " ".join(str(result["dct:description"]).split())
    text = f"Ace says in `{part}`: {test['earl:impact']}, {test['dct:title']}, {what}"
    near = NEAR.findall(f"{result.get('earl:pointer', '')} {result.get('html', '')}")
    return Finding(rules.ACE, file.name, text, next((a or b for a, b in near), part))


WANTS = {
    ("node",): "apt-get install nodejs npm",
    BROWSERS: "apt-get install chromium",
    ("ace-cli",): "make validators",
}
ACE = Validator("Ace by DAISY", "epub", WANTS, version, finds)
