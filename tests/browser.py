"""Have Chromium show a page: measured, pictured or printed."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLAINLY = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars")
SECONDS = 120
TIMES = 3


def browse(page: Path, own: Path, *asked: str) -> str:
    """Return what Chromium says of a page; ``own`` is a folder for it.

    One that dies by a signal, as it does now and then on a busy machine, is begun again.
    """
    for time in range(TIMES):
        command = ["chromium", *PLAINLY, f"--user-data-dir={own}/{time}", *asked, page.as_uri()]
        shown = subprocess.run(command, check=False, capture_output=True, text=True, timeout=SECONDS)
        if shown.returncode >= 0:
            break
    shown.check_returncode()
    return shown.stdout
