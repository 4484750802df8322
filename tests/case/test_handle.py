"""Handle (办): somebody is named, the citizen is contacted."""

from datetime import timedelta

import pytest

from yousu.case.commands import AssignHandler, RecordContact, SubmitReply
from yousu.case.events import ContactRecorded
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, Medium


def test_the_head_names_who_handles_the_case(city) -> None:
    city.bring_to(CaseState.SIGNED_FOR)

    city.play(AssignHandler("handler-1"), by=city.head)

    assert (city.order.handler, city.case.state) == ("handler-1", CaseState.HANDLING)


def test_another_handler_may_be_named_later(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(AssignHandler("handler-2"), by=city.head)

    assert city.order.handler == "handler-2"


def test_whoever_was_replaced_may_no_longer_act(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(AssignHandler("handler-2"), by=city.head)

    refused = city.refusal(SubmitReply(city.text()), by=city.handler)

    assert refused is ProblemCode.NOT_ALLOWED


@pytest.mark.parametrize("nobody", ["", " ", "\u3000"], ids=["none", "blank", "wide blank"])
def test_a_case_is_not_handled_by_nobody(city, nobody: str) -> None:
    city.bring_to(CaseState.SIGNED_FOR)

    assert city.refusal(AssignHandler(nobody), by=city.head) is ProblemCode.TEXT_MISSING


def test_a_new_handler_resets_no_clock(city) -> None:
    before = city.bring_to(CaseState.HANDLING).order.clocks
    city.wait(hours=2)

    city.play(AssignHandler("handler-2"), by=city.head)

    assert city.order.clocks == before


def test_the_first_contact_stops_its_clock(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.wait(hours=1)

    city.play(RecordContact(Medium.PHONE), by=city.handler)

    assert city.clock_of(ClockKind.FIRST_CONTACT).stopped_at == city.now


def test_a_second_contact_leaves_the_first_as_it_was(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(RecordContact(Medium.PHONE), by=city.handler)
    first, clocks = city.now, city.order.clocks
    city.wait(hours=1)

    city.play(RecordContact(Medium.IN_PERSON), by=city.handler)

    assert (city.order.first_contact_at, city.order.clocks) == (first, clocks)


def test_a_contact_resets_no_other_clock(city) -> None:
    before = city.bring_to(CaseState.HANDLING).clock_of(ClockKind.HANDLING)
    city.wait(hours=1)

    city.play(RecordContact(Medium.PHONE), by=city.handler)

    assert city.clock_of(ClockKind.HANDLING) == before


def test_a_contact_leaves_the_case_where_it_stands(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    city.play(RecordContact(Medium.PHONE), by=city.handler)

    assert city.case.state is CaseState.SIGN_OFF


def test_a_contact_names_its_medium_and_its_note(city) -> None:
    city.bring_to(CaseState.HANDLING)
    note = city.text("约定周三上门查看")

    facts = city.play(RecordContact(Medium.PHONE, note), by=city.handler)

    assert facts == (ContactRecorded(city.order.id, Medium.PHONE, note.id),)


def test_a_contact_needs_no_note(city) -> None:
    city.bring_to(CaseState.HANDLING)

    facts = city.play(RecordContact(Medium.PHONE), by=city.handler)

    assert facts == (ContactRecorded(city.order.id, Medium.PHONE, None),)


def test_an_empty_note_is_refused(city) -> None:
    city.bring_to(CaseState.HANDLING)

    refused = city.refusal(RecordContact(Medium.PHONE, city.text("")), by=city.handler)

    assert refused is ProblemCode.TEXT_MISSING


def test_a_contact_that_was_never_made_runs_out(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.advance(hours=5)

    clock = city.clock_of(ClockKind.FIRST_CONTACT)
    assert clock.ran_out_at == clock.started_at + timedelta(hours=4)
