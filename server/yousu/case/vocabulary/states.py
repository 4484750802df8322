"""Where a case, an order, an application or a deferral stands."""

from enum import StrEnum


class CaseState(StrEnum):
    """Where a case stands on its way from receipt to archive."""

    RECEIVED = "received"
    DISPATCHED = "dispatched"
    SIGNED_FOR = "signed_for"
    HANDLING = "handling"
    DEFERRED = "deferred"
    SIGN_OFF = "sign_off"
    REPLIED = "replied"
    CLOSED = "closed"


class AssignmentState(StrEnum):
    """Where one unit's order (工单) stands."""

    DISPATCHED = "dispatched"
    SIGNED_FOR = "signed_for"
    HANDLING = "handling"
    DEFERRED = "deferred"
    SIGN_OFF = "sign_off"
    REPLIED = "replied"
    RETURNED = "returned"
    HANDED_OVER = "handed_over"


class AssignmentRole(StrEnum):
    """Whether a unit leads the case or supports the one that does."""

    LEAD = "lead"
    SUPPORT = "support"


class ApplicationState(StrEnum):
    """Where an application to somebody higher stands."""

    PENDING = "pending"
    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"


class DeferralEnd(StrEnum):
    """How a deferral (挂账) ended: done, revoked by its approver, or its promise broken."""

    DONE = "done"
    REVOKED = "revoked"
    BROKEN = "broken"
