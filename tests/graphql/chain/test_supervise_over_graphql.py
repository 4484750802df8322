"""What somebody higher demands, and what is entered in the register."""

import pytest

GROUND = {"ground": "FALSE_REPLY", "rule": "考核办法第三条", "text": "弄虚作假。"}


async def test_a_supervision_order_wants_an_answer_in_time(handled) -> None:
    order = {"text": "说明进展。", "within": {"amount": 2, "unit": "WORKING_DAYS"}}
    await handled.do("petition_office", "caseIssueSupervision", **order)
    told = await handled.read(
        """supervisions { post person text answeredAt answer assignment { unit { code } }
             clock { dueAt } }"""
    )
    assert told["supervisions"] == [
        {
            "post": "petition_office",
            "person": "petition_office",
            "text": "说明进展。",
            "answeredAt": None,
            "answer": None,
            "assignment": {"unit": {"code": "property_management"}},
            "clock": {"dueAt": "2024-03-13T18:00:00+08:00"},
        }
    ]


async def test_an_answer_stops_its_clock(handled) -> None:
    await handled.do("hotline", "caseIssueSupervision", text="说明进展。")
    id = (await handled.read("supervisions { id }"))["supervisions"][0]["id"]
    await handled.do("unit_head", "caseAnswerSupervision", supervision=id, text="配件已到。")
    told = await handled.read("supervisions { answer clock { stoppedAt } }")
    assert told["supervisions"] == [
        {"answer": "配件已到。", "clock": {"stoppedAt": "2024-03-11T09:00:00+08:00"}}
    ]


@pytest.mark.parametrize(
    ("post", "act", "kind", "points"),
    [
        ("leader_in_charge", "caseHoldTalk", "TALK", 0),
        ("petition_office", "caseGiveMark", "MARK", 3),
        ("discipline_office", "caseGiveVeto", "VETO", 0),
    ],
)
async def test_the_register_keeps_ground_and_rule(handled, post, act, kind, points) -> None:
    more = {"points": points} if points else {}
    await handled.do(post, act, person="handler", **GROUND, **more)
    told = await handled.read(
        "register { kind points ground rule text post person unit { unitCode } annulledAt }"
    )
    assert told["register"] == [
        GROUND
        | {
            "kind": kind,
            "points": points,
            "post": post,
            "person": "handler",
            "unit": {"unitCode": "property_management"},
            "annulledAt": None,
        }
    ]
