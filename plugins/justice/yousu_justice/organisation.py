"""Who the justice bureau is: its units, and the posts that its rules name.

The justice bureau's practice: a one-stop centre mediates, and centres take in those who call or
visit. Ours: that a transfer office takes them in, and the other units.
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
LEGAL_SERVICES = Unit(
    "legal_services", Title("公共法律服务管理科", "public legal services section")
)
LEGAL_AID_CENTRE = Unit(
    "legal_aid_centre", Title("法律援助中心", "legal aid centre"), parent=LEGAL_SERVICES.code
)
NOTARISATION = Unit("notarisation", Title("公证工作管理科", "notarisation section"))
FORENSIC_APPRAISAL = Unit(
    "forensic_appraisal", Title("司法鉴定管理科", "forensic appraisal section")
)
MEDIATION = Unit("mediation", Title("人民调解工作科", "mediation section"))
MEDIATION_CENTRE = Unit(
    "mediation_centre",
    Title("“一站式”矛盾纠纷调解中心", "one-stop mediation centre"),
    parent=MEDIATION.code,
)

BUREAU = Bureau(
    code="justice",
    title=Title("市司法局", "justice bureau"),
    units=(
        GENERAL_OFFICE,
        LEGAL_SERVICES,
        LEGAL_AID_CENTRE,
        NOTARISATION,
        FORENSIC_APPRAISAL,
        MEDIATION,
        MEDIATION_CENTRE,
    ),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE),
)
