"""What the construction bureau records and counts beyond the core."""

from yousu.bureau import Parts
from yousu_construction.works import BY_KIND, CABLE, LAMPS, WORKS

PARTS = Parts(details=(WORKS,), tallies=(BY_KIND, CABLE, LAMPS))
