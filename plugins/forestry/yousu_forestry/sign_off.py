"""Who signs the forestry bureau's replies. Ours: the page does not say."""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    CaseFacts,
    Nature,
    Significance,
    SignOff,
    Step,
    Title,
)

_HANDLER = Step(HANDLER.code, Title("承办人签字", "the handler signs"))
_UNIT_HEAD = Step(UNIT_HEAD.code, Title("科室负责人签字", "the unit head signs"))
_LEADER = Step(LEADER_IN_CHARGE.code, Title("分管领导审签", "the leader in charge signs"))

GENERAL = SignOff("general", (_HANDLER, _UNIT_HEAD))
IMPORTANT = SignOff("important", (_HANDLER, _UNIT_HEAD, _LEADER))


def sign_off_for(case: CaseFacts) -> SignOff:
    """Ours: an ordinary reply leaves the same day with the unit head's signature; complaints,
    reports and hot or difficult matters go up to the leader in charge."""
    important = case.significance is Significance.IMPORTANT
    grave = case.nature in (Nature.COMPLAINT, Nature.REPORT)
    return IMPORTANT if important or grave else GENERAL
