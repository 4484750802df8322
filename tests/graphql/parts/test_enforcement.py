"""A reported violation is handed over for enforcement only with a complete chain of evidence."""

import pytest

LEAD = {"lead": "XN-2024-0022"}


async def refusal(desk, **input: object) -> str:
    payload = await desk.ask("handler", "trafficEnforcementRecord", **LEAD)
    [problem] = payload["problems"]
    assert problem["code"] == "REFUSED_BY_BUREAU"
    return str(problem["message"])


async def test_what_is_missing_is_named(reported) -> None:
    await reported.do("handler", "trafficEvidenceRecord", pictures=1, plate="青A12345")
    assert (
        "the chain of evidence lacks the place, the time of capture, the reviewer's finding;"
        in await refusal(reported)
    )


async def test_without_any_evidence_all_of_it_is_missing(reported) -> None:
    assert "lacks a picture or video, the plate" in await refusal(reported)


@pytest.mark.parametrize("finding", ["NO_VIOLATION", "UNCLEAR"])
async def test_the_reviewer_must_have_found_a_violation(proved, finding) -> None:
    await proved.do("evidence_reviewer", "trafficReviewRecord", finding=finding)
    assert "no violation" in await refusal(proved)


async def test_a_complete_chain_is_handed_over(proved) -> None:
    await proved.do("evidence_reviewer", "trafficReviewRecord", finding="VIOLATION")
    await proved.do("handler", "trafficEnforcementRecord", **LEAD)
    told = await proved.read("chain { complete } enforcement { lead }")
    assert told == {"chain": {"complete": True}, "enforcement": LEAD}
