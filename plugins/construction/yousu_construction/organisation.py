"""Who the construction bureau is: its units, and the posts that its rules name.

The construction bureau's practice: it moves before anyone complains. Ours: its transfer office
opens the cases that the bureau finds by itself.
"""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Bureau,
    Title,
    Unit,
)

GENERAL_OFFICE = Unit("general_office", Title("局办公室", "general office"))
MUNICIPAL_FACILITIES = Unit(
    "municipal_facilities", Title("市政设施管理科", "municipal facilities section")
)
STREET_LIGHTING = Unit(
    "street_lighting",
    Title("城市照明管理中心", "street lighting centre"),
    parent=MUNICIPAL_FACILITIES.code,
)
ROAD_MAINTENANCE = Unit(
    "road_maintenance",
    Title("市政道路养护中心", "road maintenance centre"),
    parent=MUNICIPAL_FACILITIES.code,
)
HEATING_SECTION = Unit("heating_section", Title("供热管理科", "heating section"))
GAS_SECTION = Unit("gas_section", Title("燃气管理科", "gas section"))

BUREAU = Bureau(
    code="construction",
    title=Title("市城乡建设局", "construction bureau"),
    units=(
        GENERAL_OFFICE,
        MUNICIPAL_FACILITIES,
        STREET_LIGHTING,
        ROAD_MAINTENANCE,
        HEATING_SECTION,
        GAS_SECTION,
    ),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE),
)
