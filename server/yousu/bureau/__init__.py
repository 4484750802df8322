"""What a bureau's plugin imports, and nothing else."""

from yousu.bureau.hooks import BureauHooks, CaseFacts, Refusal, Registration, hookimpl
from yousu.bureau.promises import promises
from yousu.bureau.rungs import AT_DUE, reminder, sign_for_overdue, step
from yousu.bureau.settings import BureauSettings, Minutes, WorkingDays
from yousu.calendar import Budget, OfficeHours, TimeUnit
from yousu.case import commands
from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
)
from yousu.case.rules import (
    Anchor,
    Bureau,
    Category,
    Deadlines,
    DeferralRule,
    ExtensionRule,
    Ladder,
    PauseRule,
    Post,
    PostScope,
    Rung,
    SignOff,
    Step,
    Unit,
)
from yousu.case.state import Case
from yousu.case.vocabulary import (
    Channel,
    ClockKind,
    Consequence,
    Medium,
    Nature,
    Significance,
    Title,
    Urgency,
)

__all__ = [
    "AT_DUE",
    "DISCIPLINE_OFFICE",
    "HANDLER",
    "LEADER_IN_CHARGE",
    "PARTY_SECRETARY",
    "PETITION_OFFICE",
    "TRANSFER_OFFICE",
    "UNIT_HEAD",
    "Anchor",
    "Budget",
    "Bureau",
    "BureauHooks",
    "BureauSettings",
    "Case",
    "CaseFacts",
    "Category",
    "Channel",
    "ClockKind",
    "Consequence",
    "Deadlines",
    "DeferralRule",
    "ExtensionRule",
    "Ladder",
    "Medium",
    "Minutes",
    "Nature",
    "OfficeHours",
    "PauseRule",
    "Post",
    "PostScope",
    "Refusal",
    "Registration",
    "Rung",
    "SignOff",
    "Significance",
    "Step",
    "TimeUnit",
    "Title",
    "Unit",
    "Urgency",
    "WorkingDays",
    "commands",
    "hookimpl",
    "promises",
    "reminder",
    "sign_for_overdue",
    "step",
]
