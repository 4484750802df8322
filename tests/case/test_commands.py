"""What a command carries: its free words, and what makes two requests the same act."""

from dataclasses import replace
from uuid import UUID

from yousu.case.commands import (
    RecordContact,
    RecordVisit,
    SignFor,
    SubmitReply,
    fingerprint,
    texts,
)
from yousu.case.vocabulary import Medium, VisitResult

THIS, THAT = UUID(int=1), UUID(int=2)


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
