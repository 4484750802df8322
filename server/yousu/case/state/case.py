"""One appeal, from receipt to archive."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from yousu.case.rules import UnitName
from yousu.case.state.application import Application, ExclusionWanted, HandOverWanted, Wish
from yousu.case.state.assignment import Assignment
from yousu.case.state.attachment import Attachment
from yousu.case.state.clock import Clock
from yousu.case.state.consultation import Consultation
from yousu.case.state.detail import RecordedDetail
from yousu.case.state.supervision import RegisterEntry, Supervision
from yousu.case.state.visit import Visit
from yousu.case.state.warning import EarlyWarning
from yousu.case.vocabulary import (
    AssignmentRole,
    AssignmentState,
    CaseState,
    Channel,
    Nature,
    Significance,
    Urgency,
    graver,
    more_significant,
)

_STATE_OF_LEAD = {
    AssignmentState.DISPATCHED: CaseState.DISPATCHED,
    AssignmentState.SIGNED_FOR: CaseState.SIGNED_FOR,
    AssignmentState.HANDLING: CaseState.HANDLING,
    AssignmentState.DEFERRED: CaseState.DEFERRED,
    AssignmentState.SIGN_OFF: CaseState.SIGN_OFF,
    AssignmentState.REPLIED: CaseState.REPLIED,
}
Wanted = TypeVar("Wanted", bound=Wish)


@dataclass(frozen=True)
class Labels:
    """What decides how high and how fast a case must go."""

    nature: Nature
    significance: Significance

    def raised_by(self, other: "Labels") -> "Labels":
        """These, but for what is graver in the others."""
        return Labels(
            graver(self.nature, other.nature),
            more_significant(self.significance, other.significance),
        )


@dataclass(frozen=True)
class Case:
    """One appeal (诉求), from receipt to archive. What the citizen said is kept beside it.

    `received_by` is the bureau whose own office received it; None for the hotline and clients.
    `clocks` are the hotline's own promises. `bound` are the labels under which the case was first
    dispatched, or graver ones since: rules go by these. `lead_agreed` says that a consultation
    has fixed who leads, `follower` is the person whom it named to follow the case to the end.
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
    district: str | None = None
    clocks: tuple[Clock, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    visits: tuple[Visit, ...] = ()
    applications: tuple[Application, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    supervisions: tuple[Supervision, ...] = ()
    register: tuple[RegisterEntry, ...] = ()
    warnings: tuple[EarlyWarning, ...] = ()
    details: tuple[RecordedDetail, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    bound: Labels | None = None
    matter: UUID | None = None
    lead_agreed: bool = False
    follower: str | None = None
    problem_since: datetime | None = None
    returns: int = 0
    rehandlings: int = 0
    reopenings: int = 0
    closed_at: datetime | None = None

    @property
    def lead(self) -> Assignment | None:
        """The order of the unit that answers for the case; none while it waits for dispatch."""
        return next(
            (
                order
                for order in reversed(self.assignments)
                if order.role is AssignmentRole.LEAD and not order.is_over
            ),
            None,
        )

    @property
    def supporters(self) -> tuple[Assignment, ...]:
        """The orders of the units that support the lead."""
        return tuple(
            order
            for order in self.assignments
            if order.role is AssignmentRole.SUPPORT and not order.is_over
        )

    @property
    def state(self) -> CaseState:
        if self.closed_at is not None:
            return CaseState.CLOSED
        lead = self.lead
        return _STATE_OF_LEAD[lead.state] if lead else CaseState.RECEIVED

    @property
    def labels(self) -> Labels:
        """The labels that rules go by."""
        return self.bound or Labels(self.nature, self.significance)

    @property
    def bureaus(self) -> frozenset[str]:
        """The bureaus that received the case, were given it, confer on it, or were offered it."""
        given = {order.bureau for order in self.assignments}
        given |= {unit.bureau for meeting in self.consultations for unit in meeting.participants}
        wishes = (application.wish for application in self.applications)
        given |= {wish.bureau for wish in wishes if isinstance(wish, HandOverWanted)}
        return frozenset(given | ({self.received_by} if self.received_by else set()))

    @property
    def had_by(self) -> tuple[UnitName, ...]:
        """Every unit that was given the case, in order, once."""
        return tuple(dict.fromkeys(order.unit_name for order in self.assignments))

    @property
    def is_excluded(self) -> bool:
        """Whether the lead's order is not counted in the appraisal."""
        return self.lead is not None and self.excludes(self.lead)

    def excludes(self, order: Assignment) -> bool:
        """Whether an order is not counted in the appraisal."""
        return any(
            application.is_granted
            and application.assignment == order.id
            and isinstance(application.wish, ExclusionWanted)
            for application in self.applications
        )

    @property
    def first_answers(self) -> Visit | None:
        """What the citizen first answered."""
        return next((visit for visit in self.visits if visit.is_valid), None)

    @property
    def final_answers(self) -> Visit | None:
        """What the citizen answered last."""
        return next((visit for visit in reversed(self.visits) if visit.is_valid), None)

    def granted_or_pending(self, wanted: type[Wanted]) -> list[Wanted]:
        """The wishes of a kind that were granted or wait for a decision."""
        return [a.wish for a in self.applications if a.is_alive and isinstance(a.wish, wanted)]

    def assignment(self, id: UUID) -> Assignment | None:
        return next((order for order in self.assignments if order.id == id), None)

    def application(self, id: UUID) -> Application | None:
        return next(
            (application for application in self.applications if application.id == id), None
        )

    def consultation(self, id: UUID) -> Consultation | None:
        return next((meeting for meeting in self.consultations if meeting.id == id), None)

    def supervision(self, id: UUID) -> Supervision | None:
        return next((order for order in self.supervisions if order.id == id), None)

    def entry(self, id: UUID) -> RegisterEntry | None:
        return next((entry for entry in self.register if entry.id == id), None)

    def warning(self, id: UUID) -> EarlyWarning | None:
        return next((warning for warning in self.warnings if warning.id == id), None)

    def attachment(self, id: UUID) -> Attachment | None:
        return next((file for file in self.attachments if file.id == id), None)

    def details_of(self, bureau: str, code: str) -> tuple[RecordedDetail, ...]:
        """Every entry of a bureau's detail, in order."""
        return tuple(d for d in self.details if (d.bureau, d.code) == (bureau, code))

    def detail(self, bureau: str, code: str) -> RecordedDetail | None:
        """The latest entry of a bureau's detail; None before it is recorded."""
        return next(reversed(self.details_of(bureau, code)), None)
