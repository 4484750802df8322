"""What a case waits for."""

from enum import StrEnum


class Awaited(StrEnum):
    """The act that takes a case on.

    `HANDLING`: the handler's reply, or on account the unit's report on the plan; `SIGN_OFF`: the
    next signature; `DECISION`: on an application; `CONCLUSION`: of a consultation, once all have
    given their opinion; `ANSWER`: to a supervision order.
    """

    DISPATCH = "dispatch"
    SIGN_FOR = "sign_for"
    HANDLER = "handler"
    HANDLING = "handling"
    SIGN_OFF = "sign_off"
    DECISION = "decision"
    OPINION = "opinion"
    CONCLUSION = "conclusion"
    ANSWER = "answer"
    VISIT = "visit"
    CLOSING = "closing"
