"""One case from receipt to closing, as frontend teams drive it."""

from typing import Any

OPENING = {
    "title": "电梯停运",
    "text": "18层的楼只有一部电梯，已停四天。",
    "reporter": {"name": "王某", "phone": "13900000001"},
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "category": "housing.property_management",
}
UNIT = ("housing", "property_management")


async def opened(clients) -> dict[str, Any]:
    payload = await clients.hotline.act("caseOpen", **OPENING)
    assert payload["problems"] == []
    return payload["case"]


async def test_from_receipt_to_closing(clients) -> None:
    head = clients.at("unit_head", "head", *UNIT)
    handler = clients.at("handler", "handler", *UNIT)
    leader = clients.at("leader_in_charge", "leader", "housing")
    case = (await opened(clients))["id"]
    steps = [
        (clients.hotline, "caseDispatch", {}),
        (head, "caseSignFor", {}),
        (head, "caseAssignHandler", {"handler": "handler"}),
        (handler, "caseRecordContact", {"medium": "PHONE", "text": "已电话联系。"}),
        (handler, "caseSubmitReply", {"text": "电梯已修复。"}),
        (head, "caseSignReply", {}),
        (leader, "caseSignReply", {}),
        (
            clients.hotline,
            "caseRecordVisit",
            {
                "result": "ANSWERED",
                "contacted": True,
                "solved": "SOLVED",
                "satisfiedWithResult": "SATISFIED",
                "satisfiedWithProcess": "SATISFIED",
            },
        ),
        (clients.hotline, "caseClose", {}),
    ]
    states = []
    for client, act, fields in steps:
        payload = await client.act(act, case=case, **fields)
        assert payload["problems"] == []
        states.append(payload["case"]["state"])
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
    case = (await opened(clients))["id"]
    payload = await clients.at("unit_head", "head", *UNIT).act("caseSignFor", case=case)
    assert [p["code"] for p in payload["problems"]] == ["UNKNOWN_CASE"]
