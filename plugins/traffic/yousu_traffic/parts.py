"""What the traffic police record, list and count beyond the core."""

from yousu.bureau import CaseList, DetailField, Parts, Title, Wanted, Where
from yousu_traffic.actions import ACTIONS, ACTIONS_TAKEN
from yousu_traffic.analysis import MONTHLY_SHARE, PLACES, TYPES
from yousu_traffic.enforcement import ENFORCEMENT
from yousu_traffic.evidence import CHAIN, EVIDENCE, REVIEW, Finding

VIOLATIONS = CaseList(
    code="confirmed_violations",
    title=Title("已认定违法", "reports in which the reviewer has found a violation"),
    wanted=Wanted(where=(Where(DetailField(REVIEW.code, "finding"), (Finding.VIOLATION,)),)),
)
PARTS = Parts(
    details=(EVIDENCE, REVIEW, ENFORCEMENT, ACTIONS),
    derived=(CHAIN,),
    lists=(VIOLATIONS,),
    tallies=(TYPES, PLACES, MONTHLY_SHARE, ACTIONS_TAKEN),
)
