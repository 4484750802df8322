"""Who the forestry bureau is: its units, and the posts that its rules name.

The forestry bureau's practice: a leading group for the appeals, and a director who sees to them
himself. Ours: the units.
"""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    Bureau,
    Post,
    PostScope,
    Title,
    Unit,
)

LEADING_GROUP = Post(
    "leading_group", Title("局工作领导小组", "leading group for appeals"), PostScope.BUREAU
)
DIRECTOR = Post("director", Title("局长", "director"), PostScope.BUREAU)

GENERAL_OFFICE = Unit("general_office", Title("局办公室", "general office"))
GREENING = Unit("greening", Title("国土绿化科", "greening section"))
PARKS_CENTRE = Unit("parks_centre", Title("公园管理服务中心", "parks centre"), parent=GREENING.code)
FIRE_PREVENTION = Unit(
    "fire_prevention", Title("森林草原防火办公室", "forest and grassland fire prevention office")
)
WILDLIFE = Unit("wildlife", Title("野生动植物保护科", "wildlife protection section"))
GRASSLAND = Unit("grassland", Title("草原管理科", "grassland section"))
PEST_STATION = Unit("pest_station", Title("林业有害生物防治站", "forest pest control station"))

BUREAU = Bureau(
    code="forestry",
    title=Title("市林草局", "forestry and grassland bureau"),
    units=(
        GENERAL_OFFICE,
        GREENING,
        PARKS_CENTRE,
        FIRE_PREVENTION,
        WILDLIFE,
        GRASSLAND,
        PEST_STATION,
    ),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, LEADING_GROUP, DIRECTOR),
)
