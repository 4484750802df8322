"""What citizens raise with the housing bureau.

The housing bureau's practice: delayed handover, estate agents, property management,
expropriation and resettlement. Ours, where the page is silent: the categories below these four,
the units, the words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_housing import examples, organisation

DELAYED_HANDOVER = Category(
    code="housing.delayed_handover",
    title=Title("延期交房", "delayed handover"),
    unit=organisation.MARKET_SUPERVISION.code,
    words=("延期交房", "逾期交房", "交房", "烂尾", "复工"),
    examples=examples.DELAYED_HANDOVER,
)
TITLE_DEEDS = Category(
    code="housing.title_deeds",
    title=Title("延期办证", "delayed title deeds"),
    unit=organisation.MARKET_SUPERVISION.code,
    words=("不动产证", "房产证", "办证"),
    parent=DELAYED_HANDOVER.code,
    examples=examples.TITLE_DEEDS,
)
ESTATE_AGENTS = Category(
    code="housing.estate_agents",
    title=Title("中介机构", "estate agents"),
    unit=organisation.AGENTS_STATION.code,
    words=("中介", "房产经纪", "房源", "带看"),
    examples=examples.ESTATE_AGENTS,
)
AGENTS_FEES = Category(
    code="housing.agents_fees",
    title=Title("中介收费", "estate agents' fees"),
    unit=organisation.AGENTS_STATION.code,
    words=("中介费", "佣金", "意向金", "看房费"),
    parent=ESTATE_AGENTS.code,
    examples=examples.AGENTS_FEES,
)
PROPERTY_MANAGEMENT = Category(
    code="housing.property_management",
    title=Title("物业服务管理", "property management"),
    unit=organisation.PROPERTY_MANAGEMENT.code,
    words=("物业", "保洁", "门禁", "业主委员会"),
    examples=examples.PROPERTY_MANAGEMENT,
)
PROPERTY_FEES = Category(
    code="housing.property_fees",
    title=Title("物业收费", "property management fees"),
    unit=organisation.PROPERTY_MANAGEMENT.code,
    words=("物业费", "停车费", "公摊", "公共收益"),
    parent=PROPERTY_MANAGEMENT.code,
    examples=examples.PROPERTY_FEES,
)
LIFTS_AND_PIPES = Category(
    code="housing.lifts_and_pipes",
    title=Title("电梯与管道故障", "lifts and pipes out of order"),
    unit=organisation.PROPERTY_MANAGEMENT.code,
    words=("电梯", "水管", "漏水", "管道"),
    parent=PROPERTY_MANAGEMENT.code,
    urgency=Urgency.URGENT,
    examples=examples.LIFTS_AND_PIPES,
)
EXPROPRIATION = Category(
    code="housing.expropriation_and_resettlement",
    title=Title("房屋征收安置", "expropriation and resettlement"),
    unit=organisation.EXPROPRIATION_OFFICE.code,
    words=("征收", "拆迁", "安置"),
    examples=examples.EXPROPRIATION,
)
COMPENSATION = Category(
    code="housing.compensation",
    title=Title("征收补偿", "compensation"),
    unit=organisation.EXPROPRIATION_OFFICE.code,
    words=("补偿款", "补偿标准", "评估价", "过渡费"),
    parent=EXPROPRIATION.code,
    examples=examples.COMPENSATION,
)
RESETTLEMENT_HOMES = Category(
    code="housing.resettlement_homes",
    title=Title("安置房", "resettlement homes"),
    unit=organisation.HOUSING_SECURITY.code,
    words=("安置房", "回迁", "选房"),
    parent=EXPROPRIATION.code,
    examples=examples.RESETTLEMENT_HOMES,
)

CATEGORIES = (
    DELAYED_HANDOVER,
    TITLE_DEEDS,
    ESTATE_AGENTS,
    AGENTS_FEES,
    PROPERTY_MANAGEMENT,
    PROPERTY_FEES,
    LIFTS_AND_PIPES,
    EXPROPRIATION,
    COMPENSATION,
    RESETTLEMENT_HOMES,
)


def is_long_running(code: str) -> bool:
    """Whether a category is delayed handover, expropriation, or lies below one of them."""
    tops = (DELAYED_HANDOVER.code, EXPROPRIATION.code)
    return code in tops or any(c.code == code and c.parent in tops for c in CATEGORIES)
