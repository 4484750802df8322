"""Facts as they were written at first are read as today's."""

import json
from uuid import UUID

import pytest

from yousu.case.events import (
    CaseOpened,
    ConsultationConcluded,
    Dispatched,
    Fact,
    ReplyRefused,
    ReplySigned,
    ReplySubmitted,
    Returned,
)
from yousu.case.vocabulary import ClockKind, ReturnReason
from yousu.store.codec import fact_from_json, fact_types
from yousu.store.lifting import LIFTS

ORDER = "00000000-0000-0000-0000-000000000001"
TEXT = "00000000-0000-0000-0000-000000000002"
FIRST: dict[str, dict] = {
    "CaseOpened": {
        "number": "20240304-0001",
        "reporter": TEXT,
        "channel": "hotline",
        "nature": "help",
        "category": "trees",
        "urgency": "normal",
        "significance": "general",
        "received_at": "2024-03-04T01:00:00Z",
        "received_by": None,
        "external_id": None,
    },
    "Relabelled": {
        "nature": "help",
        "significance": "general",
        "category": "trees",
        "bound": None,
        "sign_off_rules": None,
    },
    "Returned": {"assignment": ORDER, "reason": "wrong_unit", "text": TEXT},
    "ReplySubmitted": {"assignment": ORDER, "number": 1, "text": TEXT},
    "ReplySigned": {"assignment": ORDER, "number": 1, "post": "unit_head", "text": None},
    "VisitRecorded": {
        "attempt": 1,
        "result": "no_answer",
        "contacted": None,
        "solved": None,
        "satisfied_with_result": None,
        "satisfied_with_process": None,
        "text": None,
    },
    "ReplyRefused": {"assignment": ORDER, "number": 1, "post": "unit_head", "text": TEXT},
    "EarlyWarned": {
        "warning": ORDER,
        "matter": ORDER,
        "bureau": "gardens",
        "rule": "many",
        "people": 6,
        "post": "leader_in_charge",
        "ordered": None,
    },
    "DetailRecorded": {
        "assignment": ORDER,
        "bureau": "gardens",
        "detail": "visit",
        "number": 1,
        "values": [],
        "words": [],
    },
    "ConsultationConcluded": {
        "consultation": ORDER,
        "lead": {"bureau": "gardens", "unit": "greening"},
        "follower": "follower-1",
        "text": TEXT,
    },
}
A_CLOCK = {
    "kind": "handling",
    "round": 1,
    "started_at": "2024-03-04T01:00:00Z",
    "budget": {"amount": 3, "unit": "working_days"},
    "due_at": "2024-03-07T10:00:00Z",
    "source": {"plugin": "gardens", "version": "1.0"},
    "calendar": "a plain week",
    "stopped_at": None,
    "ran_out_at": None,
    "fired": [],
}


def read(name: str, fields: dict) -> Fact:
    return fact_from_json(name, 1, json.dumps(fields))


def test_a_case_was_opened_without_a_clock_for_its_dispatch() -> None:
    fact = read("CaseOpened", FIRST["CaseOpened"])

    assert isinstance(fact, CaseOpened)
    assert fact.clocks == ()


def test_an_order_was_returned_without_asking() -> None:
    fact = read("Returned", FIRST["Returned"])

    assert fact == Returned(UUID(ORDER), ReturnReason.WRONG_UNIT, UUID(TEXT), None, ())


def test_a_reply_was_handed_in_without_a_clock_for_its_signatures() -> None:
    fact = read("ReplySubmitted", FIRST["ReplySubmitted"])

    assert fact == ReplySubmitted(UUID(ORDER), 1, UUID(TEXT), ())


def test_a_reply_was_signed_by_the_holder_of_the_post() -> None:
    fact = read("ReplySigned", FIRST["ReplySigned"])

    assert fact == ReplySigned(UUID(ORDER), 1, "unit_head", None, None, ())


def test_a_reply_was_refused_by_the_holder_of_the_post() -> None:
    fact = read("ReplyRefused", FIRST["ReplyRefused"])

    assert fact == ReplyRefused(UUID(ORDER), 1, "unit_head", UUID(TEXT), None)


def test_a_consultation_left_the_chain_of_signatures_as_it_was() -> None:
    fact = read("ConsultationConcluded", FIRST["ConsultationConcluded"])

    assert isinstance(fact, ConsultationConcluded)
    assert fact.sign_off_rules is None


def test_a_clock_of_the_first_release_has_no_pauses_extensions_or_cards() -> None:
    fact = read(
        "Dispatched",
        {
            "assignment": ORDER,
            "bureau": "gardens",
            "unit": "greening",
            "role": "lead",
            "category": "trees",
            "urgency": "normal",
            "rule_set": "gardens-1",
            "clocks": [A_CLOCK],
        },
    )

    assert isinstance(fact, Dispatched)
    (clock,) = fact.clocks
    assert (clock.kind, clock.pauses, clock.extensions, clock.cards) == (
        ClockKind.HANDLING,
        (),
        (),
        (),
    )


@pytest.mark.parametrize("name", sorted({name for name, _ in LIFTS}))
def test_every_fact_that_is_lifted_was_written_so_once(name: str) -> None:
    assert type(read(name, FIRST[name])).__name__ == name


def test_every_older_shape_has_its_step() -> None:
    older = {(name, shape) for name, fact in fact_types().items() for shape in range(1, fact.SHAPE)}

    assert set(LIFTS) == older
