"""Who the traffic police are: their squads, and the posts that their rules name.

Ours throughout. A squad head is what other bureaus call a unit head, and a brigade leader is
their leader in charge: the codes are shared, so that the core's own rules find both.
"""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Bureau,
    Post,
    PostScope,
    Title,
    Unit,
)

SQUAD_HEAD = Post(UNIT_HEAD.code, Title("中队长", "squad head"), UNIT_HEAD.scope)
BRIGADE_LEADER = Post(
    LEADER_IN_CHARGE.code, Title("大队长", "brigade leader"), LEADER_IN_CHARGE.scope
)
EVIDENCE_REVIEWER = Post(
    "evidence_reviewer", Title("证据审核员", "evidence reviewer"), PostScope.BUREAU
)
PARTY_COMMITTEE = Post("party_committee", Title("局党委", "party committee"), PostScope.BUREAU)

GENERAL_OFFICE = Unit("general_office", Title("综合办公室", "general office"))
TRAFFIC_ORDER = Unit("traffic_order", Title("秩序管理中队", "traffic order squad"))
PARKING = Unit("parking", Title("停车秩序中队", "parking squad"), parent=TRAFFIC_ORDER.code)
NIGHT_PATROL = Unit(
    "night_patrol", Title("夜间巡逻中队", "night patrol squad"), parent=TRAFFIC_ORDER.code
)
TRAFFIC_PLANNING = Unit("traffic_planning", Title("交通组织中队", "traffic planning squad"))
SIGNALS = Unit("signals", Title("信号设施中队", "signals squad"), parent=TRAFFIC_PLANNING.code)
OFF_SITE_ENFORCEMENT = Unit(
    "off_site_enforcement", Title("非现场执法中队", "off-site enforcement squad")
)

BUREAU = Bureau(
    code="traffic",
    title=Title("西宁交警", "traffic police"),
    units=(
        GENERAL_OFFICE,
        TRAFFIC_ORDER,
        PARKING,
        NIGHT_PATROL,
        TRAFFIC_PLANNING,
        SIGNALS,
        OFF_SITE_ENFORCEMENT,
    ),
    posts=(
        HANDLER,
        SQUAD_HEAD,
        BRIGADE_LEADER,
        EVIDENCE_REVIEWER,
        TRANSFER_OFFICE,
        PARTY_COMMITTEE,
    ),
)
