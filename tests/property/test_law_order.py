"""The order in which files are read decides nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.property.strategies import QUICK, publications
from tests.property.test_law_filters import EVERYTHING
from tests.small import assembled, edition

if TYPE_CHECKING:
    import random

    from press.contribution import Contribution

BOOK = edition(EVERYTHING)


@QUICK
@given(texts=publications(), shuffler=st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_reach_the_tree(
    texts: tuple[Contribution, ...], shuffler: random.Random
) -> None:
    """Contributions stand where order, number, title and id put them."""
    shuffled = list(texts)
    shuffler.shuffle(shuffled)

    assert json.dumps(assembled(BOOK, shuffled).blocks) == json.dumps(assembled(BOOK, texts).blocks)
