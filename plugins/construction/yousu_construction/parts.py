"""What the construction bureau records, lists and counts beyond the core."""

from yousu.bureau import Parts
from yousu_construction.consultation import FOLLOWED_CASES
from yousu_construction.heating import HEATING_AGAIN, HEATING_MONTHS, HEATING_WATCH, SEASON
from yousu_construction.works import BY_KIND, CABLE, LAMPS, WORKS

PARTS = Parts(
    details=(WORKS,),
    lists=(HEATING_WATCH, FOLLOWED_CASES),
    tallies=(BY_KIND, CABLE, LAMPS, HEATING_MONTHS, HEATING_AGAIN),
    answers=(SEASON,),
)
