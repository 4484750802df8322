"""One unit's part in a case."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from yousu.case.rules import UnitName
from yousu.case.state.clock import Clock
from yousu.case.state.deferral import Deferral
from yousu.case.state.reply import ReplyRound
from yousu.case.vocabulary import AssignmentRole, AssignmentState, ClockKind, ReturnReason

OVER = frozenset({AssignmentState.RETURNED, AssignmentState.HANDED_OVER})


@dataclass(frozen=True)
class Assignment:
    """One unit's order (工单): its clocks, handler, replies, and the rules it started under.

    `sign_off_rules` names the set whose longer chain a relabelling has brought, if one did;
    `predecessor` is the order that this one has taken over.
    """

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
    sign_off_rules: str | None = None
    task: UUID | None = None
    predecessor: UUID | None = None
    deferrals: tuple[Deferral, ...] = ()

    @property
    def is_over(self) -> bool:
        """Returned or handed over: another unit answers now."""
        return self.state in OVER

    @property
    def has_answered(self) -> bool:
        return self.state is AssignmentState.REPLIED

    @property
    def deferral(self) -> Deferral | None:
        """The deferral that is under way."""
        return next((deferral for deferral in self.deferrals if deferral.is_open), None)

    @property
    def chain_rules(self) -> str:
        """The rule set whose sign-off chain holds."""
        return self.sign_off_rules or self.rule_set

    @property
    def due_at(self) -> datetime | None:
        """What it is due by: the promise while it is on account, else the handling."""
        return self._due_clock.due_at if self._due_clock else None

    @property
    def is_paused(self) -> bool:
        """Whether the clock by which it is due stands still."""
        return self._due_clock is not None and self._due_clock.is_paused

    @property
    def _due_clock(self) -> Clock | None:
        on_account = self.state is AssignmentState.DEFERRED
        return self.latest(ClockKind.PROMISE if on_account else ClockKind.HANDLING)

    @property
    def was_late(self) -> bool:
        """Whether it was not handled in time, in this round or one before."""
        return any(c.kind is ClockKind.HANDLING and c.was_late for c in self.clocks)

    @property
    def unit_name(self) -> UnitName:
        return UnitName(self.bureau, self.unit)

    def running(self, kind: ClockKind) -> Clock | None:
        return next((c for c in self.clocks if c.kind is kind and c.is_running), None)

    def latest(self, kind: ClockKind) -> Clock | None:
        return next((c for c in reversed(self.clocks) if c.kind is kind), None)
