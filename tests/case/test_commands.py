"""What a command carries: its free words, and what makes two requests the same act."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args
from uuid import UUID

import pytest
from tests.case.specimens import specimen

from yousu.case.acts import OF_THE_CLOCK
from yousu.case.commands import (
    Command,
    Decide,
    JoinMatter,
    OnOrder,
    PlannedMilestone,
    RecordContact,
    RecordVisit,
    SignFor,
    SubmitReply,
    fingerprint,
    texts,
)
from yousu.case.vocabulary import CaseState, Medium, VisitResult

THIS, THAT = UUID(int=1), UUID(int=2)
KINDS = get_args(Command)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def test_the_free_words_of_a_command_are_found(city) -> None:
    words = city.text()

    assert list(texts(RecordVisit(VisitResult.NO_ANSWER, text=words))) == [words]


def test_a_command_without_words_has_none() -> None:
    assert list(texts(RecordContact(Medium.PHONE))) == []


def test_an_act_that_is_sent_again_has_the_same_fingerprint(city) -> None:
    first, again = SubmitReply(city.text("已修好")), SubmitReply(city.text("已修好"))

    assert fingerprint(THIS, first) == fingerprint(THIS, again)


def test_an_appeal_that_is_sent_again_has_the_same_fingerprint(city) -> None:
    first = city.appeal(number="0001")
    again = replace(first, number="0002", reporter=replace(first.reporter, id=THAT))

    assert fingerprint(THIS, first) == fingerprint(THAT, again)


def test_other_words_are_another_act(city) -> None:
    first, other = SubmitReply(city.text("已修好")), SubmitReply(city.text("未修好"))

    assert fingerprint(THIS, first) != fingerprint(THIS, other)


def test_another_reporter_is_another_act(city) -> None:
    first = city.appeal()
    other = replace(first, reporter=replace(first.reporter, phone="13900000000"))

    assert fingerprint(THIS, first) != fingerprint(THIS, other)


def test_the_same_act_on_another_case_is_another_act() -> None:
    assert fingerprint(THIS, SignFor()) != fingerprint(THAT, SignFor())


def test_two_kinds_of_command_with_the_same_words_are_two_acts(city) -> None:
    words = city.text()

    contact = RecordContact(Medium.PHONE, words)
    reply = SubmitReply(words)

    assert fingerprint(THIS, contact) != fingerprint(THIS, reply)


@every_kind
def test_every_command_that_is_made_anew_is_the_same_act(city, kind) -> None:
    """Two requests under one key differ only in the ids that each has made for itself."""
    city.bring_to(CaseState.HANDLING)
    city.play(city.pause(), by=city.handler)

    first, again = specimen(city, kind), specimen(city, kind)
    if kind in OF_THE_CLOCK:
        again = first  # the clock refers to what there is, and makes nothing anew

    assert fingerprint(THIS, first) == fingerprint(THIS, again)


def test_no_two_kinds_of_command_are_one_act(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert len({fingerprint(THIS, specimen(city, kind)) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if issubclass(kind, OnOrder)], ids=lambda kind: kind.__name__
)
def test_the_same_act_on_another_order_is_another_act(city, kind) -> None:
    city.bring_to(CaseState.HANDLING)
    on_the_lead_s, on_another = specimen(city, kind), specimen(city, kind, THAT)

    assert fingerprint(THIS, on_the_lead_s) != fingerprint(THIS, on_another)


def test_what_an_act_refers_to_tells_it_from_another() -> None:
    one, another = JoinMatter(THIS, other=THIS), JoinMatter(THIS, other=THAT)
    assert fingerprint(THIS, one) != fingerprint(THIS, another)


def test_to_grant_one_application_is_not_to_grant_another() -> None:
    one, other = Decide(THIS, grant=True), Decide(THAT, grant=True)

    assert fingerprint(THIS, one) != fingerprint(THIS, other)


def test_to_grant_is_not_to_refuse() -> None:
    grant, refuse = Decide(THIS, grant=True), Decide(THIS, grant=False)

    assert fingerprint(THIS, grant) != fingerprint(THIS, refuse)


def test_the_parts_of_a_plan_tell_two_deferrals_apart(city) -> None:
    def by(days: int):
        day = (city.now + timedelta(days=days)).date()
        return city.deferral(milestones=(PlannedMilestone(day, city.text()),))

    assert fingerprint(THIS, by(10)) == fingerprint(THIS, by(10))
    assert fingerprint(THIS, by(10)) != fingerprint(THIS, by(11))


def test_the_free_words_of_every_part_are_found(city) -> None:
    deferral = city.deferral(
        milestones=(PlannedMilestone(city.now.date(), city.text()),), evidence=city.text()
    )

    assert len(list(texts(deferral))) == 6
