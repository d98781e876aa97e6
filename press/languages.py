"""Language tags: those that there are, and the one that was probably meant.

Source: BCP 47, section 2.1; the primary subtags of two letters are those of ISO 639-1.
"""

from __future__ import annotations

import re
from types import MappingProxyType

from press.nearest import nearest

SHAPE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*")
"""A language tag as we take it: language, script, region, variants."""
PARTS = re.compile(
    r"(?P<language>[a-z]{2,3})([-_](?P<script>[a-z]{4}))?([-_](?P<region>[a-z]{2}|[0-9]{3}))?", re.IGNORECASE
)
AROUND = " \"'“”„‘’"
"""Blanks and quotation marks that may have slipped into a tag."""
TWO_LETTERS = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg
    mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro
    ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty
    ug uk ur uz ve vi vo wa wo xh yi yo za zh zu""".split()  # noqa: SIM905 - a list to be read
)
BY_NAME = MappingProxyType(
    {
        name: tag
        for tag, names in {
            "ar": "arabic",
            "bs": "bosnian bosanski",
            "cs": "czech cz",
            "da": "danish dansk dan dk",
            "de": "german deutsch deu ger",
            "el": "greek gr",
            "en": "english engelsk engelska eng gb",
            "es": "spanish español spa",
            "et": "estonian eesti",
            "fa": "persian farsi",
            "fi": "finnish suomi suomeksi fin",
            "fo": "faroese føroyskt fao",
            "fr": "french français fra fre",
            "is": "icelandic íslenska isl ice",
            "ja": "japanese jp",
            "kl": "greenlandic",
            "ku": "kurdish",
            "lt": "lithuanian",
            "lv": "latvian",
            "nb": "norwegian norsk bokmål bokmal nor nob",
            "nl": "dutch",
            "nn": "nynorsk nno",
            "pl": "polish polski",
            "pt": "portuguese",
            "ru": "russian",
            "se": "sami sapmi",
            "so": "somali",
            "sv": "swedish svenska swe",
            "ti": "tigrinya",
            "tr": "turkish",
            "uk": "ukrainian ua",
            "ur": "urdu",
            "zh": "chinese cn",
        }.items()
        for name in names.split()
    }
)
"""The tag of a language by what people call it, in English or by itself, and by a country's letters."""


def primary(tag: str) -> str:
    """Return the language of a tag, without its script, region and variants."""
    return tag.partition("-")[0].casefold()


def is_language(written: str) -> bool:
    """Return whether it is a tag of a language that there is."""
    language = written.partition("-")[0]
    is_known = language in TWO_LETTERS or (len(language) > len("en") and language not in BY_NAME)
    return is_known and SHAPE.fullmatch(written) is not None


def mended(written: str) -> str | None:
    """Return the tag that was probably meant, or None where nobody can tell."""
    plain = written.strip(AROUND)
    if plain.casefold() in BY_NAME:
        return BY_NAME[plain.casefold()]
    if len(plain) > len("norsk") and (near := nearest(plain, BY_NAME)):
        return BY_NAME[near]
    found = PARTS.fullmatch(plain)
    if not found:
        return None
    script, region = found["script"], found["region"]
    parts = (found["language"].lower(), script and script.title(), region and region.upper())
    tag = "-".join(part for part in parts if part)
    return tag if is_language(tag) else None


def did_you_mean_tag(written: str) -> str:
    """Return the remedy that names the tag that was probably meant, or nothing."""
    tag = mended(written)
    return f"did you mean `{tag}`?" if tag and tag != written else ""
