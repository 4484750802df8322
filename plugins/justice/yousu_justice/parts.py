"""What the justice bureau records, lists and counts beyond the core."""

from yousu.bureau import Parts
from yousu_justice.mediation import MEDIATION, STAGES, SUCCESS, UNDER_MEDIATION

PARTS = Parts(
    details=(MEDIATION,), lists=(UNDER_MEDIATION,), tallies=(STAGES,), measures=(SUCCESS,)
)
