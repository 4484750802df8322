"""Matters (同一事项): cases about the same thing, of which each goes its own way."""

from dataclasses import replace
from uuid import UUID

import pytest

from yousu.case.commands import JoinMatter, LeaveMatter
from yousu.case.events import MatterJoined, MatterLeft
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState

THIS, THAT = UUID(int=71), UUID(int=72)


@pytest.mark.parametrize("state", CaseState)
def test_a_case_joins_a_matter_in_every_state(city, state: CaseState) -> None:
    city.bring_to(state)

    city.play(JoinMatter(THIS), by=city.hotline)

    assert city.case.matter == THIS


@pytest.mark.parametrize("state", CaseState)
def test_joining_a_matter_moves_nothing_else(city, state: CaseState) -> None:
    before = city.bring_to(state).case

    city.play(JoinMatter(THIS), by=city.hotline)

    assert replace(city.case, matter=None, version=before.version) == before


def test_leaving_a_matter_moves_nothing_else(city) -> None:
    before = city.bring_to(CaseState.HANDLING).case
    city.play(JoinMatter(THIS), by=city.hotline)

    city.play(LeaveMatter(), by=city.hotline)

    assert replace(city.case, version=before.version) == before


def test_joining_a_matter_wants_no_other_timers(city) -> None:
    before = city.bring_to(CaseState.HANDLING).timers()

    city.play(JoinMatter(THIS), by=city.hotline)

    assert city.timers() == before


def test_a_case_is_in_one_matter_at_a_time(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(THIS), by=city.hotline)

    facts = city.play(JoinMatter(THAT), by=city.hotline)

    assert facts == (MatterLeft(THIS), MatterJoined(THAT))


def test_joining_the_same_matter_again_is_nothing_new(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(THIS), by=city.hotline)

    assert city.play(JoinMatter(THIS), by=city.hotline) == ()


def test_a_case_in_no_matter_has_none_to_leave(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.refusal(LeaveMatter(), by=city.hotline) is ProblemCode.IN_NO_MATTER


def test_a_case_that_left_may_join_again(city) -> None:
    city.bring_to(CaseState.HANDLING).play(JoinMatter(THIS), by=city.hotline)
    city.play(LeaveMatter(), by=city.hotline)

    city.play(JoinMatter(THIS), by=city.hotline)

    assert city.case.matter == THIS
