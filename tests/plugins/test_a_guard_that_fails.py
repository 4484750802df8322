"""A guard that fails refuses what it guards, and the fault is counted though nothing was done."""

import time

import pytest
from tests.plugins.broken.bureaus import exits, never_ends, parks, raises, with_guard
from tests.town import Staff

from yousu.bureau import Refusal, Title
from yousu.case.commands import SignFor
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState

BROKEN = {
    "raises": (raises, "raised"),
    "ends the program": (exits, "raised"),
    "answers yes": (lambda: True, "wrong_type"),
    "refuses without a reason": (lambda: Refusal(Title("", "")), "wrong_type"),
    "refuses with a number": (lambda: Refusal(Title(1, 2)), "wrong_type"),  # type: ignore[arg-type]  # wrong on purpose
    "refuses with words alone": (lambda: Refusal("no"), "wrong_type"),  # type: ignore[arg-type]  # wrong on purpose
    "takes a second": (lambda: time.sleep(1), "too_slow"),
    "never ends": (never_ends, "too_slow"),
}


@pytest.fixture(params=BROKEN)
async def refused(request, with_parks):
    """A town in which the head of the trees could not sign, the case, and how the guard failed."""
    answer, kind = BROKEN[request.param]
    bureaus = with_parks(with_guard(answer))
    case = await bureaus.dispatched("parks")
    with pytest.raises(Refused) as refusal:
        await bureaus.town.do(case, SignFor(), bureaus.trees.head)
    assert refusal.value.code is ProblemCode.REFUSED_BY_BUREAU
    return bureaus, case, kind


async def test_nothing_is_done(refused) -> None:
    bureaus, case, _ = refused
    assert (await bureaus.town.case(case)).state is CaseState.DISPATCHED


async def test_the_fault_is_counted(refused) -> None:
    bureaus, _, kind = refused
    assert await bureaus.counted() == {("guard", kind): 1}


async def test_the_case_stands_under_its_bureaus_rules_and_needs_no_mark(refused) -> None:
    bureaus, _, _ = refused
    assert await bureaus.needing_attention() == set()


async def test_another_bureau_works_on(with_parks) -> None:
    bureaus = with_parks(with_guard(raises))
    case = await bureaus.dispatched("rivers")
    await bureaus.town.do(case, SignFor(), Staff("rivers", "trees").head)
    assert (await bureaus.town.case(case)).state is CaseState.SIGNED_FOR


async def test_once_it_is_mended_the_act_goes_through(with_parks, refused) -> None:
    _, case, _ = refused
    mended = with_parks(parks())
    await mended.town.do(case, SignFor(), mended.trees.head)
    assert (await mended.town.case(case)).state is CaseState.SIGNED_FOR
