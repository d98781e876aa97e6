"""An edition: one dated, identified book made for one audience."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from press.parse.body import Body
    from press.read.manuscript import Manuscript

DRAFT = "draft"
"""The folder of drafts in ``output/``, which no edition is called by."""
SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:capital-code:edition")
"""The name space of identifiers that we make (RFC 9562, section 5.5)."""


@dataclass(frozen=True)
class Edition:
    """An edition as it was read; ``body`` is its running order."""

    manuscript: Manuscript
    fields: Mapping[str, Any] = field(default_factory=dict)
    body: Body | None = None
    is_readable: bool = True

    @property
    def id(self) -> str:
        """Return its name, which is the file's stem."""
        return self.manuscript.stem

    @property
    def path(self) -> str:
        """Return its path relative to the root."""
        return self.manuscript.path

    @property
    def ceiling(self) -> str:
        """Return the strictest marking that it may carry; what does not say so is clear."""
        return str(self.fields.get("tlp", "clear"))

    @property
    def floor(self) -> str:
        """Return the least finished status that it takes."""
        return str(self.fields.get("status", "approved"))

    @property
    def language(self) -> str:
        """Return the language of its own words."""
        return str(self.fields.get("language", "en"))

    @property
    def version(self) -> str:
        """Return its version."""
        return str(self.fields.get("version", ""))

    @property
    def date(self) -> str:
        """Return the day that it is dated."""
        return str(self.fields.get("date", ""))

    @property
    def shows_marking(self) -> bool:
        """Return whether its pages show its marking."""
        return bool(self.fields.get("show_marking") != "false")

    @property
    def embeds_fonts(self) -> bool:
        """Return whether its EPUB carries the fonts of the look."""
        return bool(self.fields.get("embed_fonts") == "true")

    @property
    def withheld_text(self) -> str:
        """Return what it prints where it owns that something is withheld; nothing where it never does."""
        return str(self.fields.get("withheld_text", ""))

    def is_set(self, publication: Mapping[str, Any]) -> bool:
        """Return whether its text is set as each language sets it; what the publication says is the rule."""
        return bool(self.fields.get("typography", publication.get("typography", "on")) == "on")

    @property
    def formats(self) -> tuple[str, ...]:
        """Return what it is made as."""
        return tuple(dict.fromkeys(self.fields.get("formats", ())))

    @property
    def stem(self) -> str:
        """Return the name that its outputs bear, without their endings."""
        return f"{self.id}-{self.version}"

    def with_floor(self, status: str) -> Edition:
        """Return the same edition, taking what is no further than ``status``."""
        return replace(self, fields={**self.fields, "status": status})

    def identifier(self, publication: str) -> str:
        """Return its ISBN or URN, else one made from publication, edition and version."""
        if "isbn" in self.fields:
            return "urn:isbn:" + str(self.fields["isbn"]).replace("-", "").replace(" ", "")
        made = uuid.uuid5(SPACE, f"{publication}\n{self.id}\n{self.version}")
        return str(self.fields.get("urn", f"urn:uuid:{made}"))
