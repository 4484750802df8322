"""What the forestry bureau records, lists and counts beyond the core."""

from yousu.bureau import Parts
from yousu_forestry.deferrals import HONOURED, to_watch
from yousu_forestry.door_visits import DOOR_VISIT_OUTCOMES, DOOR_VISITS, VISITED_IN_VAIN
from yousu_forestry.settings import ForestrySettings
from yousu_forestry.special_supervision import FIELDS, SPECIAL, buck_passing


def parts_of(settings: ForestrySettings) -> Parts:
    return Parts(
        details=(DOOR_VISITS,),
        lists=(to_watch(settings), buck_passing(settings), SPECIAL, VISITED_IN_VAIN),
        tallies=(HONOURED, FIELDS, DOOR_VISIT_OUTCOMES),
    )
