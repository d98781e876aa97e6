"""Keep the editor's own record: what an edition withheld, by place and reason, readable by its owner alone.

It lies in the user's folder for such things, outside ``sources/`` and
``output/``, and holds no word of what was withheld.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from press.prove.ledger import Account
    from press.prove.library import Library

NAME = "capital-code"


def withheld(account: Account, library: Library) -> Iterator[str]:
    """Yield a line for each place at which something is withheld, and why; a text as a whole has one."""
    lines: dict[tuple[str, int], str] = {}
    for secret in account.secrets:
        line = 1 if secret.whole else secret.line or library.by_path[secret.path].line_of(secret.text)
        lines.setdefault((secret.path, line), secret.reason)
    for (path, line), reason in sorted(lines.items()):
        yield f"{path}:{line}: {reason}"


def keep(root: Path, edition: str, lines: Iterable[str]) -> Path:
    """Write the record of an edition, or of its draft, and return its file."""
    file = _file(root, edition)
    for folder in (_home(root), file.parent):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = file.with_suffix(".incoming")
    made.unlink(missing_ok=True)  # a build that was killed may have left it
    with os.fdopen(
        os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as written:
        json.dump(list(lines), written, indent=1, ensure_ascii=False)
    made.replace(file)
    return file


def recall(root: Path, edition: str) -> list[str] | None:
    """Return the lines of an edition's record, or None where there is none."""
    try:
        return [str(line) for line in json.loads(_file(root, edition).read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return None


def _file(root: Path, edition: str) -> Path:
    return _home(root) / f"{edition}.json"


def _home(root: Path) -> Path:
    """Return where the records of a publication lie (XDG Base Directory Specification, XDG_STATE_HOME)."""
    named = os.environ.get("XDG_STATE_HOME", "")
    home = Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "state"
    return home / NAME / hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
