"""How much is drawn for the laws of reading and checking: the same at every run, and not for long."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

QUIET = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)
MANY = settings(
    max_examples=400,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink],
    suppress_health_check=QUIET,
)
"""For what needs no pandoc."""
FEW = settings(MANY, max_examples=12)
"""For what runs pandoc."""
CROWDS = settings(FEW, max_examples=6, phases=[Phase.generate])
"""For many contributions in one check: what is found names its line, so nothing is made smaller."""

IS_LONG = os.environ.get("CAPITAL_CODE_FUZZ") == "long"
"""Whether the fuzzing goes on for long, and differs at every run."""
FUZZ = settings(MANY, max_examples=50_000 if IS_LONG else 600, derandomize=not IS_LONG)
"""For hostile input that needs no pandoc."""
FUZZ_CROWDS = settings(CROWDS, max_examples=500 if IS_LONG else 4, derandomize=not IS_LONG)
"""For hostile bodies, many in one parse."""
