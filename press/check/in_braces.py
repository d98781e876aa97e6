"""Put in order what stands in the braces of a line that opens a box or names a directive."""

from __future__ import annotations

import re

from press.directives import BOXES, DIRECTIVES

BRACED = re.compile(r"\{?[ \t]*\.?(?P<name>[\w-]+)(?P<rest>[^{}]*)\}?")
SIGN = re.compile(r"[ \t]*[=:][ \t]*")
MARKS = "\"'“”„‘’"
"""The quotation marks that are typed, or made by a word processor, around a value."""
PLAIN = re.compile(r"[\w-]+")


def in_braces(written: str) -> str:
    """Return braces as they are read, such as `{.cities ids="oslo turku"}`; nothing where none can be told.

    Args:
        written: what begins with the name of a box or a directive, with or without a full stop or a brace.
    """
    match = BRACED.fullmatch(written.strip())
    if match is None or match["name"] not in BOXES | DIRECTIVES.keys():
        return ""
    pairs: list[tuple[str, list[str]]] = []
    for word in SIGN.sub("=", match["rest"]).split():
        name, sign, value = word.partition("=")
        if sign and PLAIN.fullmatch(name):
            pairs.append((name, [value.strip(MARKS)]))
        elif pairs and not sign:
            pairs[-1][1].append(word.strip(MARKS))
        else:
            return ""
    said = "".join(f" {name}={_value(words)}" for name, words in pairs)
    return f"{{.{match['name']}{said}}}"


def _value(words: list[str]) -> str:
    value = " ".join(word for word in words if word)
    return value if PLAIN.fullmatch(value) else f'"{value}"'
