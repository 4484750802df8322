"""Who signs the civil affairs bureau's replies: three checks of the material (三级把关).

The civil affairs bureau's practice: every reply passes three checks. Ours: who makes them, and
that no kind of order is spared one.
"""

from yousu.bureau import HANDLER, LEADER_IN_CHARGE, UNIT_HEAD, SignOff, Step, Title
from yousu_civil_affairs.organisation import REVIEW_OFFICE

_HANDLER = Step(HANDLER.code, Title("承办人上传回复材料", "the handler uploads the material"))
_FIRST = Step(UNIT_HEAD.code, Title("科室负责人一级把关", "first check, by the section head"))
_SECOND = Step(REVIEW_OFFICE.code, Title("审核岗二级把关", "second check, by the review office"))
_THIRD = Step(
    LEADER_IN_CHARGE.code, Title("分管领导三级把关", "third check, by the leader in charge")
)

THREE_CHECKS = SignOff("three_checks", (_HANDLER, _FIRST, _SECOND, _THIRD))
