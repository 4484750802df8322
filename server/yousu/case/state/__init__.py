"""A case as it stands: the fold of its events."""

from yousu.case.state.application import (
    AnnulmentWanted,
    Application,
    DeferralWanted,
    ExclusionWanted,
    ExtensionWanted,
    HandOverWanted,
    MilestoneWanted,
    PauseWanted,
    ReturnWanted,
    Ruling,
    Wish,
)
from yousu.case.state.assignment import Assignment
from yousu.case.state.attachment import Attachment
from yousu.case.state.case import Case, Labels
from yousu.case.state.clock import Clock, Extension, FiredRung, Pause, ShownCard
from yousu.case.state.consultation import Consultation, Opinion
from yousu.case.state.deferral import Deferral, Milestone, Progress
from yousu.case.state.detail import DetailKey, RecordedDetail
from yousu.case.state.reply import ReplyRound, Verdict
from yousu.case.state.supervision import RegisterEntry, Supervision
from yousu.case.state.visit import Visit
from yousu.case.state.warning import EarlyWarning, WarningMeasure

__all__ = [
    "AnnulmentWanted",
    "Application",
    "Assignment",
    "Attachment",
    "Case",
    "Clock",
    "Consultation",
    "Deferral",
    "DeferralWanted",
    "DetailKey",
    "EarlyWarning",
    "ExclusionWanted",
    "Extension",
    "ExtensionWanted",
    "FiredRung",
    "HandOverWanted",
    "Labels",
    "Milestone",
    "MilestoneWanted",
    "Opinion",
    "Pause",
    "PauseWanted",
    "Progress",
    "RecordedDetail",
    "RegisterEntry",
    "ReplyRound",
    "ReturnWanted",
    "Ruling",
    "ShownCard",
    "Supervision",
    "Verdict",
    "Visit",
    "WarningMeasure",
    "Wish",
]
