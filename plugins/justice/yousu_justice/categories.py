"""What citizens raise with the justice bureau.

The justice bureau's practice: legal aid, notarisation, mediation, forensic appraisal. Ours,
where the page is silent: legal consultation, the categories below these five, the units, the
words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_justice import examples, organisation

LEGAL_AID = Category(
    code="justice.legal_aid",
    title=Title("法律援助", "legal aid"),
    unit=organisation.LEGAL_AID_CENTRE.code,
    words=("法律援助", "法援", "援助律师"),
    examples=examples.LEGAL_AID,
)
LEGAL_AID_FOR_WAGES = Category(
    code="justice.legal_aid_for_wages",
    title=Title("讨薪法律援助", "legal aid for unpaid wages"),
    unit=organisation.LEGAL_AID_CENTRE.code,
    words=("讨薪", "欠薪", "劳动仲裁"),
    parent=LEGAL_AID.code,
    examples=examples.LEGAL_AID_FOR_WAGES,
)
NOTARISATION = Category(
    code="justice.notarisation",
    title=Title("公证", "notarisation"),
    unit=organisation.NOTARISATION.code,
    words=("公证", "公证处", "公证书", "公证员"),
    examples=examples.NOTARISATION,
)
INHERITANCE = Category(
    code="justice.notarisation_of_inheritance",
    title=Title("继承公证", "notarisation of an inheritance"),
    unit=organisation.NOTARISATION.code,
    words=("继承", "遗嘱", "遗产"),
    parent=NOTARISATION.code,
    examples=examples.INHERITANCE,
)
PAPERS_FOR_ABROAD = Category(
    code="justice.notarisation_for_abroad",
    title=Title("涉外公证", "notarised papers for abroad"),
    unit=organisation.NOTARISATION.code,
    words=("涉外公证", "附加证明书", "译文"),
    parent=NOTARISATION.code,
    examples=examples.PAPERS_FOR_ABROAD,
)
MEDIATION = Category(
    code="justice.mediation",
    title=Title("人民调解", "mediation"),
    unit=organisation.MEDIATION_CENTRE.code,
    words=("调解", "调解员", "调委会", "矛盾纠纷"),
    examples=examples.MEDIATION,
)
NEIGHBOURS = Category(
    code="justice.neighbours_disputes",
    title=Title("邻里纠纷", "disputes between neighbours"),
    unit=organisation.MEDIATION_CENTRE.code,
    words=("邻里纠纷", "相邻权", "宅基地边界"),
    parent=MEDIATION.code,
    examples=examples.NEIGHBOURS,
)
ESCALATING = Category(
    code="justice.escalating_disputes",
    title=Title("矛盾激化", "disputes that may turn violent"),
    unit=organisation.MEDIATION.code,
    words=("矛盾激化", "扬言", "大打出手"),
    parent=MEDIATION.code,
    urgency=Urgency.URGENT,
    examples=examples.ESCALATING,
)
FORENSIC_APPRAISAL = Category(
    code="justice.forensic_appraisal",
    title=Title("司法鉴定", "forensic appraisal"),
    unit=organisation.FORENSIC_APPRAISAL.code,
    words=("司法鉴定", "鉴定机构", "鉴定意见", "鉴定费"),
    examples=examples.FORENSIC_APPRAISAL,
)
INJURY_APPRAISAL = Category(
    code="justice.injury_appraisal",
    title=Title("伤残鉴定", "appraisal of an injury"),
    unit=organisation.FORENSIC_APPRAISAL.code,
    words=("伤残鉴定", "伤残等级", "伤情"),
    parent=FORENSIC_APPRAISAL.code,
    examples=examples.INJURY_APPRAISAL,
)
LEGAL_CONSULTATION = Category(
    code="justice.legal_consultation",
    title=Title("法律咨询", "legal consultation"),
    unit=organisation.LEGAL_SERVICES.code,
    words=("法律咨询", "法律顾问", "起诉", "民间借贷", "借条"),
    examples=examples.LEGAL_CONSULTATION,
)

CATEGORIES = (
    LEGAL_AID,
    LEGAL_AID_FOR_WAGES,
    NOTARISATION,
    INHERITANCE,
    PAPERS_FOR_ABROAD,
    MEDIATION,
    NEIGHBOURS,
    ESCALATING,
    FORENSIC_APPRAISAL,
    INJURY_APPRAISAL,
    LEGAL_CONSULTATION,
)


def is_dispute(code: str) -> bool:
    """Whether a category is mediation or lies below it."""
    top = MEDIATION.code
    return code == top or any(c.code == code and c.parent == top for c in CATEGORIES)
