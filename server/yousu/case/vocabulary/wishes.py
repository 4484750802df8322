"""The grounds on which a unit asks for something."""

from enum import StrEnum


class ReturnReason(StrEnum):
    """Why a unit sends a dispatch back (退单)."""

    WRONG_BUREAU = "wrong_bureau"
    WRONG_UNIT = "wrong_unit"
    OUTSIDE_JURISDICTION = "outside_jurisdiction"
    INCOMPLETE = "incomplete"


class PauseReason(StrEnum):
    """Why a clock stands still. The last two follow from a deferral and from an arbitration."""

    WAITING_FOR_CITIZEN = "waiting_for_citizen"
    WAITING_FOR_THIRD_PARTY = "waiting_for_third_party"
    SEASON = "season"
    DEFERRAL = "deferral"
    ARBITRATION = "arbitration"


class ExclusionGround(StrEnum):
    """Why a case is not counted in the appraisal (剔除)."""

    OUTSIDE_JURISDICTION = "outside_jurisdiction"
    OTHER_PROCEDURE = "other_procedure"
    AGAINST_LAW = "against_law"
    SECRET_OR_PRIVATE = "secret_or_private"
    UNTRUE = "untrue"
    UNREASONABLE = "unreasonable"
    CONCLUDED_BY_HEARING = "concluded_by_hearing"
    MALICIOUS = "malicious"
