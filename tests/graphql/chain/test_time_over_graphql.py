"""More time, none for a while, or a promise instead."""

EXTENSION = {"workingDays": 3, "text": "等待配件。"}
PAUSE = {
    "reason": "WAITING_FOR_CITIZEN",
    "longest": {"amount": 3, "unit": "WORKING_DAYS"},
    "text": "等待业主提供购房合同。",
}
DEFERRAL = {
    "promised": "2024-05-31",
    "text": "需更换主机。",
    "plan": "招标后更换。",
    "interim": "专人值守。",
    "target": "电梯恢复运行。",
    "milestones": [{"day": "2024-04-15", "text": "完成招标。"}],
}
HANDLING = """lead { clocks {
    kind dueAt isPaused cards { card at }
    pauses { beginsAt endsAt reason application line }
    extensions { budget { amount unit } application line }
} }"""


async def handling(desk) -> dict:
    clocks = (await desk.read(HANDLING))["lead"]["clocks"]
    return next(clock for clock in clocks if clock["kind"] == "HANDLING")


async def granted(desk) -> str:
    id = await desk.application()
    await desk.do("leader_in_charge", "caseDecide", application=id, grant=True)
    return id


async def deferred(desk) -> str:
    await desk.do("handler", "caseRequestDeferral", **DEFERRAL)
    return await granted(desk)


async def test_a_granted_extension_moves_the_due_time(handled) -> None:
    before = await handling(handled)
    await handled.do("handler", "caseRequestExtension", **EXTENSION)
    id = await granted(handled)
    after = await handling(handled)
    assert after["dueAt"] > before["dueAt"]
    assert after["extensions"] == [
        {
            "budget": {"amount": 3, "unit": "WORKING_DAYS"},
            "application": id,
            "line": "extended by 3 working days",
        }
    ]


async def test_a_granted_pause_holds_the_clock(handled) -> None:
    await handled.do("handler", "caseRequestPause", **PAUSE)
    id = await granted(handled)
    clock = await handling(handled)
    assert clock["isPaused"]
    assert clock["pauses"] == [
        {
            "beginsAt": "2024-03-11T09:00:00+08:00",
            "endsAt": None,
            "reason": "WAITING_FOR_CITIZEN",
            "application": id,
            "line": "stands still since 2024-03-11 09:00: waiting for the citizen",
        }
    ]


async def test_a_paused_clock_presses_nobody(handled) -> None:
    await handled.do("handler", "caseRequestPause", **PAUSE)
    await granted(handled)
    ladder = (await handled.read("lead { ladder { clock plannedAt } }"))["lead"]["ladder"]
    assert {rung["plannedAt"] for rung in ladder if rung["clock"] == "HANDLING"} == {None}


async def test_a_resumed_clock_goes_on(handled) -> None:
    await handled.do("handler", "caseRequestPause", **PAUSE)
    await granted(handled)
    await handled.do("handler", "caseResume")
    clock = await handling(handled)
    assert not clock["isPaused"]
    assert clock["pauses"][0]["endsAt"] is not None


async def test_the_plan_of_a_deferral_can_be_read_before_it_is_granted(handled) -> None:
    await handled.do("handler", "caseRequestDeferral", **DEFERRAL)
    told = await handled.read(
        """applications { wish { ... on DeferralWish {
             promised plan interim target milestones { day text }
           } } }"""
    )
    assert told["applications"][0]["wish"] == {
        name: value for name, value in DEFERRAL.items() if name != "text"
    }


async def test_a_granted_deferral_puts_the_order_on_account(handled) -> None:
    id = await deferred(handled)
    told = await handled.read(
        """state lead { clocks { kind } deferrals {
             application promised beganAt endedAt end milestones { day text reachedAt }
             progress { text }
           } }"""
    )
    assert told["state"] == "DEFERRED"
    assert {"kind": "PROMISE"} in told["lead"]["clocks"]
    assert told["lead"]["deferrals"] == [
        {
            "application": id,
            "promised": "2024-05-31",
            "beganAt": "2024-03-11T09:00:00+08:00",
            "endedAt": None,
            "end": None,
            "milestones": [{"day": "2024-04-15", "text": "完成招标。", "reachedAt": None}],
            "progress": [],
        }
    ]


async def test_progress_reaches_a_milestone(handled) -> None:
    await deferred(handled)
    report = {"text": "招标已完成。", "reporterTold": True, "milestone": 1}
    await handled.do("handler", "caseRecordProgress", **report)
    told = await handled.read(
        "lead { deferrals { milestones { reachedAt } progress { text reporterTold milestone"
        " person at } } }"
    )
    [deferral] = told["lead"]["deferrals"]
    assert deferral["milestones"] == [{"reachedAt": "2024-03-11T09:00:00+08:00"}]
    assert deferral["progress"] == [
        report | {"person": "handler", "at": "2024-03-11T09:00:00+08:00"}
    ]


async def test_an_ended_deferral_is_handled_on(handled) -> None:
    await deferred(handled)
    await handled.do("handler", "caseEndDeferral")
    told = await handled.read("state lead { deferrals { end } }")
    assert told == {"state": "HANDLING", "lead": {"deferrals": [{"end": "DONE"}]}}
