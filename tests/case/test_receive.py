"""Receive (接): an appeal becomes a case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from yousu.case.commands import Appeal, SignFor
from yousu.case.decide import decide
from yousu.case.decide.words import LONGEST_LINE, LONGEST_TEXT
from yousu.case.events import CaseOpened, RungFired
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, Channel, ClockKind, Nature, Significance, Urgency


def test_an_appeal_becomes_a_received_case(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    assert city.case.state is CaseState.RECEIVED


def test_a_case_keeps_what_it_was_opened_with(city) -> None:
    appeal = city.appeal(
        channel=Channel.VISIT,
        nature=Nature.COMPLAINT,
        significance=Significance.IMPORTANT,
        external_id="petition/77",
    )

    city.play(appeal, by=city.hotline)

    case = city.case
    assert (case.number, case.reporter, case.category) == (
        appeal.number,
        appeal.reporter.id,
        "trees",
    )
    assert (case.channel, case.nature, case.significance, case.external_id) == (
        Channel.VISIT,
        Nature.COMPLAINT,
        Significance.IMPORTANT,
        "petition/77",
    )


def test_a_case_begins_at_version_one(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    assert city.case.version == 1


def test_a_new_case_is_received_now(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    assert city.case.received_at == city.now


def test_a_case_from_elsewhere_keeps_its_own_time_of_receipt(city) -> None:
    yesterday = city.now - timedelta(days=1)

    city.play(city.appeal(received_at=yesterday), by=city.client)

    assert (city.case.received_at, city.case.changed_at) == (yesterday, city.now)


def test_a_case_cannot_be_received_in_the_future(city) -> None:
    in_a_minute = city.now + timedelta(minutes=1)

    refused = city.refusal(city.appeal(received_at=in_a_minute), by=city.client)

    assert refused is ProblemCode.TIME_IN_FUTURE


def test_a_case_without_a_category_waits_for_one(city) -> None:
    city.play(city.appeal(category=None), by=city.hotline)

    assert (city.case.category, city.case.urgency) == (None, Urgency.NORMAL)


def test_a_case_is_as_urgent_as_its_category(city) -> None:
    city.play(city.appeal(category="wild_animals"), by=city.hotline)

    assert city.case.urgency is Urgency.URGENT


def test_whoever_opens_a_case_may_say_how_urgent_it_is(city) -> None:
    city.play(city.appeal(urgency=Urgency.EMERGENCY), by=city.hotline)

    assert city.case.urgency is Urgency.EMERGENCY


def test_a_category_that_nobody_has_is_refused(city) -> None:
    refused = city.refusal(city.appeal(category="ufos"), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_CATEGORY


def test_a_category_that_nobody_has_is_refused_however_urgent(city) -> None:
    refused = city.refusal(city.appeal(category="ufos", urgency=Urgency.EMERGENCY), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_CATEGORY


@pytest.mark.parametrize("empty", ["", "  \n\t", "\u3000"], ids=["none", "blanks", "wide blank"])
@pytest.mark.parametrize("part", ["title", "body"])
def test_an_appeal_without_words_is_refused(city, part: str, empty: str) -> None:
    words = replace(Appeal("路灯不亮", "三号楼前的路灯不亮"), **{part: empty})

    assert city.refusal(city.appeal(appeal=words), by=city.hotline) is ProblemCode.TEXT_MISSING


@pytest.mark.parametrize(
    "words",
    [Appeal("长" * (LONGEST_LINE + 1), "正文"), Appeal("标题", "长" * (LONGEST_TEXT + 1))],
    ids=["title", "body"],
)
def test_an_appeal_with_too_many_words_is_refused(city, words: Appeal) -> None:
    assert city.refusal(city.appeal(appeal=words), by=city.hotline) is ProblemCode.TEXT_TOO_LONG


def test_the_longest_appeal_is_taken(city) -> None:
    words = Appeal("长" * LONGEST_LINE, "长" * LONGEST_TEXT)

    facts = city.play(city.appeal(appeal=words), by=city.hotline)

    assert [type(fact) for fact in facts] == [CaseOpened]


def test_a_case_is_opened_only_once(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.refusal(city.appeal(), by=city.hotline) is ProblemCode.NOT_NOW


def test_nothing_can_be_asked_of_a_case_that_nobody_opened(city) -> None:
    with pytest.raises(Refused) as refused:
        decide(None, SignFor(), city.head, city.rules(), city.now)

    assert refused.value.code is ProblemCode.UNKNOWN_CASE


def test_a_case_that_another_system_closed_keeps_its_closing_time(city) -> None:
    closed_at = city.now - timedelta(days=2)

    city.play(
        city.appeal(received_at=city.now - timedelta(days=9), closed_at=closed_at), by=city.client
    )

    assert (city.case.state, city.case.closed_at) == (CaseState.CLOSED, closed_at)


def test_a_case_cannot_have_been_closed_in_the_future(city) -> None:
    appeal = city.appeal(closed_at=city.now + timedelta(seconds=1))

    assert city.refusal(appeal, by=city.client) is ProblemCode.TIME_IN_FUTURE


def test_a_case_cannot_have_been_closed_before_its_receipt(city) -> None:
    appeal = city.appeal(received_at=city.now, closed_at=city.now - timedelta(seconds=1))

    assert city.refusal(appeal, by=city.client) is ProblemCode.TIME_BEFORE_RECEIPT


def test_a_case_may_have_been_closed_at_the_moment_of_its_receipt(city) -> None:
    city.play(city.appeal(received_at=city.now, closed_at=city.now), by=city.client)

    assert city.case.state is CaseState.CLOSED


def test_only_a_client_says_that_another_system_closed_a_case(city) -> None:
    appeal = city.appeal(closed_at=city.now)

    assert city.refusal(appeal, by=city.hotline) is ProblemCode.NOT_ALLOWED


def test_the_hotline_has_two_office_hours_to_dispatch_a_case(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    (clock,) = city.case.clocks
    assert (clock.kind, clock.due_at) == (ClockKind.DISPATCH, city.now + timedelta(hours=2))


def test_a_case_that_waits_too_long_for_dispatch_is_pressed(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    facts = city.advance(days=2)

    assert [fact.rung for fact in facts if isinstance(fact, RungFired)] == [
        "dispatch_hotline",
        "dispatch_supervision_office",
    ]


def test_a_case_that_was_closed_elsewhere_waits_for_nobody(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    assert city.case.clocks == ()


@pytest.mark.parametrize("broken", ["空\0白", "\ud800"], ids=["nul", "surrogate"])
def test_words_that_are_no_text_are_refused(city, broken: str) -> None:
    words = Appeal("路灯不亮", broken)

    assert city.refusal(city.appeal(appeal=words), by=city.hotline) is ProblemCode.INVALID_INPUT
