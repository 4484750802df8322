"""The closed sets of the domain, as GraphQL enums."""

from collections.abc import Mapping
from enum import Enum, StrEnum

import strawberry

from yousu.bulletins.edition import SectionCode as BulletinSectionCode
from yousu.bulletins.formats import BulletinFormat
from yousu.bulletins.kind import BulletinKind
from yousu.calendar import DayKind, TimeUnit
from yousu.case.access import AccessKind
from yousu.case.actor import ActorKind
from yousu.case.figures import Attribution
from yousu.case.measure import MeasureKind, MeasureScope
from yousu.case.problem import ProblemCode
from yousu.case.rules import Anchor, FaultKind, PostScope
from yousu.case.topic import SubjectKind, TopicAct
from yousu.case.vocabulary import (
    ApplicationState,
    AssignmentRole,
    AssignmentState,
    Awaited,
    Card,
    CaseState,
    Channel,
    ClockKind,
    Consequence,
    DeferralEnd,
    ExclusionGround,
    Medium,
    Nature,
    PauseReason,
    ProblemGround,
    RegisterGround,
    RegisterKind,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
    WarningGround,
    WarningState,
)
from yousu.measures.appraisal.appraisal import AppraisalSubject
from yousu.measures.appraisal.changes import CauseKind as AppraisalCause
from yousu.measures.asked import Comparison
from yousu.measures.behind import Part as MetricPart
from yousu.measures.observations.observation import ObservationKind
from yousu.measures.topics.effect import Verdict as TopicVerdict
from yousu.measures.value import Dimension
from yousu.plugins import PluginState
from yousu.store.case_list import CaseOrder
from yousu.store.clock_states import ClockState
from yousu.store.ledger import Grouping as LedgerGrouping
from yousu.store.register import RegisterLineKind

__all__ = [
    "AccessKind",
    "ActorKind",
    "Anchor",
    "ApplicationState",
    "AppraisalCause",
    "AppraisalSubject",
    "AssignmentRole",
    "AssignmentState",
    "Attribution",
    "Awaited",
    "BulletinFormat",
    "BulletinKind",
    "BulletinSectionCode",
    "Card",
    "CaseEventType",
    "CaseOrder",
    "CaseState",
    "Channel",
    "ClockKind",
    "ClockState",
    "Comparison",
    "Consequence",
    "DayKind",
    "DayUse",
    "DeferralEnd",
    "Dimension",
    "ExclusionGround",
    "FaultKind",
    "LedgerGrouping",
    "MeasureKind",
    "MeasureScope",
    "Medium",
    "MetricPart",
    "Nature",
    "ObservationKind",
    "PauseReason",
    "PluginState",
    "PostScope",
    "ProblemCode",
    "ProblemGround",
    "RegisterGround",
    "RegisterKind",
    "RegisterLineKind",
    "ReturnReason",
    "Satisfaction",
    "Significance",
    "Solved",
    "SubjectKind",
    "TimeUnit",
    "TopicAct",
    "TopicVerdict",
    "Urgency",
    "VisitResult",
    "WarningGround",
    "WarningState",
]

_DESCRIPTIONS: Mapping[type[Enum], str] = {
    Channel: "How an appeal came (渠道).",
    Nature: "What the citizen wants (性质).",
    Urgency: "How fast it must go.",
    Significance: "How high the reply must be signed.",
    Awaited: "What a case waits for: `HANDLER`, that a handler is named; `HANDLING`, the handler's"
    " reply or, on account, a report on the plan; `SIGN_OFF`, the next signature; `DECISION`, on an"
    " application; `CONCLUSION`, of a consultation in which all have given their opinion; `ANSWER`,"
    " to a supervision order.",
    CaseOrder: "In which order cases are listed.",
    ClockState: "How the clock stands by which a case is due; soon is within a day.",
    CaseState: "Where a case stands between receipt and archive.",
    AssignmentState: "Where one unit's order (工单) stands.",
    AssignmentRole: "Whether a unit leads the case or supports it.",
    ApplicationState: "Where an application to somebody higher stands.",
    ClockKind: "The promises of time.",
    Card: "A warning shown on a handling clock: yellow before it is due, red after.",
    ReturnReason: "Why a unit sends a dispatch back (退单).",
    PauseReason: "Why a clock stands still; a deferral and an arbitration bring their own.",
    ExclusionGround: "Why a case is not counted in the appraisal (剔除).",
    DeferralEnd: "How a deferral (挂账) ended: done, revoked, or its promise broken.",
    ProblemGround: "What was done once too often and made a case a problem case.",
    RegisterLineKind: "What a line of the register is about.",
    RegisterKind: "A talk (提醒谈话), an appraisal mark, or a veto (一票否决).",
    RegisterGround: "Why somebody is entered in the register.",
    VisitResult: "How an attempt at a return visit ended.",
    Solved: "Was it solved, says the citizen.",
    Satisfaction: "Is the citizen satisfied, by their own words.",
    Medium: "How a post or citizen is reached.",
    Consequence: "What a rung of the ladder means for the unit.",
    TimeUnit: "What a budget of time counts.",
    AccessKind: "What was done with a reporter's data: shown whole, erased on request, or erased"
    " when it had been kept for long enough.",
    ActorKind: "What kind of actor changed a case.",
    PostScope: "How far a post reaches.",
    Anchor: "What the delay of a rung is counted from.",
    ProblemCode: "Why an act was refused.",
    WarningState: "Where an early warning (预警提醒) stands.",
    WarningGround: "Why an early warning ended.",
    MeasureScope: "Which cases a measure counts: all, or the assessed: without orders that are"
    " excluded from the appraisal (剔除) or validly on account (挂账).",
    MeasureKind: "How a measure is made: a count, a ratio, per ten thousand residents, a composite"
    " of measures, the mean of the units' ratios, the median or ninetieth of a time in minutes, or"
    " the reporters who came again out of all.",
    Attribution: "On which day a figure counts.",
    Dimension: "By what figures are told apart.",
    Comparison: "With what a period is compared: the one before it, or the year before.",
    AppraisalSubject: "Who is scored: a bureau's units, or its people.",
    ObservationKind: "What stands out: a category above its usual level, a place about which many"
    " people come, problems that come back, reporters with several cases, units that are slow.",
    SubjectKind: "What a topic is about: a category with those below it, a place, or a matter.",
    TopicAct: "What was done about a topic.",
    PluginState: "What became of a plugin.",
    FaultKind: "Why a plugin's answer could not be used; one that was too slow several times in a"
    " row is not asked for a minute.",
    DayKind: "Why a day is worked or not.",
    BulletinFormat: "A page, a PDF, or a workbook.",
    BulletinKind: "How long the period of a bulletin is; an assessment month may begin on another"
    " day than the first.",
}
for _enum, _description in _DESCRIPTIONS.items():
    strawberry.enum(_enum, description=_description)
strawberry.enum(
    LedgerGrouping, name="LedgerGrouping", description="By what the ledger's lines are told apart."
)
strawberry.enum(
    TopicVerdict,
    name="TopicVerdict",
    description="Whether fewer people came after the first measure, or more.",
)
strawberry.enum(
    BulletinSectionCode,
    name="BulletinSectionCode",
    description="The tables of a bulletin; those responsible are bureaus in the city's, units in a"
    " bureau's.",
)
strawberry.enum(
    MetricPart,
    name="MetricPart",
    description="Which cases behind a measure: above its line, below it, or left out by its scope.",
)
strawberry.enum(
    AppraisalCause,
    name="AppraisalCause",
    description="Why a score has changed: an entry was annulled on appeal (考核申诉) or made, an"
    " order is left out of the appraisal (剔除) or is no longer, a measure or the scheme is another"
    " one.",
)


@strawberry.enum(description="What a day was to a clock on its way to its due time.")
class DayUse(StrEnum):
    COUNTED = "counted"
    ADDED = "added"
    SKIPPED = "skipped"
    PAUSED = "paused"


@strawberry.enum(description="The kinds of events in a case's history.")
class CaseEventType(StrEnum):
    CASE_OPENED = "CaseOpened"
    COMMENTED = "Commented"
    RELABELLED = "Relabelled"
    MATTER_JOINED = "MatterJoined"
    MATTER_LEFT = "MatterLeft"
    ATTACHMENT_ADDED = "AttachmentAdded"
    ATTACHMENT_REMOVED = "AttachmentRemoved"
    DISPATCHED = "Dispatched"
    SUPPORT_CALLED_IN = "SupportCalledIn"
    SIGNED_FOR = "SignedFor"
    RETURNED = "Returned"
    HANDED_OVER = "HandedOver"
    HANDLER_ASSIGNED = "HandlerAssigned"
    CONTACT_RECORDED = "ContactRecorded"
    REPLY_SUBMITTED = "ReplySubmitted"
    REPLY_SIGNED = "ReplySigned"
    REPLY_REFUSED = "ReplyRefused"
    REPLIED = "Replied"
    APPLIED = "Applied"
    RULED = "Ruled"
    WITHDRAWN = "Withdrawn"
    REVOKED = "Revoked"
    CLOCK_PAUSED = "ClockPaused"
    CLOCK_RESUMED = "ClockResumed"
    CLOCK_EXTENDED = "ClockExtended"
    CLOCK_REPLANNED = "ClockReplanned"
    CLOCK_RAN_OUT = "ClockRanOut"
    RUNG_FIRED = "RungFired"
    CARD_SHOWN = "CardShown"
    DEFERRED = "Deferred"
    PROGRESS_RECORDED = "ProgressRecorded"
    DEFERRAL_ENDED = "DeferralEnded"
    PROBLEM_DECLARED = "ProblemDeclared"
    CONSULTATION_CALLED = "ConsultationCalled"
    OPINION_GIVEN = "OpinionGiven"
    CONSULTATION_CONCLUDED = "ConsultationConcluded"
    SUPERVISION_ORDERED = "SupervisionOrdered"
    SUPERVISION_ANSWERED = "SupervisionAnswered"
    REGISTERED = "Registered"
    ENTRY_ANNULLED = "EntryAnnulled"
    EARLY_WARNED = "EarlyWarned"
    WARNING_ACKNOWLEDGED = "WarningAcknowledged"
    WARNING_MEASURE_RECORDED = "WarningMeasureRecorded"
    WARNING_ENDED = "WarningEnded"
    DETAIL_RECORDED = "DetailRecorded"
    VISIT_RECORDED = "VisitRecorded"
    REHANDLING_ORDERED = "RehandlingOrdered"
    CASE_CLOSED = "CaseClosed"
    CASE_REOPENED = "CaseReopened"
    PAST_CLOSURE_RECORDED = "PastClosureRecorded"
