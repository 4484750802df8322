"""Who the civil affairs bureau is: its units, and the posts that its rules name.

The civil affairs bureau's practice: the sections, the units of the bureau and the civil affairs
bureaus of the counties handle appeals under the leader in charge and the party group. Ours: which
units there are, a review office, a petition office, and the party secretary for the group.
"""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    UNIT_HEAD,
    Bureau,
    Post,
    PostScope,
    Title,
    Unit,
)

REVIEW_OFFICE = Post("review_office", Title("局审核岗", "review office"), PostScope.BUREAU)

GENERAL_OFFICE = Unit("general_office", Title("局办公室", "general office"))
ELDERLY_CARE = Unit("elderly_care", Title("养老服务科", "elderly care section"))
SOCIAL_AFFAIRS = Unit("social_affairs", Title("社会事务科", "social affairs section"))
FUNERALS_STATION = Unit(
    "funerals_station", Title("殡葬管理所", "funerals station"), parent=SOCIAL_AFFAIRS.code
)
SOCIAL_ASSISTANCE = Unit("social_assistance", Title("社会救助科", "social assistance section"))
GRASS_ROOTS_GOVERNANCE = Unit(
    "grass_roots_governance",
    Title("基层政权与社区治理科", "grass-roots governance section"),
)
COUNTY_BUREAUS = Unit(
    "county_bureaus",
    Title("各县区民政局", "civil affairs bureaus of the counties and districts"),
)

BUREAU = Bureau(
    code="civil_affairs",
    title=Title("市民政局", "civil affairs bureau"),
    units=(
        GENERAL_OFFICE,
        ELDERLY_CARE,
        SOCIAL_AFFAIRS,
        FUNERALS_STATION,
        SOCIAL_ASSISTANCE,
        GRASS_ROOTS_GOVERNANCE,
        COUNTY_BUREAUS,
    ),
    posts=(
        HANDLER,
        UNIT_HEAD,
        REVIEW_OFFICE,
        LEADER_IN_CHARGE,
        PETITION_OFFICE,
        PARTY_SECRETARY,
    ),
)
