"""How much is drawn for the laws of reading and checking: the same at every run, and not for long."""

from __future__ import annotations

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
