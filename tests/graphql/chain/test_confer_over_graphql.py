"""Units confer; cases are about one matter."""

UNITS = [
    {"bureau": "housing", "unit": "property_management"},
    {"bureau": "education", "unit": "basic_education"},
]
MEETING = """consultations {
    id round post person text calledAt concludedAt follower lead { unitCode }
    participants { bureauCode unitCode } opinions { bureau unit person text }
    clock { kind stoppedAt }
}"""


async def called(desk) -> str:
    await desk.do("hotline", "caseCallConsultation", participants=UNITS, text="谁来牵头？")
    id: str = (await desk.read("consultations { id }"))["consultations"][0]["id"]
    return id


async def test_a_consultation_has_its_participants_and_its_deadline(handled) -> None:
    await called(handled)
    [meeting] = (await handled.read(MEETING))["consultations"]
    assert (meeting["post"], meeting["text"]) == ("hotline", "谁来牵头？")
    assert meeting["concludedAt"] is None
    assert meeting["participants"] == [
        {"bureauCode": unit["bureau"], "unitCode": unit["unit"]} for unit in UNITS
    ]
    assert meeting["clock"] == {"kind": "CONSULTATION", "stoppedAt": None}


async def test_a_participant_of_another_bureau_is_heard(handled) -> None:
    id = await called(handled)
    head = handled.clients.at("unit_head", "teacher", *UNITS[1].values())
    await head.act("caseGiveOpinion", case=handled.id, consultation=id, text="不属学校。")
    [meeting] = (await handled.read(MEETING))["consultations"]
    assert meeting["opinions"] == [
        {
            "bureau": "education",
            "unit": "basic_education",
            "person": "teacher",
            "text": "不属学校。",
        }
    ]


async def test_a_conclusion_fixes_the_lead_and_the_follower(handled) -> None:
    id = await called(handled)
    conclusion = {"lead": UNITS[1], "follower": "督办员张某", "text": "由教育局牵头。"}
    await handled.do("hotline", "caseConcludeConsultation", consultation=id, **conclusion)
    told = await handled.read(f"leadAgreed follower lead {{ bureau {{ code }} }} {MEETING}")
    assert (told["leadAgreed"], told["follower"]) == (True, "督办员张某")
    assert told["lead"] == {"bureau": {"code": "education"}}
    assert told["consultations"][0]["lead"] == {"unitCode": "basic_education"}


MATTER = "matter { id cases { totalCount edges { node { id } } } }"


async def test_two_cases_share_a_new_matter(received, another) -> None:
    await received.do("hotline", "caseJoinMatter", **{"with": another.id})
    matter = (await received.read(MATTER))["matter"]
    assert {edge["node"]["id"] for edge in matter["cases"]["edges"]} == {received.id, another.id}
    assert (await another.read(MATTER))["matter"] == matter


async def test_a_third_case_joins_the_matter_of_the_other(received, another, third) -> None:
    await received.do("hotline", "caseJoinMatter", **{"with": another.id})
    before = (await another.read("matter { id }"))["matter"]
    await third.do("hotline", "caseJoinMatter", **{"with": another.id})
    assert (await third.read("matter { id }"))["matter"] == before


async def test_the_other_joins_the_matter_that_the_case_is_in(received, another, third) -> None:
    await received.do("hotline", "caseJoinMatter", **{"with": another.id})
    before = (await received.read("matter { id }"))["matter"]
    await received.do("hotline", "caseJoinMatter", **{"with": third.id})
    assert (await third.read("matter { id }"))["matter"] == before


async def test_joining_twice_under_one_key_is_done_once(received, another) -> None:
    asked = {"with": another.id, "key": "once"}
    await received.do("hotline", "caseJoinMatter", **asked)
    await received.do("hotline", "caseJoinMatter", **asked)
    assert (await received.happened()).count("MatterJoined") == 1


async def test_a_repeated_request_brings_nobody_back_into_a_matter(received, another) -> None:
    asked = {"with": another.id, "key": "k"}
    await received.do("hotline", "caseJoinMatter", **asked)
    await another.do("hotline", "caseLeaveMatter")
    await received.do("hotline", "caseJoinMatter", **asked)
    assert (await another.read("matter { id }"))["matter"] is None


async def test_a_case_leaves_its_matter(received, another) -> None:
    await received.do("hotline", "caseJoinMatter", **{"with": another.id})
    await received.do("hotline", "caseLeaveMatter")
    assert await received.read("matter { id }") == {"matter": None}


async def test_neither_joins_when_one_may_not(handled, another) -> None:
    """The bureau's office has the one case and may not even see the other."""
    payload = await handled.ask("petition_office", "caseJoinMatter", **{"with": another.id})
    assert [problem["code"] for problem in payload["problems"]] == ["UNKNOWN_CASE"]
    assert await handled.read("matter { id }") == {"matter": None}


async def test_a_bureau_reads_its_own_cases_of_a_matter(handled, another) -> None:
    await handled.do("hotline", "caseJoinMatter", **{"with": another.id})
    query = f"query($id: ID!) {{ case(id: $id) {{ {MATTER} }} }}"
    told = await handled.who("leader_in_charge").ask(query, id=handled.id)
    assert told["case"]["matter"]["cases"]["edges"] == [{"node": {"id": handled.id}}]
