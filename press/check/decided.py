"""What is sure enough to draw conclusions from, so that one fault does not raise a dozen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from press.contribution import Contribution
    from press.edition import Edition
    from press.materials import Materials
    from press.read.record import Record
    from press.schema.nouns import Schema

DECIDING = ("kind", "city", "themes", "status", "tlp", "embargo_until")
"""The fields of a contribution that decide which edition takes it, and where."""
OF_AN_EDITION = ("status", "tlp", "date")
"""The fields of an edition that decide what it takes."""
OF_THE_PUBLICATION = ("cities", "city_template", "themes")
"""The fields of the publication by which editions are put in order."""


def is_decided(one: Contribution) -> bool:
    """Return whether all that an edition decides by could be read."""
    return one.is_readable and _sound(one.fields, one.manuscript.front, one.schema, DECIDING)


def is_named(one: Contribution, materials: Materials) -> bool:
    """Return whether a contribution's city and themes are the publication's."""
    cities, themes = (materials.publication.names(name) for name in ("cities", "themes"))
    return (one.city is None or one.city in cities) and all(theme in themes for theme in one.themes)


def is_certain(edition: Edition, materials: Materials) -> bool:
    """Return whether what an edition takes, and where, can be judged from what was read."""
    front, schemas = edition.manuscript.front, materials.schemas
    return (
        edition.body is not None
        and edition.body.is_readable
        and _sound(edition.fields, front, schemas.edition, OF_AN_EDITION)
        and all(is_known(name, materials) for name in OF_THE_PUBLICATION)
    )


def is_known(name: str, materials: Materials) -> bool:
    """Return whether a list of the publication was read, or is not there, not misspelt and not asked for."""
    listed = materials.publication.fields.get(name)
    if listed:
        return _is_each_once(listed)
    is_misspelt = materials.record.values.keys() - materials.schemas.publication.fields.keys()
    is_used = any(one.fields.get(name) for one in materials.contributions)
    return listed is not None and not is_misspelt and not is_used


def _is_each_once(listed: Sequence[Any]) -> bool:
    """Return whether no two of a list have one id: then one of them was meant as another."""
    ids = [one["id"] for one in listed if isinstance(one, dict)]
    return len(ids) == len(set(ids))


def _sound(fields: Mapping[str, Any], front: Record | None, schema: Schema, names: tuple[str, ...]) -> bool:
    """Return whether each of these fields was accepted, or need not be there and is not."""
    if front is None:
        return False
    asked = (name for name in names if name in front.values or schema.fields.get(name, {}).get("required"))
    return all(name in fields for name in asked)
