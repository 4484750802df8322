"""A case as it stands: the fold of its events."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.calendar import Budget
from yousu.case.rules import RuleSource
from yousu.case.vocabulary import (
    AssignmentRole,
    AssignmentState,
    CaseState,
    Channel,
    ClockKind,
    Nature,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
)


@dataclass(frozen=True)
class FiredRung:
    """A rung that has pressed, and when."""

    code: str
    at: datetime


@dataclass(frozen=True)
class Clock:
    """A promise of time: when it began, when it is due, which rule gave it, how it ended."""

    kind: ClockKind
    round: int
    started_at: datetime
    budget: Budget
    due_at: datetime
    source: RuleSource
    calendar: str
    stopped_at: datetime | None = None
    ran_out_at: datetime | None = None
    fired: tuple[FiredRung, ...] = ()

    @property
    def is_running(self) -> bool:
        return self.stopped_at is None


@dataclass(frozen=True)
class Verdict:
    """A signature under a reply, or its refusal with what is wrong."""

    post: str
    person: str
    at: datetime
    signed: bool
    text: UUID | None = None


@dataclass(frozen=True)
class ReplyRound:
    """One version of the reply and every verdict on it; the first is its author's signature."""

    number: int
    text: UUID
    author: str
    submitted_at: datetime
    verdicts: tuple[Verdict, ...]

    @property
    def signatures(self) -> int:
        return sum(verdict.signed for verdict in self.verdicts)


@dataclass(frozen=True)
class Assignment:
    """One unit's order (工单): its clocks, handler, replies, and the rules it started under."""

    id: UUID
    bureau: str
    unit: str
    role: AssignmentRole
    state: AssignmentState
    rule_set: str
    dispatched_at: datetime
    clocks: tuple[Clock, ...]
    round: int = 1
    signed_for_at: datetime | None = None
    handler: str | None = None
    first_contact_at: datetime | None = None
    replies: tuple[ReplyRound, ...] = ()
    replied_at: datetime | None = None
    return_reason: ReturnReason | None = None

    def running(self, kind: ClockKind) -> Clock | None:
        return next((c for c in self.clocks if c.kind is kind and c.is_running), None)

    def latest(self, kind: ClockKind) -> Clock | None:
        return next((c for c in reversed(self.clocks) if c.kind is kind), None)


@dataclass(frozen=True)
class Visit:
    """An attempt to ask the citizen; it is valid only with answers."""

    attempt: int
    round: int
    at: datetime
    result: VisitResult
    contacted: bool | None = None
    solved: Solved | None = None
    satisfied_with_result: Satisfaction | None = None
    satisfied_with_process: Satisfaction | None = None

    @property
    def is_valid(self) -> bool:
        return self.result is VisitResult.ANSWERED

    @property
    def is_content(self) -> bool:
        """Solved and satisfied, at least basically; silence is neither."""
        return (
            self.is_valid
            and self.solved is not Solved.NOT_SOLVED
            and self.satisfied_with_result is not Satisfaction.NOT_SATISFIED
        )


_STATE_OF_LEAD = {
    AssignmentState.DISPATCHED: CaseState.DISPATCHED,
    AssignmentState.SIGNED_FOR: CaseState.SIGNED_FOR,
    AssignmentState.HANDLING: CaseState.HANDLING,
    AssignmentState.SIGN_OFF: CaseState.SIGN_OFF,
    AssignmentState.REPLIED: CaseState.REPLIED,
}


@dataclass(frozen=True)
class Case:
    """One appeal (诉求), from receipt to archive. What the citizen said is kept beside it.

    `received_by` is the bureau whose own office received it; None for the hotline and clients.
    """

    id: UUID
    number: str
    version: int
    reporter: UUID
    channel: Channel
    nature: Nature
    category: str | None
    urgency: Urgency
    significance: Significance
    received_at: datetime
    changed_at: datetime
    received_by: str | None = None
    external_id: str | None = None
    assignments: tuple[Assignment, ...] = ()
    visits: tuple[Visit, ...] = ()
    returns: int = 0
    rehandlings: int = 0
    closed_at: datetime | None = None

    @property
    def lead(self) -> Assignment | None:
        """The order of the unit that answers for the case; none while it waits for dispatch."""
        return next(
            (
                a
                for a in reversed(self.assignments)
                if a.role is AssignmentRole.LEAD and a.state is not AssignmentState.RETURNED
            ),
            None,
        )

    @property
    def state(self) -> CaseState:
        if self.closed_at is not None:
            return CaseState.CLOSED
        return _STATE_OF_LEAD[self.lead.state] if self.lead else CaseState.RECEIVED

    @property
    def bureaus(self) -> frozenset[str]:
        """The bureaus that received the case or were given it."""
        given = {order.bureau for order in self.assignments}
        return frozenset(given | ({self.received_by} if self.received_by else set()))

    def assignment(self, id: UUID) -> Assignment | None:
        return next((a for a in self.assignments if a.id == id), None)
