"""The trade's closed sets of words."""

from yousu.case.vocabulary.appeal import (
    Channel,
    Nature,
    Significance,
    Urgency,
    graver,
    more_significant,
    more_urgent,
)
from yousu.case.vocabulary.awaited import Awaited
from yousu.case.vocabulary.detail import DetailValue, DetailWords, Plain, Scalar, value_of
from yousu.case.vocabulary.evaluation import Satisfaction, Solved, VisitResult
from yousu.case.vocabulary.states import (
    ApplicationState,
    AssignmentRole,
    AssignmentState,
    CaseState,
    DeferralEnd,
)
from yousu.case.vocabulary.supervision import (
    Consequence,
    Medium,
    ProblemGround,
    RegisterGround,
    RegisterKind,
    WarningGround,
    WarningState,
)
from yousu.case.vocabulary.time import Card, ClockKind
from yousu.case.vocabulary.title import Title
from yousu.case.vocabulary.wishes import ExclusionGround, PauseReason, ReturnReason

__all__ = [
    "ApplicationState",
    "AssignmentRole",
    "AssignmentState",
    "Awaited",
    "Card",
    "CaseState",
    "Channel",
    "ClockKind",
    "Consequence",
    "DeferralEnd",
    "DetailValue",
    "DetailWords",
    "ExclusionGround",
    "Medium",
    "Nature",
    "PauseReason",
    "Plain",
    "ProblemGround",
    "RegisterGround",
    "RegisterKind",
    "ReturnReason",
    "Satisfaction",
    "Scalar",
    "Significance",
    "Solved",
    "Title",
    "Urgency",
    "VisitResult",
    "WarningGround",
    "WarningState",
    "graver",
    "more_significant",
    "more_urgent",
    "value_of",
]
