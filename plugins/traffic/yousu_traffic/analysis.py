"""What goes into the traffic safety situation analysis.

The police's practice: appeals are compared, the types and places that they name most often are
listed, special campaigns follow, and the share of traffic in all appeals is watched by the month.
"""

from yousu.bureau import By, DetailField, Tally, Title, Wanted
from yousu_traffic.evidence import EVIDENCE

TYPES = Tally(
    code="high_incidence_types",
    title=Title("高发类型", "the types of appeals that come most often"),
    by=By.CATEGORY,
)
PLACES = Tally(
    code="high_incidence_places",
    title=Title("高发点位", "the places that reported violations name most often"),
    by=DetailField(EVIDENCE.code, "place"),
)
MONTHLY_SHARE = Tally(
    code="monthly_share",
    title=Title("交通类诉求月度占比", "the share of traffic in all appeals of the city"),
    by=By.MONTH,
    share_of=Wanted(of_every_bureau=True),
)
