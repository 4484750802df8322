"""One case from receipt to closing, as frontend teams drive it."""

from datetime import datetime
from typing import Any

from yousu.calendar import CITY_ZONE

OPENING = {
    "title": "电梯停运",
    "text": "18层的楼只有一部电梯，已停四天。",
    "reporter": {"name": "王某", "phone": "13900000001"},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}
UNIT = ("housing", "property_management")


VISIT = {
    "result": "ANSWERED",
    "contacted": True,
    "solved": "SOLVED",
    "satisfiedWithResult": "SATISFIED",
    "satisfiedWithProcess": "SATISFIED",
}


async def live(clients) -> tuple[str, list[str]]:
    """A case from receipt to closing: its id, and its state after each act."""
    head = clients.at("unit_head", "head", *UNIT)
    handler = clients.at("handler", "handler", *UNIT)
    leader = clients.at("leader_in_charge", "leader", "housing")
    case = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    steps: list[tuple[Any, str, dict[str, Any]]] = [
        (clients.hotline, "caseDispatch", {}),
        (head, "caseSignFor", {}),
        (head, "caseAssignHandler", {"handler": "handler"}),
        (handler, "caseRecordContact", {"medium": "PHONE", "text": "已电话联系。"}),
        (handler, "caseSubmitReply", {"text": "电梯已修复。"}),
        (head, "caseSignReply", {}),
        (leader, "caseSignReply", {}),
        (clients.hotline, "caseRecordVisit", VISIT),
        (clients.hotline, "caseClose", {}),
    ]
    states = []
    for client, act, fields in steps:
        payload = await client.act(act, case=case, **fields)
        assert payload["problems"] == []
        states.append(payload["case"]["state"])
    return case, states


async def test_from_receipt_to_closing(clients) -> None:
    _, states = await live(clients)
    assert states == [
        "DISPATCHED",
        "SIGNED_FOR",
        "HANDLING",
        "HANDLING",
        "SIGN_OFF",
        "SIGN_OFF",
        "REPLIED",
        "REPLIED",
        "CLOSED",
    ]


async def test_a_closed_case_cannot_be_signed_for(clients) -> None:
    case, _ = await live(clients)
    payload = await clients.at("unit_head", "head", *UNIT).act("caseSignFor", case=case)
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_NOW"]


async def test_a_closed_case_counts_in_the_rates(clients, city) -> None:
    await live(clients)
    today = datetime.now(CITY_ZONE).date().isoformat()
    query = f"""{{
      metrics(
        measures: ["response", "resolution", "satisfaction"]
        filter: {{bureau: "housing"}}
        period: {{first: "{today}", last: "{today}"}}
      ) {{ total {{ values {{ code value }} }} }}
    }}"""
    rates = (await clients.hotline.ask(query))["metrics"]["total"]["values"]
    assert {rate["code"]: rate["value"] for rate in rates} == {
        "response": "1.000000",
        "resolution": "1.000000",
        "satisfaction": "1.000000",
    }


async def test_the_whole_of_a_case_can_be_read(clients) -> None:
    case, _ = await live(clients)
    query = """query($id: ID!) { case(id: $id) {
      title text place channel nature urgency significance version receivedAt closedAt returns
      rehandlings externalId allowedActs { en } category { code title { zh } unitCode parentCode }
      visits { attempt result solved }
      lead {
        id role state handler round signOffTier dispatchedAt signedForAt firstContactAt repliedAt
        returnReason unit { title { zh } } bureau { title { zh } }
        signOff { post isNext signedBy } ladder { code firedAt plannedAt }
        replies { number author text verdicts { post person signed text } }
        clocks { kind round dueAt startedAt stoppedAt ranOutAt calendarVersion
                 budget { amount unit } source { plugin version } explanation { days { day use } } }
      }
      events(last: 3) { __typename version actor { id post } ... on WordedEvent { text } }
    } }"""
    told = (await clients.hotline.ask(query, id=case))["case"]
    assert told["lead"]["replies"][0]["text"] == "电梯已修复。"
    assert [event["__typename"] for event in told["events"]] == [
        "Replied",
        "VisitRecorded",
        "CaseClosed",
    ]
