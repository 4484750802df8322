"""Who signs the education bureau's replies: two tiers."""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    CaseFacts,
    Channel,
    Nature,
    Significance,
    SignOff,
    Step,
    Title,
)

_HANDLER = Step(HANDLER.code, Title("承办人签字", "the handler signs"))
_UNIT_HEAD = Step(UNIT_HEAD.code, Title("负责人签字", "the unit head signs"))
_LEADER = Step(LEADER_IN_CHARGE.code, Title("分管领导审签", "the leader in charge signs"))
_REVIEW = Step(TRANSFER_OFFICE.code, Title("转办单位审核", "the transfer office reviews"))

GENERAL = SignOff("general", (_HANDLER, _UNIT_HEAD, _REVIEW))
IMPORTANT = SignOff("important", (_HANDLER, _UNIT_HEAD, _LEADER, _REVIEW))


def sign_off_for(case: CaseFacts) -> SignOff:
    """The education bureau's practice: help, suggestions and consultations are general; what is
    handed down from above, hot or difficult, a complaint or a report is important."""
    return IMPORTANT if _is_important(case) else GENERAL


def _is_important(case: CaseFacts) -> bool:
    """Ours: what comes by sunshine petition was handed down from above."""
    return (
        case.significance is Significance.IMPORTANT
        or case.nature in (Nature.COMPLAINT, Nature.REPORT)
        or case.channel is Channel.SUNSHINE_PETITION
    )
