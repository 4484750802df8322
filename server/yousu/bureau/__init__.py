"""What a bureau's plugin imports, and nothing else."""

from yousu.bureau.hooks import BureauHooks, CaseFacts, Refusal, Registration, hookimpl
from yousu.calendar import Budget, TimeUnit
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
    Ladder,
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
    "Case",
    "CaseFacts",
    "Category",
    "Channel",
    "ClockKind",
    "Consequence",
    "Deadlines",
    "Ladder",
    "Medium",
    "Nature",
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
    "commands",
    "hookimpl",
]
