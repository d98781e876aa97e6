"""Publications drawn at random, such as a check finds sound: small, crowded, with ids that look alike."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from tests.property import nodes
from tests.small import contribution

if TYPE_CHECKING:
    from press.contribution import Contribution
    from press.parse.tree import Node

QUICK = settings(
    max_examples=25,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""The same examples at every run, and few of them."""
ID = st.from_regex(r"[ab](-?[ab]){0,3}", fullmatch=True)
ANCHOR = st.from_regex(r"[ab](-?[ab1]){0,3}", fullmatch=True)
WORDS = ("ice", "the ice", "open water", "b", "a-b")
"""Some look like ids, one is a term."""
CITIES = ("oslo", "turku")
IN_CITIES = ("portrait", "practice", "strategy")
ELSEWHERE = ("section", "dilemma", "principle", "recommendation", "foreword")
SECTIONS = {
    "practice": ("approach", "Approach"),
    "strategy": ("way-forward", "way forward"),
    "dilemma": ("one-side", "On the one side"),
}
"""A section of a kind, by its key, which a link may name, and its title, which opens it."""


@dataclass(frozen=True)
class Sketch:
    """A contribution before its text: what others may know of it.

    ``anchors`` are written in its text; a section's key is its own without.
    """

    id: str
    kind: str
    fields: dict[str, Any]
    anchors: tuple[str, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """Return what a link from elsewhere may lead to."""
        return (self.id, *(f"{self.id}.{one}" for one in (*self.anchors, *SECTIONS.get(self.kind, ())[:1])))


class Texts(tuple["Contribution", ...]):
    """Contributions that are told in a few words where a law does not hold."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Return what was drawn of each."""
        return "\n".join(
            f"{one.id} {dict(one.fields)} {json.dumps(one.body and one.body.blocks)}" for one in self
        )


@st.composite
def publications(draw: st.DrawFn, withheld: str = "") -> Texts:
    """Draw the contributions of a publication, which point to each other.

    Args:
        draw: Hypothesis's own.
        withheld: an id of a contribution that is red; others point to it by a text of their own.
    """
    names = draw(st.lists(ID, min_size=2, max_size=6, unique=True))
    sketches = [draw(_sketches(name, number, names)) for number, name in enumerate(names, 1)]
    secret = contribution(withheld, **_secret(withheld)) if withheld else None
    texts = [_written(one, draw(_blocks(one, sketches, withheld)), names, withheld) for one in sketches]
    return Texts((*texts, *([secret] if secret else [])))


@st.composite
def _sketches(draw: st.DrawFn, name: str, number: int, names: list[str]) -> Sketch:
    kind = draw(st.sampled_from(IN_CITIES + ELSEWHERE))
    fields: dict[str, Any] = {
        "title": draw(st.sampled_from(WORDS)),
        "language": draw(st.sampled_from(["en", "sv"])),
    }
    fields["authors"] = [{"organisation": draw(st.sampled_from(["The Press", "Åbo"]))}]
    fields["themes"] = draw(st.lists(st.sampled_from(["ice", "fire"]), unique=True))
    fields["status"] = draw(st.sampled_from(["approved", "approved", "draft", "withdrawn"]))
    if kind in IN_CITIES:
        fields["city"] = draw(st.sampled_from(CITIES))
    if kind in ("principle", "recommendation"):
        fields["number"] = number
    anchors = draw(st.lists(ANCHOR.filter(lambda one: one not in names), max_size=2, unique=True))
    return Sketch(name, kind, fields, tuple(anchors))


@st.composite
def _blocks(draw: st.DrawFn, one: Sketch, sketches: list[Sketch], withheld: str) -> tuple[Node, ...]:
    targets = [target for other in sketches for target in other.targets] + list(one.anchors)
    carried = {other.id for other in sketches if other.fields["status"] == "approved"}
    blocks = [nodes.header(1, draw(st.sampled_from(WORDS)))] if draw(st.booleans()) else []
    if one.kind in SECTIONS:
        key, title = SECTIONS[one.kind]
        blocks.append(draw(st.sampled_from([nodes.header(1, title), nodes.header(1, "Opened", key)])))
    blocks += [draw(_marked(anchor)) for anchor in one.anchors]
    for target in draw(st.lists(st.sampled_from(targets), max_size=4)):
        bare = target.partition(".")[0] in carried or target in one.anchors
        named = nodes.link(target, "" if bare and draw(st.booleans()) else "there")
        blocks.append(draw(_around(named)))
    if withheld:
        blocks.append(nodes.para(nodes.link(withheld, "there"), nodes.text("the ice")))
    return tuple(blocks)


def _marked(anchor: str) -> st.SearchStrategy[Node]:
    """Return elements that carry an anchor."""
    marked = [
        nodes.header(1, "the ice", anchor),
        nodes.header(2, "ice", anchor),
        nodes.para(nodes.span("open water", anchor)),
        nodes.para(nodes.text("text"), nodes.note(nodes.span("b", anchor))),
        nodes.figure(anchor, "Ice."),
        nodes.figure(anchor, ""),
        nodes.table(anchor, "The ice.", nodes.text("ice")),
    ]
    return st.sampled_from(marked)


def _around(link: Node) -> st.SearchStrategy[Node]:
    """Return elements in which a link may stand."""
    around = [
        nodes.para(link),
        nodes.para(nodes.text("the ice"), nodes.note(link)),
        nodes.bullets(nodes.para(link)),
        nodes.quote(nodes.para(nodes.text("ice"), link)),
        nodes.box("key-message", nodes.para(link)),
        nodes.table("", "Ice.", link),
    ]
    return st.sampled_from(around)


def _written(one: Sketch, blocks: tuple[Node, ...], names: list[str], withheld: str) -> Contribution:
    fields = dict(one.fields)
    if one.kind == "recommendation":
        fields |= {"type": "practical", "addressee": {"level": "local", "body": "A board"}}
        fields |= {"evidence": [*names, *([withheld] if withheld else [])], "principles": list(names)}
    if one.kind == "strategy":
        fields["facts"] = [{"indicator": "snow", "value": one.id, "source": "snow2019"}]
    return contribution(one.id, one.kind, blocks, **fields)


def _secret(word: str) -> dict[str, Any]:
    """Return a red contribution in which every part says the word."""
    said = f"The {word} is here"
    return {
        "kind": "strategy",
        "title": said,
        "city": "turku",
        "themes": ["ice"],
        "tlp": "red",
        "authors": [{"name": said, "organisation": said}],
        "facts": [{"indicator": "smoke", "value": said, "source": "snow2019"}],
        "blocks": (nodes.header(1, said, word), nodes.para(nodes.text(said), nodes.note(nodes.text(said)))),
    }
