"""What citizens raise with the civil affairs bureau.

The civil affairs bureau's practice: elderly care, funerals, social assistance, grass-roots
governance, social affairs, openness of government; and that elderly care, grass-roots governance
and social affairs are its key areas. Ours, where the page is silent: the categories below these
six, the units, the words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_civil_affairs import examples, organisation

ELDERLY_CARE = Category(
    code="civil_affairs.elderly_care",
    title=Title("养老服务", "elderly care"),
    unit=organisation.ELDERLY_CARE.code,
    words=("养老服务", "居家养老", "助餐点", "高龄补贴", "适老化"),
    examples=examples.ELDERLY_CARE,
)
CARE_HOMES = Category(
    code="civil_affairs.care_homes",
    title=Title("养老机构", "care homes"),
    unit=organisation.ELDERLY_CARE.code,
    words=("养老院", "养老机构", "敬老院", "床位费", "护理费"),
    parent=ELDERLY_CARE.code,
    examples=examples.CARE_HOMES,
)
HARM_TO_RESIDENTS = Category(
    code="civil_affairs.harm_to_residents",
    title=Title("侵害入住老人", "harm to residents of care homes"),
    unit=organisation.ELDERLY_CARE.code,
    words=("护理员", "虐待老人", "褥疮", "约束带"),
    parent=ELDERLY_CARE.code,
    urgency=Urgency.URGENT,
    examples=examples.HARM_TO_RESIDENTS,
)
FUNERALS = Category(
    code="civil_affairs.funerals",
    title=Title("殡葬服务", "funerals"),
    unit=organisation.FUNERALS_STATION.code,
    words=("殡葬", "殡仪馆", "火化", "告别厅"),
    examples=examples.FUNERALS,
)
CEMETERIES = Category(
    code="civil_affairs.cemeteries",
    title=Title("公墓管理", "cemeteries"),
    unit=organisation.FUNERALS_STATION.code,
    words=("公墓", "墓位", "墓碑", "祭扫", "骨灰"),
    parent=FUNERALS.code,
    examples=examples.CEMETERIES,
)
SOCIAL_ASSISTANCE = Category(
    code="civil_affairs.social_assistance",
    title=Title("社会救助", "social assistance"),
    unit=organisation.SOCIAL_ASSISTANCE.code,
    words=("社会救助", "临时救助", "特困供养", "急难"),
    examples=examples.SOCIAL_ASSISTANCE,
)
MINIMUM_ALLOWANCE = Category(
    code="civil_affairs.minimum_allowance",
    title=Title("最低生活保障", "minimum living allowance"),
    unit=organisation.COUNTY_BUREAUS.code,
    words=("最低生活保障", "低保金", "低保申请", "申请低保", "低保边缘"),
    parent=SOCIAL_ASSISTANCE.code,
    examples=examples.MINIMUM_ALLOWANCE,
)
PEOPLE_WITHOUT_SHELTER = Category(
    code="civil_affairs.people_without_shelter",
    title=Title("流浪乞讨人员救助", "people without shelter"),
    unit=organisation.SOCIAL_ASSISTANCE.code,
    words=("流浪人员", "流浪老人", "乞讨", "露宿", "无家可归"),
    parent=SOCIAL_ASSISTANCE.code,
    urgency=Urgency.URGENT,
    examples=examples.PEOPLE_WITHOUT_SHELTER,
)
GRASS_ROOTS_GOVERNANCE = Category(
    code="civil_affairs.grass_roots_governance",
    title=Title("基层治理", "grass-roots governance"),
    unit=organisation.GRASS_ROOTS_GOVERNANCE.code,
    words=("基层治理", "居委会", "村委会", "网格员", "社区工作者"),
    examples=examples.GRASS_ROOTS_GOVERNANCE,
)
VILLAGE_AFFAIRS = Category(
    code="civil_affairs.village_affairs",
    title=Title("村务居务公开", "openness of village affairs"),
    unit=organisation.COUNTY_BUREAUS.code,
    words=("村务", "居务", "村规民约", "换届选举"),
    parent=GRASS_ROOTS_GOVERNANCE.code,
    examples=examples.VILLAGE_AFFAIRS,
)
SOCIAL_AFFAIRS = Category(
    code="civil_affairs.social_affairs",
    title=Title("社会事务", "social affairs"),
    unit=organisation.SOCIAL_AFFAIRS.code,
    words=("社会事务", "残疾人补贴", "收养登记", "孤儿", "留守儿童"),
    examples=examples.SOCIAL_AFFAIRS,
)
MARRIAGE_REGISTRATION = Category(
    code="civil_affairs.marriage_registration",
    title=Title("婚姻登记", "marriage registration"),
    unit=organisation.SOCIAL_AFFAIRS.code,
    words=("婚姻登记", "结婚登记", "离婚登记", "结婚证"),
    parent=SOCIAL_AFFAIRS.code,
    examples=examples.MARRIAGE_REGISTRATION,
)
OPENNESS = Category(
    code="civil_affairs.openness_of_government",
    title=Title("政务公开", "openness of government"),
    unit=organisation.GENERAL_OFFICE.code,
    words=("政务公开", "信息公开", "民政局网站", "办事指南"),
    examples=examples.OPENNESS,
)

CATEGORIES = (
    ELDERLY_CARE,
    CARE_HOMES,
    HARM_TO_RESIDENTS,
    FUNERALS,
    CEMETERIES,
    SOCIAL_ASSISTANCE,
    MINIMUM_ALLOWANCE,
    PEOPLE_WITHOUT_SHELTER,
    GRASS_ROOTS_GOVERNANCE,
    VILLAGE_AFFAIRS,
    SOCIAL_AFFAIRS,
    MARRIAGE_REGISTRATION,
    OPENNESS,
)


def is_key_area(code: str) -> bool:
    """Whether a category is one of the three key areas, or lies below one of them."""
    tops = (ELDERLY_CARE.code, GRASS_ROOTS_GOVERNANCE.code, SOCIAL_AFFAIRS.code)
    return code in tops or any(c.code == code and c.parent in tops for c in CATEGORIES)
