"""Who is late again and again is entered in the register for a reminder talk."""

from dataclasses import replace
from uuid import UUID

import pytest
from tests.case.bureaus import GREENING, WILDLIFE

from yousu.case.commands import CallToTalk
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, RegisterGround, RegisterKind

TALK = CallToTalk(
    UUID(int=80), GREENING, rule="late_handler", post="discipline_office", person="handler-1"
)


@pytest.fixture
def late(city):
    """An order that is not handled in time."""
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    return city


def test_the_entry_says_what_for_by_which_rule_with_whom_and_by_whom(late) -> None:
    late.play(TALK, by=late.clock)
    entry = late.case.entry(TALK.entry)
    assert (entry.kind, entry.ground) == (RegisterKind.TALK, RegisterGround.REPEATEDLY_LATE)
    assert (entry.rule, entry.post) == ("late_handler", "discipline_office")
    assert (entry.unit, entry.person) == ("greening", "handler-1")


def test_a_talk_is_entered_once(late) -> None:
    late.play(TALK, by=late.clock)
    assert late.play(TALK, by=late.clock) == ()


def test_another_talk_is_another_entry(late) -> None:
    late.play(TALK, by=late.clock)
    assert late.play(replace(TALK, entry=UUID(int=81), person=None), by=late.clock) != ()


def test_a_case_that_is_late_no_longer_makes_no_talk(city) -> None:
    city.bring_to(CaseState.HANDLING)
    assert city.play(TALK, by=city.clock) == ()


def test_a_case_that_another_unit_leads_by_now_makes_no_talk(late) -> None:
    assert late.play(replace(TALK, unit=WILDLIFE), by=late.clock) == ()


def test_nobody_but_the_clock_calls_by_rule(late) -> None:
    assert late.refusal(TALK, by=late.discipline_office) is ProblemCode.NOT_ALLOWED
