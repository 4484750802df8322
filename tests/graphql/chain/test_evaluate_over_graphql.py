"""The citizen is asked, and may come back."""

VISIT = {
    "result": "ANSWERED",
    "contacted": True,
    "solved": "NOT_SOLVED",
    "satisfiedWithResult": "NOT_SATISFIED",
    "satisfiedWithProcess": "BASICALLY",
}
CONTENT = VISIT | {"solved": "SOLVED", "satisfiedWithResult": "SATISFIED"}


async def closed(desk) -> None:
    await desk.do("hotline", "caseRecordVisit", **CONTENT)
    await desk.do("hotline", "caseClose")


async def test_a_case_is_reopened_with_the_citizens_words(replied) -> None:
    await closed(replied)
    await replied.do("hotline", "caseReopen", text="电梯又停了。")
    told = await replied.read(
        "state reopenings events(last: 1) { ... on CaseReopened { round text } }"
    )
    assert told == {
        "state": "HANDLING",
        "reopenings": 1,
        "events": [{"round": 2, "text": "电梯又停了。"}],
    }


async def test_the_first_and_the_final_answers_are_kept(replied) -> None:
    await replied.do("hotline", "caseRecordVisit", **VISIT)
    await replied.do("handler", "caseSubmitReply", text="已更换主机。")
    await replied.do("unit_head", "caseSignReply")
    await replied.do("leader_in_charge", "caseSignReply")
    await replied.do("hotline", "caseRecordVisit", **CONTENT)
    told = await replied.read("firstAnswers { solved } finalAnswers { solved }")
    assert told == {"firstAnswers": {"solved": "NOT_SOLVED"}, "finalAnswers": {"solved": "SOLVED"}}


async def test_nobody_has_answered_yet(replied) -> None:
    assert await replied.read("firstAnswers { solved } finalAnswers { solved }") == {
        "firstAnswers": None,
        "finalAnswers": None,
    }
