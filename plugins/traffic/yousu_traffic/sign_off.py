"""Who signs the traffic police's replies.

The police's practice: only a report with a complete chain of evidence leads to a penalty. Ours:
that a reviewer therefore signs, and both chains.
"""

from yousu.bureau import HANDLER, CaseFacts, Nature, SignOff, Step, Title
from yousu_traffic.categories import is_reported_violation
from yousu_traffic.organisation import EVIDENCE_REVIEWER, SQUAD_HEAD

_HANDLER = Step(HANDLER.code, Title("承办人签字", "the handler signs"))
_REVIEWER = Step(EVIDENCE_REVIEWER.code, Title("证据审核员审核", "the evidence reviewer reviews"))
_SQUAD_HEAD = Step(SQUAD_HEAD.code, Title("中队长签字", "the squad head signs"))

GENERAL = SignOff("general", (_HANDLER, _SQUAD_HEAD))
EVIDENCE = SignOff("evidence", (_HANDLER, _REVIEWER, _SQUAD_HEAD))


def sign_off_for(case: CaseFacts) -> SignOff:
    """What was found about a reported violation is reviewed before the squad head signs."""
    return EVIDENCE if needs_evidence(case) else GENERAL


def needs_evidence(case: CaseFacts) -> bool:
    """Whether a violation is reported: by the category, or by the nature of any other."""
    return case.nature is Nature.REPORT or is_reported_violation(case.category)
