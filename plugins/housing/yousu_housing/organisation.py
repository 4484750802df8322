"""Who the housing bureau is: its units, and the posts that its rules name.

The housing bureau's practice: the petition office, the discipline office, the leader in charge and
the party secretary press and talk. Ours: the units.
"""

from yousu.bureau import (
    DISCIPLINE_OFFICE,
    HANDLER,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    UNIT_HEAD,
    Bureau,
    Title,
    Unit,
)

GENERAL_OFFICE = Unit("general_office", Title("局办公室", "general office"))
MARKET_SUPERVISION = Unit(
    "market_supervision", Title("房地产市场监管科", "property market supervision section")
)
AGENTS_STATION = Unit(
    "agents_station",
    Title("房地产经纪管理站", "estate agents station"),
    parent=MARKET_SUPERVISION.code,
)
PROPERTY_MANAGEMENT = Unit(
    "property_management", Title("物业管理科", "property management section")
)
EXPROPRIATION_OFFICE = Unit(
    "expropriation_office", Title("房屋征收管理办公室", "expropriation office")
)
HOUSING_SECURITY = Unit("housing_security", Title("住房保障科", "housing security section"))

BUREAU = Bureau(
    code="housing",
    title=Title("市住房保障房管局", "housing bureau"),
    units=(
        GENERAL_OFFICE,
        MARKET_SUPERVISION,
        AGENTS_STATION,
        PROPERTY_MANAGEMENT,
        EXPROPRIATION_OFFICE,
        HOUSING_SECURITY,
    ),
    posts=(
        HANDLER,
        UNIT_HEAD,
        LEADER_IN_CHARGE,
        PETITION_OFFICE,
        DISCIPLINE_OFFICE,
        PARTY_SECRETARY,
    ),
)
