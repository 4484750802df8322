"""The promises of time, and the cards that warn of them."""

from enum import StrEnum


class ClockKind(StrEnum):
    """The promises of time that a unit or the hotline keeps.

    A pause, a promise and a milestone are dates that somebody was granted or has given; a
    dispatch, an arbitration, a consultation and a closing are the hotline's own.
    """

    DISPATCH = "dispatch"
    SIGN_FOR = "sign_for"
    FIRST_CONTACT = "first_contact"
    HANDLING = "handling"
    SIGN_OFF = "sign_off"
    RETURN_VISIT = "return_visit"
    CLOSING = "closing"
    ARBITRATION = "arbitration"
    PAUSE = "pause"
    PROMISE = "promise"
    MILESTONE = "milestone"
    CONSULTATION = "consultation"
    SUPERVISION = "supervision"


class Card(StrEnum):
    """A warning shown on a handling clock: yellow before it is due, red after."""

    YELLOW = "yellow_card"
    RED = "red_card"
