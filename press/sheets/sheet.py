"""A manuscript read, checked and surveyed by itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.check.survey import Survey
    from press.diagnostics import Diagnostic
    from press.parse.body import Body
    from press.read.manuscript import Manuscript


@dataclass(frozen=True)
class Sheet:
    """What is known of one manuscript, whatever others say.

    ``body`` is None where the front matter could not be read, ``survey`` where
    the body was not looked into. ``places`` fills as faults in the body are
    located: the offset of a needle, by the number of its element.
    """

    manuscript: Manuscript
    found: tuple[Diagnostic, ...] = ()
    fields: Mapping[str, Any] = field(default_factory=dict)
    body: Body | None = None
    survey: Survey | None = None
    places: dict[tuple[int, str], int] = field(default_factory=dict)
