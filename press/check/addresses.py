"""What to write in the place of an address that leads nowhere."""

from __future__ import annotations

import re

from press.nearest import nearest

SCHEMES = ("http://", "https://", "mailto:")
WEB = SCHEMES[:2]
NAME = re.compile(r"(?:[^()#]*/)?([^\W\d_][\w-]*)(?:\.md)?(?:#([^\W\d_][\w-]*))?")
MAIL = re.compile(r"[^@\s/:]+@[^@\s/:]+")
BROKEN = re.compile(r"(?P<scheme>https?):?/{1,3}(?P<rest>[^\s/].*)", re.IGNORECASE)
HOST = re.compile(r"https?://(?P<host>[^/?#]*)", re.IGNORECASE)
BLANK = re.compile(r"%20| ")


def whole(address: str) -> str:
    """Return the remedy for an address that lacks its beginning, or is an id without a sign before it."""
    if address.casefold().startswith("www."):
        return f"write the address as `https://{address}`"
    if MAIL.fullmatch(address):
        return f"write the address as `mailto:{address}`"
    broken = BROKEN.fullmatch(address)
    if broken:
        return f"did you mean `{broken['scheme'].lower()}://{broken['rest']}`?"
    scheme, sign, rest = address.partition("://")
    if sign:
        near = nearest(scheme, [one.removesuffix("://") for one in WEB])
        return f"did you mean `{near}://{rest}`?" if near else ""
    named = NAME.fullmatch(address)
    meant = ".".join(part for part in named.groups() if part) if named else ""
    return f"write the address as `#{meant}`, if that is what the link leads to" if meant else ""


def is_cut(address: str) -> bool:
    """Return whether an address on the web names no host, or one with a blank in it."""
    found = HOST.match(address)
    return found is not None and (not found["host"] or BLANK.search(found["host"]) is not None)
