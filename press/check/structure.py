"""What pandoc prints as text though a writer meant more by it: tables, lists, captions, code, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.check.braces import check_braces
from press.check.brackets import check_brackets, check_pictures
from press.check.captions import check_captions, is_of_caption
from press.check.citing import check_citing
from press.check.code import check_code
from press.check.columns import check_columns
from press.check.emphasis import check_emphasis
from press.check.grids import check_grids
from press.check.items import check_items
from press.check.latex import check_latex
from press.check.lists import check_lists
from press.check.overlines import check_overlines
from press.check.pipes import check_pipes
from press.check.printed import printed_of
from press.check.templates import check_templates
from press.check.unread import check_unread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from press.check.fault import Fault
    from press.contribution import Contribution
    from press.parse.body import Body
    from press.parse.tree import Node


def check_structure(body: Body, nodes: Sequence[Node], contribution: Contribution | None) -> Iterator[Fault]:
    """Yield what is read as text and was meant as more.

    Where a block of code goes wrong, or a line of dashes swallows what is below,
    nothing else is judged, and where a table goes wrong no caption, nor the
    braces in it: they would be told of for the same mistake.
    """
    printed = printed_of(nodes)
    first = list(check_overlines(body, printed)) or list(check_code(body, nodes))
    yield from first
    if first:
        return
    tables = [*check_pipes(body, printed), *check_grids(body, printed), *check_columns(body, printed)]
    yield from tables
    captions = [] if tables else list(check_captions(body, printed))
    yield from captions
    yield from check_lists(body, printed)
    yield from check_items(body)
    yield from check_brackets(body, printed)
    yield from check_pictures(body, printed)
    yield from check_citing(body, printed)
    yield from check_emphasis(body, printed)
    yield from check_latex(body, printed)
    yield from check_unread(body, printed, contribution)
    yield from check_templates(body, printed, is_contribution=contribution is not None)
    braces = check_braces(body, printed, is_contribution=contribution is not None)
    yield from (one for one in braces if not is_of_caption(one, (*tables, *captions), body.text))
