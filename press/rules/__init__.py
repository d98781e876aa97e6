"""Every rule that a source can break, a module a family."""

from __future__ import annotations

from press.diagnostics import Rule
from press.rules.data import *
from press.rules.editions import *
from press.rules.fields import *
from press.rules.language import *
from press.rules.markings import *
from press.rules.media import *
from press.rules.pointers import *
from press.rules.proofs import *
from press.rules.reading import *
from press.rules.standards import *
from press.rules.structure import *

FAMILIES = "RFSXMTEDLPQ"
"""The families in the order of the handbook: what comes first has to be mended first."""
RULES: tuple[Rule, ...] = tuple(
    sorted(
        (value for value in list(globals().values()) if isinstance(value, Rule)),
        key=lambda one: (FAMILIES.index(one.code[0]), one.code),
    )
)
"""All rules, by family and code."""
BY_CODE = {rule.code: rule for rule in RULES}
BY_NAME = {rule.name: rule for rule in RULES}
