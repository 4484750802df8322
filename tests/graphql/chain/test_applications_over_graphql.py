"""What is asked of somebody higher, level by level."""

EXCLUSION = {"ground": "AGAINST_LAW", "text": "诉求与法规相悖。", "evidence": "条例第十条"}
MARK = {"ground": "PERFUNCTORY", "rule": "考核办法第八条", "text": "敷衍答复。", "points": 2}
LEVELS = (
    "applications { state waitsFor { post } levels { seat { post } ruling { person granted } } }"
)


async def excluded(desk) -> str:
    await desk.do("unit_head", "caseApplyForExclusion", **EXCLUSION)
    id = await desk.application()
    for post in ("leader_in_charge", "hotline"):
        await desk.do(post, "caseDecide", application=id, grant=True)
    return id


async def test_an_exclusion_climbs_its_levels(handled) -> None:
    await handled.do("unit_head", "caseApplyForExclusion", **EXCLUSION)
    id = await handled.application()
    await handled.do("leader_in_charge", "caseDecide", application=id, grant=True)
    [asked] = (await handled.read(LEVELS))["applications"]
    assert asked["waitsFor"] == {"post": "hotline"}
    assert [level["ruling"] for level in asked["levels"]] == [
        {"person": "leader_in_charge", "granted": True},
        None,
    ]


async def test_the_last_level_excludes_the_case(handled) -> None:
    await excluded(handled)
    told = await handled.read(
        "isExcluded applications { state wish { ... on ExclusionWish { ground } } }"
    )
    assert told == {
        "isExcluded": True,
        "applications": [{"state": "GRANTED", "wish": {"ground": "AGAINST_LAW"}}],
    }


async def test_a_refusal_says_why(handled) -> None:
    await handled.do("unit_head", "caseApplyForExclusion", **EXCLUSION)
    id = await handled.application()
    refusal = {"application": id, "grant": False, "text": "依据不足。"}
    await handled.do("leader_in_charge", "caseDecide", **refusal)
    [asked] = (await handled.read("applications { state levels { ruling { text } } }"))[
        "applications"
    ]
    assert asked["state"] == "REFUSED"
    assert asked["levels"][0]["ruling"] == {"text": "依据不足。"}


async def test_whoever_applied_takes_it_back(handled) -> None:
    await handled.do("unit_head", "caseApplyForExclusion", **EXCLUSION)
    await handled.do("unit_head", "caseWithdraw", application=await handled.application())
    assert await handled.read("applications { state }") == {
        "applications": [{"state": "WITHDRAWN"}]
    }


async def test_whoever_granted_takes_it_back(handled) -> None:
    id = await excluded(handled)
    await handled.do("hotline", "caseRevoke", application=id, text="依据有误。")
    told = await handled.read("isExcluded applications { state revokedAt }")
    assert told == {
        "isExcluded": False,
        "applications": [{"state": "REVOKED", "revokedAt": "2024-03-11T09:00:00+08:00"}],
    }


async def test_a_granted_appeal_annuls_the_entry(handled) -> None:
    await handled.do("petition_office", "caseGiveMark", **MARK)
    entry = (await handled.read("register { id }"))["register"][0]["id"]
    await handled.do("unit_head", "caseAppealAppraisal", entry=entry, text="已实地整改。")
    wish = "applications { id wish { ... on AnnulmentWish { entry } } }"
    [appeal] = (await handled.read(wish))["applications"]
    assert appeal["wish"] == {"entry": entry}
    for post in ("leader_in_charge", "hotline"):
        await handled.do(post, "caseDecide", application=appeal["id"], grant=True)
    assert await handled.read("register { annulledAt }") == {
        "register": [{"annulledAt": "2024-03-11T09:00:00+08:00"}]
    }
