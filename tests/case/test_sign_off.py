"""Sign-off (审签): a reply leaves only under all its signatures."""

import pytest

from yousu.case.commands import RefuseReply, SignReply, SubmitReply
from yousu.case.decide.words import LONGEST_TEXT
from yousu.case.events import Replied, ReplySigned
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind


def test_a_reply_that_is_handed_in_goes_to_sign_off(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(SubmitReply(city.text()), by=city.handler)

    assert city.case.state is CaseState.SIGN_OFF


def test_the_text_of_a_reply_is_kept_by_its_id(city) -> None:
    city.bring_to(CaseState.HANDLING)
    text = city.text()

    city.play(SubmitReply(text), by=city.handler)

    assert city.order.replies[-1].text == text.id


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("", ProblemCode.TEXT_MISSING),
        (" \n\u3000", ProblemCode.TEXT_MISSING),
        ("长" * (LONGEST_TEXT + 1), ProblemCode.TEXT_TOO_LONG),
    ],
    ids=["none", "blanks", "too long"],
)
def test_a_reply_needs_words_and_not_too_many(city, body: str, code: ProblemCode) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.refusal(SubmitReply(city.text(body)), by=city.handler) is code


def test_the_longest_reply_is_taken(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.play(SubmitReply(city.text("长" * LONGEST_TEXT)), by=city.handler)


def test_after_the_head_the_reply_waits_for_the_leader(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    facts = city.play(SignReply(), by=city.head)

    assert [type(fact) for fact in facts] == [ReplySigned]


def test_the_last_signature_sends_the_reply(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    facts = city.play(SignReply(), by=city.leader)

    assert [type(fact) for fact in facts] == [ReplySigned, Replied]


def test_sending_the_reply_stops_the_clock_for_handling(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    city.wait(hours=3)

    city.play(SignReply(), by=city.leader)

    assert city.clock_of(ClockKind.HANDLING).stopped_at == city.now
    assert city.order.replied_at == city.now


def test_the_clock_for_handling_runs_on_during_sign_off(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    city.play(SignReply(), by=city.head)

    assert city.clock_of(ClockKind.HANDLING).is_running


def test_sending_the_reply_starts_the_clock_for_the_return_visit(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert city.clock_of(ClockKind.RETURN_VISIT).due_at == city.now.replace(day=7, hour=18)


def test_no_promise_to_the_citizen_but_the_visit_is_open_after_the_reply(city) -> None:
    city.bring_to(CaseState.REPLIED)

    running = [clock.kind for clock in city.order.clocks if clock.is_running]
    assert running == [ClockKind.RETURN_VISIT]


def test_a_refused_reply_goes_back_to_its_handler(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    city.play(RefuseReply(city.text()), by=city.head)

    assert (city.case.state, city.order.handler) == (CaseState.HANDLING, "handler-1")


def test_a_refusal_says_what_is_wrong(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    what_is_wrong = city.text("没有写明完工时间")

    city.play(RefuseReply(what_is_wrong), by=city.head)

    assert city.order.replies[-1].verdicts[-1].text == what_is_wrong.id


def test_a_refusal_without_words_is_refused(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert city.refusal(RefuseReply(city.text("")), by=city.head) is ProblemCode.TEXT_MISSING


def test_a_refusal_resets_no_clock(city) -> None:
    before = city.bring_to(CaseState.SIGN_OFF).order.clocks
    city.wait(hours=2)

    city.play(RefuseReply(city.text()), by=city.head)

    assert city.order.clocks == before
