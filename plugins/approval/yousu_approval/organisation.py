"""Who the approval bureau is: its units, and the posts that its rules name.

The approval bureau's practice: appeals are handed on to the sections at once, and a window at the
citizens' centre is also the one to go to when business couldn't get done (办不成事). Ours: that a
transfer office hands them on, and the other units.
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
SOCIAL_PERMITS = Unit("social_permits", Title("社会事务审批科", "social affairs permits section"))
MARKET_ACCESS = Unit("market_access", Title("市场准入科", "market access section"))
TRANSPORT_PERMITS = Unit("transport_permits", Title("交通运输审批科", "transport permits section"))
ENGINEERING = Unit("engineering", Title("工程建设审批科", "engineering approvals section"))
SERVICE_MANAGEMENT = Unit(
    "service_management", Title("政务服务管理科", "service management section")
)
CITIZENS_CENTRE_WINDOW = Unit(
    "citizens_centre_window",
    Title("市民中心“办不成事”反映窗口", "citizens' centre window for what couldn't get done"),
    parent=SERVICE_MANAGEMENT.code,
)

BUREAU = Bureau(
    code="approval",
    title=Title("市行政审批局", "approval bureau"),
    units=(
        GENERAL_OFFICE,
        SOCIAL_PERMITS,
        MARKET_ACCESS,
        TRANSPORT_PERMITS,
        ENGINEERING,
        SERVICE_MANAGEMENT,
        CITIZENS_CENTRE_WINDOW,
    ),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE),
)
