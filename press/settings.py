"""Read a file that sets the tool up: a mapping in YAML, in which `no` and `on` are words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

from press.errors import SetupError

if TYPE_CHECKING:
    from pathlib import Path

TRUTH = "tag:yaml.org,2002:bool"


class _Loader(yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader):  # type: ignore[misc]
    """A safe loader to which only `true` and `false` are truth values (YAML 1.2.2, section 10.3.2)."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own name
        letter: [(tag, form) for tag, form in forms if tag != TRUTH]
        for letter, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


_Loader.add_implicit_resolver(TRUTH, re.compile(r"true|false"), ["t", "f"])


def read_settings(file: Path) -> dict[str, Any]:
    """Return the mapping in a file.

    Raises:
        SetupError: it cannot be read, or holds no mapping.
    """
    try:
        loaded = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - a safe one
    except (OSError, ValueError, yaml.YAMLError) as error:
        message = f"{named(file)} cannot be read: {error}"
        raise SetupError(message) from error
    if not isinstance(loaded, dict):
        message = f"{named(file)} must hold names, each with a colon and a value"
        raise SetupError(message)
    return loaded


def named(file: Path) -> str:
    """Return a file's name with its folder's, as people find it."""
    return f"{file.parent.name}/{file.name}"
