"""Who signs the construction bureau's replies. Ours: the page does not say."""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    CaseFacts,
    Significance,
    SignOff,
    Step,
    Title,
)

_HANDLER = Step(HANDLER.code, Title("承办人签字", "the handler signs"))
_SECTION_HEAD = Step(UNIT_HEAD.code, Title("科室负责人签字", "the section head signs"))
_LEADER = Step(LEADER_IN_CHARGE.code, Title("分管领导审签", "the leader in charge signs"))

GENERAL = SignOff("general", (_HANDLER, _SECTION_HEAD))
IMPORTANT = SignOff("important", (_HANDLER, _SECTION_HEAD, _LEADER))


def sign_off_for(case: CaseFacts) -> SignOff:
    """Ours: hot issues, and the hard ones about which units were called together, go up to the
    leader in charge."""
    is_hot = case.significance is Significance.IMPORTANT
    return IMPORTANT if is_hot or case.consulted else GENERAL
