"""The approval bureau's handling slip, its window, and who is on duty there."""

import pytest
from tests.graphql.parts.conftest import SPRING, Desk, opened

HYBRID = {"nature": "CONSULTATION", "category": "approval.ride_hailing_vehicles"}
UNIT = "transport_permits"
ANSWERS = {"result": "ANSWERED", "contacted": True, "satisfiedWithProcess": "SATISFIED"}
CONTENT = ANSWERS | {"solved": "SOLVED", "satisfiedWithResult": "SATISFIED"}


def head(clients):
    return clients.at("unit_head", "head", "approval", UNIT)


def handler(clients):
    return clients.at("handler", "handler", "approval", UNIT)


async def slip(desk: Desk, selection: str) -> dict:
    query = f"query($id: ID!) {{ case(id: $id) {{ approval {{ slip {{ {selection} }} }} }} }}"
    told = await desk.clients.hotline.ask(query, id=desk.id)
    return told["case"]["approval"]["slip"]


async def asked(clients, selection: str, **variables: object) -> dict:
    query = f"query($p: Period!) {{ approval {{ {selection} }} }}"
    return (await clients.hotline.ask(query, p=SPRING, **variables))["approval"]


@pytest.fixture
async def question(clients, morning) -> Desk:
    """Whether a hybrid car can be registered, asked on Monday the eleventh at nine."""
    return await opened(clients, **HYBRID)


@pytest.fixture
async def in_hand(clients, question) -> Desk:
    await head(clients).do("caseSignFor", case=question.id)
    await head(clients).do("caseAssignHandler", case=question.id, handler="handler")
    return question


@pytest.fixture
async def replied(clients, in_hand) -> Desk:
    await handler(clients).do("caseSubmitReply", case=in_hand.id, text="混动车可以办理。")
    await head(clients).do("caseSignReply", case=in_hand.id)
    return in_hand


# --- the slip


async def test_a_slip_begins_with_the_section(question) -> None:
    assert await slip(question, "section sectionTitle receiver handling feedback") == {
        "section": UNIT,
        "sectionTitle": "交通运输审批科",
        "receiver": None,
        "handling": "NOT_SIGNED_FOR",
        "feedback": "NO_REPLY_YET",
    }


async def test_a_slip_names_the_receiver_and_the_time_limit(in_hand) -> None:
    assert await slip(in_hand, "receiver timeLimit handling") == {
        "receiver": "handler",
        "timeLimit": "2024-03-12T18:00:00+08:00",
        "handling": "IN_HAND",
    }


async def test_a_reply_in_time_leaves_the_citizen_to_be_asked(replied) -> None:
    assert await slip(replied, "handling feedback") == {
        "handling": "DONE_IN_TIME",
        "feedback": "TO_BE_ASKED",
    }


async def test_who_does_not_answer_was_not_reached(clients, replied) -> None:
    await clients.hotline.do("caseRecordVisit", case=replied.id, result="NO_ANSWER")
    assert await slip(replied, "feedback") == {"feedback": "NOT_REACHED"}


async def test_the_slip_tells_that_the_citizen_is_content(clients, replied) -> None:
    await clients.hotline.do("caseRecordVisit", case=replied.id, **CONTENT)
    assert await slip(replied, "feedback") == {"feedback": "CONTENT"}


async def test_a_question_that_is_handled_again_has_no_feedback_yet(clients, replied) -> None:
    answers = CONTENT | {"solved": "NOT_SOLVED"}
    await clients.hotline.do("caseRecordVisit", case=replied.id, **answers)
    assert await slip(replied, "handling feedback") == {
        "handling": "IN_HAND",
        "feedback": "NO_REPLY_YET",
    }


# --- the window


async def test_what_is_brought_to_the_window_is_listed_and_counted(clients, question) -> None:
    brought = await opened(clients, **HYBRID, channel="SERVICE_WINDOW")
    told = await asked(
        clients,
        "atTheWindow { edges { node { id } } } windowTypes(period: $p) { about amount }",
    )
    assert told["atTheWindow"]["edges"] == [{"node": {"id": brought.id}}]
    assert told["windowTypes"] == [{"about": HYBRID["category"], "amount": "1"}]


async def test_business_that_could_not_get_done_is_listed_wherever_it_was_raised(
    clients, question
) -> None:
    vain = await opened(clients, nature="COMPLAINT", category="approval.not_done")
    told = await asked(
        clients,
        "notDone { edges { node { id } } } notDoneByMonth(period: $p) { about share }",
    )
    assert told["notDone"]["edges"] == [{"node": {"id": vain.id}}]
    assert told["notDoneByMonth"] == [{"about": "2024-03", "share": "0.5"}]


# --- the roster

ON_DUTY = "query($day: Date!) { approval { onDuty(day: $day) { unit title } } }"


async def test_who_is_on_duty_is_told_for_a_day(clients) -> None:
    """Tuesday the second of January is the first of the roster."""
    told = await clients.hotline.ask(ON_DUTY, day="2024-01-03")
    assert told["approval"]["onDuty"] == {"unit": "market_access", "title": "市场准入科"}


async def test_a_roster_is_set_while_the_city_runs(clients) -> None:
    await clients.configure("approval", duty_units=["engineering"], duty_begins_on="2024-03-01")
    # A server that serves looks by itself, within a second.
    await clients.hotline.ask("{ plugins { name } }")
    on_duty = await clients.hotline.ask(ON_DUTY, day="2024-03-04")
    assert on_duty["approval"]["onDuty"]["unit"] == "engineering"


async def test_a_stranger_is_not_told_who_is_on_duty(clients) -> None:
    told = await clients.stranger.send(ON_DUTY, day="2024-01-03")
    assert told["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
