"""Read a running order: which of the contributions that an edition may carry stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from press.parse.tree import attributes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from press.parse.tree import Node
    from press.prove.library import Library, Work

TAKES_KINDS = ("contributions", "recommendations", "principles")


class Order:
    """A running order's directives, each by its name and its attributes."""

    def __init__(self, directives: Sequence[Node], library: Library) -> None:
        """Take the Divs that are directives."""
        self._library = library
        self.directives = [(attributes(one)[1][0], dict(attributes(one)[2])) for one in directives]

    def asks(self, name: str) -> list[Mapping[str, str]]:
        """Return the attributes of each directive of a name."""
        return [attributes for one, attributes in self.directives if one == name]

    def placed(self, carried: Mapping[str, Work]) -> list[Work]:
        """Return the contributions that stand in the edition."""
        tests = [self._test(name, taken) for name, taken in self.directives]
        return [one for one in carried.values() if any(test(one) for test in tests)]

    def taken(self, carried: Mapping[str, Work]) -> Iterator[tuple[str, Mapping[str, str], list[Work]]]:
        """Yield each directive that places contributions: its name, its attributes, and what it takes."""
        for name, asked in self.directives:
            test = self._test(name, asked)
            yield name, asked, [one for one in carried.values() if test(one)]

    def _test(self, name: str, taken: Mapping[str, str]) -> Callable[[Work], bool]:
        if name == "cities":
            cities = taken.get("ids", "").split() or [one["id"] for one in self._of("cities")]
            parts = taken.get("parts", "").split() or self._of("city_template")
            return lambda one: one.fields.get("city") in cities and one.fields.get("kind") in parts
        if name not in TAKES_KINDS:
            return lambda _: False
        kinds = frozenset(self._kinds(name))
        wanted = {key: words.split() for key, words in taken.items() if key != "by"}
        return lambda one: (
            one.fields.get("kind") in kinds and all(_said(one, key) in words for key, words in wanted.items())
        )

    def _of(self, name: str) -> Sequence[Any]:
        return self._library.publication.get(name) or ()

    def _kinds(self, name: str) -> Iterator[str]:
        for kind, one in self._library.kinds.items():
            if name == "contributions" or (
                name == "recommendations" and {"number", "addressee"} <= one.fields.keys()
            ):
                yield kind
            if name == "principles":
                yield from one.fields.get("principles", {}).get("meta", {}).get("refers_to", ())


def _said(one: Work, key: str) -> Any:  # noqa: ANN401 - as it was written
    """Return what a contribution says of what an attribute asks for."""
    fields = one.fields
    if key == "ids":
        return one.id
    if key == "theme":
        return next(iter(fields.get("themes") or ()), None)
    if key == "level":
        return (fields.get("addressee") or {}).get("level")
    return fields.get(key)
