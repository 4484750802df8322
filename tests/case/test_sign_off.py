"""Sign-off (审签): a reply leaves only under all its signatures."""

from dataclasses import replace

import pytest

from yousu.case.actor import HANDLER, UNIT_HEAD
from yousu.case.commands import AssignHandler, RefuseReply, SignReply, SubmitReply
from yousu.case.decide.words import LONGEST_TEXT
from yousu.case.events import Replied, ReplySigned
from yousu.case.problem import ProblemCode
from yousu.case.rules import SignOff, Step
from yousu.case.vocabulary import CaseState, ClockKind


def verdicts(city) -> list[list[tuple[str, bool]]]:
    """Who signed or refused each version of the reply."""
    return [[(v.person, v.signed) for v in reply.verdicts] for reply in city.order.replies]


def test_a_reply_that_is_handed_in_goes_to_sign_off(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(SubmitReply(city.text()), by=city.handler)

    assert city.case.state is CaseState.SIGN_OFF


def test_handing_a_reply_in_is_its_author_s_signature(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert verdicts(city) == [[("handler-1", True)]]


def test_each_signature_names_the_post_that_it_was_given_from(city) -> None:
    city.bring_to(CaseState.REPLIED)

    posts = [verdict.post for verdict in city.order.replies[-1].verdicts]
    assert posts == ["handler", "unit_head", "leader_in_charge"]


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


def test_a_reply_that_was_sent_carries_every_signature(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert verdicts(city) == [[("handler-1", True), ("head-1", True), ("leader-1", True)]]


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


def test_a_reply_handed_in_again_needs_every_signature_again(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    city.play(RefuseReply(city.text()), by=city.leader)
    city.play(SubmitReply(city.text()), by=city.handler)

    assert city.refusal(SignReply(), by=city.leader) is ProblemCode.NOT_YOUR_STEP


def test_every_version_of_the_reply_is_kept_with_its_verdicts(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)
    city.play(RefuseReply(city.text()), by=city.leader)
    city.bring_to(CaseState.REPLIED)

    assert verdicts(city) == [
        [("handler-1", True), ("head-1", True), ("leader-1", False)],
        [("handler-1", True), ("head-1", True), ("leader-1", True)],
    ]
    assert [reply.number for reply in city.order.replies] == [1, 2]


@pytest.mark.parametrize("judge", ["sign", "refuse"])
def test_the_author_can_neither_sign_nor_refuse_the_reply(city, judge: str) -> None:
    city.bring_to(CaseState.SIGNED_FOR)
    city.play(AssignHandler(city.head.id), by=city.head)
    city.play(SubmitReply(city.text()), by=city.head)
    command = SignReply() if judge == "sign" else RefuseReply(city.text())

    assert city.refusal(command, by=city.head) is ProblemCode.AUTHOR_CANNOT_SIGN


def test_the_author_cannot_sign_from_another_post_either(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    promoted = replace(city.handler, post=UNIT_HEAD.code)

    assert city.refusal(SignReply(), by=promoted) is ProblemCode.AUTHOR_CANNOT_SIGN


def test_the_head_of_the_unit_above_signs_what_the_head_has_written(city) -> None:
    city.bring_to(CaseState.SIGNED_FOR)
    city.play(AssignHandler(city.head.id), by=city.head)
    city.play(SubmitReply(city.text()), by=city.head)

    city.play(SignReply(), by=city.upper_head)

    assert verdicts(city) == [[("head-1", True), ("head-2", True)]]


@pytest.mark.parametrize("judge", ["sign", "refuse"])
def test_a_post_cannot_act_before_its_step(city, judge: str) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    command = SignReply() if judge == "sign" else RefuseReply(city.text())

    assert city.refusal(command, by=city.leader) is ProblemCode.NOT_YOUR_STEP


def test_a_post_cannot_sign_twice(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    assert city.refusal(SignReply(), by=city.head) is ProblemCode.SIGNED_ALREADY


def test_a_post_that_the_chain_does_not_name_cannot_sign(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)

    assert city.refusal(SignReply(), by=city.petition_office) is ProblemCode.NOT_YOUR_STEP


def test_a_remark_may_go_with_a_signature(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    remark = city.text("同意")

    city.play(SignReply(remark), by=city.head)

    assert city.order.replies[-1].verdicts[-1].text == remark.id


def test_an_order_keeps_the_chain_that_it_started_under(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    shorter = SignOff("short", tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD)))
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2", sign_off=shorter)

    city.play(SignReply(), by=city.head)

    assert city.case.state is CaseState.SIGN_OFF


def test_a_shorter_chain_sends_the_reply_sooner(city) -> None:
    shorter = SignOff("short", tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD)))
    city.offers["gardens"] = replace(city.offers["gardens"], id="gardens-2", sign_off=shorter)
    city.bring_to(CaseState.SIGN_OFF)

    city.play(SignReply(), by=city.head)

    assert city.case.state is CaseState.REPLIED


def test_nobody_signs_a_version_twice_whatever_posts_they_hold(city) -> None:
    city.bring_to(CaseState.SIGN_OFF)
    city.play(SignReply(), by=city.head)

    both_posts = replace(city.leader, id=city.head.id)

    assert city.refusal(SignReply(), by=both_posts) is ProblemCode.SIGNED_ALREADY
