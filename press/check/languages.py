"""Language tags that exist and are probably not what was meant."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from press import rules
from press.check.fault import Fault
from press.diagnostics import Diagnostic
from press.parse.tree import HAS_ATTRIBUTES, attributes, of_types

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from press.contribution import Contribution
    from press.edition import Edition
    from press.materials import Materials
    from press.parse.body import Body
    from press.parse.tree import Node

DOUBTFUL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "no": ("does not say which Norwegian it is", "write `nb` for Bokmål, or `nn` for Nynorsk"),
        "se": (
            "is the tag of Northern Sami, and of no country",
            "write `sv` for Swedish; for Northern Sami add the country, as in `se-NO`",
        ),
    }
)
"""What each says, and what to write instead (ISO 639-1)."""


def check_languages(nodes: Sequence[Node], body: Body) -> Iterator[Fault]:
    """Yield the tags of passages that are probably not what was meant."""
    if "lang" not in body.text:
        return
    for number, node in of_types(nodes, HAS_ATTRIBUTES):
        pairs = attributes(node)[2]
        for name, value in pairs:
            if name == "lang" and value in DOUBTFUL:
                says, hint = DOUBTFUL[value]
                yield Fault(rules.DOUBTFUL_LANGUAGE, f"`{value}` {says}", number, value, hint)


def check_language_fields(materials: Materials) -> Iterator[Diagnostic]:
    """Yield the tags in front matter that are probably not what was meant."""
    texts: tuple[Contribution | Edition, ...] = (*materials.contributions, *materials.editions)
    for one in texts:
        front = one.manuscript.front
        value = front.values.get("language") if front else None
        if front and isinstance(value, str) and value in DOUBTFUL:
            says, hint = DOUBTFUL[value]
            place = front.place(("language",))
            yield Diagnostic(place, rules.DOUBTFUL_LANGUAGE, f"`{value}` {says}", hint)
