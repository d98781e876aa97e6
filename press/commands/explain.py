"""``explain``: show what a code means."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from press import explain
from press.commands import CLEAN
from press.report.page import page_on
from press.report.screen import screen_of

if TYPE_CHECKING:
    import argparse


def run(given: argparse.Namespace) -> int:
    """Show the page of a code, or the list of all."""
    page = explain.page(given.code) if given.code else explain.INDEX
    written, screen = page.read_text(encoding="utf-8"), screen_of(sys.stdout, os.environ)
    print(page_on(screen, written) if screen else written.removesuffix("\n"))
    return CLEAN
