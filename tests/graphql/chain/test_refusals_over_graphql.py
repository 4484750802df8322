"""Every act is refused with a code when it can't be carried out, and changes nothing."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

import pytest
from graphql import build_schema as read_sdl
from strawberry import relay

from yousu.graphql.schema import build_schema

NOTHING = str(UUID(int=0))
NO_ATTACHMENT = str(relay.GlobalID("Attachment", NOTHING))
NO_WARNING = str(relay.GlobalID("EarlyWarning", NOTHING))
UNIT = {"bureau": "housing", "unit": "property_management"}
PLAN = {"text": "长期问题。", "plan": "方案", "interim": "措施", "target": "目标"}
ENTRY = {"ground": "LEAK", "rule": "保密规定", "text": "泄露诉求人信息。"}
VISIT = {"result": "NO_ANSWER"}
BUDGET = {"amount": 1, "unit": "WORKING_DAYS"}

# By act: who asks it of a case that is being handled, with what, and the code of the refusal.
REFUSALS: Mapping[str, tuple[str, dict[str, Any], str]] = {
    "caseComment": ("hotline", {"text": " "}, "TEXT_MISSING"),
    "caseRelabel": ("hotline", {"category": "housing.magic"}, "UNKNOWN_CATEGORY"),
    "caseDispatch": ("hotline", {}, "NOT_NOW"),
    "caseCallInSupport": ("hotline", UNIT | {"text": "请协助。"}, "HAS_AN_ORDER"),
    "caseSignFor": ("unit_head", {}, "NOT_NOW"),
    "caseReturn": ("unit_head", {"reason": "WRONG_UNIT", "text": "退单。"}, "NOT_NOW"),
    "caseOfferHandOver": ("handler", UNIT | {"text": "移交。"}, "NOT_ALLOWED"),
    "caseAssignHandler": ("handler", {"handler": "x"}, "NOT_ALLOWED"),
    "caseRecordContact": (
        "handler",
        {"medium": "PHONE", "assignment": NOTHING},
        "NOT_ALLOWED",
    ),
    "caseSubmitReply": ("unit_head", {"text": "答复。"}, "NOT_ALLOWED"),
    "caseSignReply": ("unit_head", {}, "NOT_NOW"),
    "caseRefuseReply": ("unit_head", {"text": "不妥。"}, "NOT_NOW"),
    "caseRequestExtension": (
        "handler",
        {"workingDays": 99, "text": "x"},
        "EXTENSION_TOO_LONG",
    ),
    "caseRequestPause": (
        "handler",
        {"reason": "SEASON", "longest": BUDGET | {"amount": 99}, "text": "过冬。"},
        "PAUSE_TOO_LONG",
    ),
    "caseResume": ("handler", {}, "CLOCK_NOT_PAUSED"),
    "caseRequestDeferral": ("handler", PLAN | {"promised": "2024-03-01"}, "PROMISE_OUT_OF_RANGE"),
    "caseRecordProgress": ("handler", {"text": "进展。"}, "NOT_NOW"),
    "caseEndDeferral": ("handler", {}, "NOT_NOW"),
    "caseApplyForExclusion": (
        "petition_office",
        {"ground": "UNTRUE", "text": "不实。", "assignment": "no id"},
        "UNKNOWN_ASSIGNMENT",
    ),
    "caseAppealAppraisal": ("unit_head", {"entry": NOTHING, "text": "申诉。"}, "UNKNOWN_ENTRY"),
    "caseDecide": ("hotline", {"application": NOTHING, "grant": True}, "UNKNOWN_APPLICATION"),
    "caseWithdraw": ("hotline", {"application": "no id"}, "UNKNOWN_APPLICATION"),
    "caseRevoke": ("hotline", {"application": NOTHING, "text": "撤销。"}, "UNKNOWN_APPLICATION"),
    "caseCallConsultation": (
        "hotline",
        {"participants": [UNIT], "text": "会商。"},
        "TOO_FEW_PARTICIPANTS",
    ),
    "caseGiveOpinion": (
        "unit_head",
        {"consultation": NOTHING, "text": "意见。"},
        "UNKNOWN_CONSULTATION",
    ),
    "caseConcludeConsultation": (
        "hotline",
        {"consultation": "no id", "lead": UNIT, "follower": "x", "text": "结论。"},
        "UNKNOWN_CONSULTATION",
    ),
    "caseRemoveAttachment": (
        "hotline",
        {"attachment": NO_ATTACHMENT, "text": "误传。"},
        "UNKNOWN_ATTACHMENT",
    ),
    "caseLeaveMatter": ("hotline", {}, "IN_NO_MATTER"),
    "caseIssueSupervision": (
        "hotline",
        {"text": "督办。", "within": BUDGET | {"amount": 0}},
        "INVALID_INPUT",
    ),
    "caseAnswerSupervision": (
        "unit_head",
        {"supervision": NOTHING, "text": "答复。"},
        "UNKNOWN_SUPERVISION",
    ),
    "caseAcknowledgeWarning": (
        "leader_in_charge",
        {"warning": NO_WARNING, "text": "已知悉。"},
        "UNKNOWN_WARNING",
    ),
    "caseRecordWarningMeasure": (
        "leader_in_charge",
        {"warning": NO_WARNING, "text": "已约谈。"},
        "UNKNOWN_WARNING",
    ),
    "caseEndWarning": (
        "leader_in_charge",
        {"warning": NO_WARNING, "ground": "SOLVED", "text": "已解决。"},
        "UNKNOWN_WARNING",
    ),
    "caseHoldTalk": ("petition_office", ENTRY, "NOT_ALLOWED"),
    "caseGiveMark": ("leader_in_charge", ENTRY | {"points": 101}, "POINTS_OUT_OF_RANGE"),
    "caseGiveVeto": ("leader_in_charge", ENTRY, "NOT_ALLOWED"),
    "caseRecordVisit": ("hotline", VISIT, "NOT_NOW"),
    "caseClose": ("hotline", {}, "NOT_NOW"),
    "caseReopen": ("hotline", {"text": "又坏了。"}, "NOT_NOW"),
}


@pytest.mark.parametrize("act", REFUSALS)
async def test_an_act_is_refused_with_a_code(handled, act) -> None:
    post, input, code = REFUSALS[act]
    before = await handled.read("version")
    payload = await handled.ask(post, act, **input)
    assert [problem["code"] for problem in payload["problems"]] == [code]
    assert payload["case"] is None
    assert await handled.read("version") == before


def test_every_act_on_a_case_is_refused_once() -> None:
    mutation = read_sdl(build_schema().as_str()).mutation_type
    assert mutation is not None
    acts = {name for name in mutation.fields if name.startswith("case")} - {"casesAct"}
    assert acts - set(REFUSALS) == {"caseOpen", "caseJoinMatter"}


async def test_a_case_is_not_of_one_matter_with_itself(received) -> None:
    payload = await received.ask("hotline", "caseJoinMatter", **{"with": received.id})
    assert [problem["code"] for problem in payload["problems"]] == ["SAME_CASE"]


async def test_a_refusal_says_which_field_is_wrong(handled) -> None:
    payload = await handled.ask("hotline", "caseWithdraw", application=NOTHING)
    assert payload["problems"][0]["path"] == ["input", "application"]
