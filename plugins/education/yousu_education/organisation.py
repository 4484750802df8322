"""Who the education bureau is: its units, and the posts that its rules name.

The education bureau's practice: a handler, the head of the unit, the leader in charge, and one
office that hands out and supervises what comes by any channel. Ours: the units and the party
secretary.
"""

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Bureau,
    Title,
    Unit,
)

GENERAL_OFFICE = Unit("general_office", Title("局办公室", "general office"))
BASIC_EDUCATION = Unit("basic_education", Title("基础教育科", "basic education section"))
SCHOOL_SAFETY = Unit(
    "school_safety", Title("学校安全与后勤科", "school safety and logistics section")
)
TEACHER_AFFAIRS = Unit("teacher_affairs", Title("教师工作科", "teacher affairs section"))
FINANCE = Unit("finance", Title("财务与资助科", "finance and aid section"))
STUDENT_AID_CENTRE = Unit(
    "student_aid_centre",
    Title("学生资助管理中心", "student aid centre"),
    parent=FINANCE.code,
)
COUNTY_BUREAUS = Unit(
    "county_bureaus", Title("各县区教育局", "education bureaus of the counties and districts")
)

BUREAU = Bureau(
    code="education",
    title=Title("市教育局", "education bureau"),
    units=(
        GENERAL_OFFICE,
        BASIC_EDUCATION,
        SCHOOL_SAFETY,
        TEACHER_AFFAIRS,
        FINANCE,
        STUDENT_AID_CENTRE,
        COUNTY_BUREAUS,
    ),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE, PARTY_SECRETARY),
)
