"""The closed sets of the domain, as GraphQL enums."""

from collections.abc import Mapping
from enum import Enum, StrEnum

import strawberry

from yousu.calendar import DayKind, TimeUnit
from yousu.case.actor import ActorKind
from yousu.case.problem import ProblemCode
from yousu.case.rules import PostScope
from yousu.case.vocabulary import (
    AssignmentRole,
    AssignmentState,
    CaseState,
    Channel,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
)
from yousu.measures.rates import MeasureScope
from yousu.plugins import PluginState

__all__ = [
    "ActorKind",
    "AssignmentRole",
    "AssignmentState",
    "CaseEventType",
    "CaseState",
    "Channel",
    "ClockKind",
    "Consequence",
    "DayKind",
    "MeasureScope",
    "Medium",
    "Nature",
    "PluginState",
    "PostScope",
    "ProblemCode",
    "ReturnReason",
    "Satisfaction",
    "Significance",
    "Solved",
    "TimeUnit",
    "Urgency",
    "VisitResult",
]

_DESCRIPTIONS: Mapping[type[Enum], str] = {
    Channel: "How an appeal came (渠道).",
    Nature: "What the citizen wants (性质).",
    Urgency: "How fast it must go.",
    Significance: "How high the reply must be signed.",
    CaseState: "Where a case stands between receipt and archive.",
    AssignmentState: "Where one unit's order (工单) stands.",
    AssignmentRole: "Whether a unit leads the case or supports it.",
    ClockKind: "The promises of time.",
    ReturnReason: "Why a unit sends a dispatch back (退单).",
    VisitResult: "How an attempt at a return visit ended.",
    Solved: "Was it solved, says the citizen.",
    Satisfaction: "Is the citizen satisfied, by their own words.",
    Medium: "How a post or citizen is reached.",
    Consequence: "What a rung of the ladder means for the unit.",
    TimeUnit: "What a budget of time counts.",
    ActorKind: "What kind of actor changed a case.",
    PostScope: "How far a post reaches.",
    ProblemCode: "Why an act was refused.",
    MeasureScope: "Which cases a measure counts.",
    PluginState: "What became of a plugin.",
    DayKind: "Why a day is worked or not.",
}
for _enum, _description in _DESCRIPTIONS.items():
    strawberry.enum(_enum, description=_description)


@strawberry.enum(description="The kinds of events in a case's history.")
class CaseEventType(StrEnum):
    CASE_OPENED = "CaseOpened"
    DISPATCHED = "Dispatched"
    SIGNED_FOR = "SignedFor"
    RETURNED = "Returned"
    HANDLER_ASSIGNED = "HandlerAssigned"
    CONTACT_RECORDED = "ContactRecorded"
    REPLY_SUBMITTED = "ReplySubmitted"
    REPLY_SIGNED = "ReplySigned"
    REPLY_REFUSED = "ReplyRefused"
    REPLIED = "Replied"
    VISIT_RECORDED = "VisitRecorded"
    REHANDLING_ORDERED = "RehandlingOrdered"
    CASE_CLOSED = "CaseClosed"
    PAST_CLOSURE_RECORDED = "PastClosureRecorded"
    CLOCK_RAN_OUT = "ClockRanOut"
    RUNG_FIRED = "RungFired"
