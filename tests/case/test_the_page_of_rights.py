"""docs/rights.md says who may do what in which state, as the code does."""

from itertools import product
from typing import get_args

import pytest
from tests.case.people import ACTORS
from tests.case.rights_matrix import NOT_THERE, PAGE, STATES, furnished, matrix, page, refusal

from yousu.case.acts import ACTS
from yousu.case.commands import Command, OpenCase

WHEN = {state: number for number, state in enumerate(STATES, start=1)}


def test_the_page_is_what_the_code_does() -> None:
    told = "run `python -m tests.case.rights_matrix`"
    assert PAGE.read_text(encoding="utf-8") == page(), told


def test_the_page_speaks_of_every_act() -> None:
    assert {kind for kind, _ in matrix()} == set(get_args(Command))


@pytest.mark.parametrize("state", STATES)
def test_who_is_not_on_the_page_is_refused_and_nothing_is_changed(state) -> None:
    """Every actor with every act, in a case where there is something to act on."""
    city, found = furnished(state), matrix()
    before = city.case
    for kind, actor in product(ACTS, ACTORS):
        if kind is OpenCase or WHEN[state] in found[kind, actor]:
            continue
        refused = refusal(city, kind, actor)
        assert refused is not None
        assert refused.code in NOT_THERE
        assert city.case == before
