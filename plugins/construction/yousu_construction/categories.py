"""What citizens raise with the construction bureau.

The construction bureau's practice: street lamps, crossings and road safety, roads and municipal
facilities, heating, gas. Ours, where the page is silent: the categories below these five, the
units, the words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_construction import examples, organisation

STREET_LAMPS = Category(
    code="construction.street_lamps",
    title=Title("路灯", "street lamps"),
    unit=organisation.STREET_LIGHTING.code,
    words=("路灯", "灯杆", "照明设施"),
    examples=examples.STREET_LAMPS,
)
NEW_STREET_LAMPS = Category(
    code="construction.new_street_lamps",
    title=Title("增设路灯", "new street lamps"),
    unit=organisation.STREET_LIGHTING.code,
    words=("没有路灯", "增设路灯", "加装路灯"),
    parent=STREET_LAMPS.code,
    examples=examples.NEW_STREET_LAMPS,
)
CROSSINGS = Category(
    code="construction.crossings_and_road_safety",
    title=Title("斑马线与道路安全", "crossings and road safety"),
    unit=organisation.MUNICIPAL_FACILITIES.code,
    words=("斑马线", "人行横道", "减速带"),
    examples=examples.CROSSINGS,
)
FOOTBRIDGES = Category(
    code="construction.footbridges_and_underpasses",
    title=Title("过街天桥与地下通道", "footbridges and underpasses"),
    unit=organisation.ROAD_MAINTENANCE.code,
    words=("天桥", "过街桥", "地下通道"),
    parent=CROSSINGS.code,
    examples=examples.FOOTBRIDGES,
)
ROADS = Category(
    code="construction.roads_and_municipal_facilities",
    title=Title("市政道路设施", "roads and municipal facilities"),
    unit=organisation.ROAD_MAINTENANCE.code,
    words=("路面", "坑洼", "地砖", "路缘石", "市政设施"),
    examples=examples.ROADS,
)
HOLES_IN_THE_ROAD = Category(
    code="construction.holes_in_the_road",
    title=Title("井盖缺失与路面塌陷", "missing manhole covers and sunken roads"),
    unit=organisation.ROAD_MAINTENANCE.code,
    words=("井盖", "窨井", "塌陷"),
    parent=ROADS.code,
    urgency=Urgency.URGENT,
    examples=examples.HOLES_IN_THE_ROAD,
)
HEATING = Category(
    code="construction.heating",
    title=Title("供热", "heating"),
    unit=organisation.HEATING_SECTION.code,
    words=("供热", "供暖", "换热站"),
    examples=examples.HEATING,
)
COLD_HOMES = Category(
    code="construction.cold_homes",
    title=Title("暖气不热与停暖", "cold homes"),
    unit=organisation.HEATING_SECTION.code,
    words=("停暖", "暖气不热", "暖气片", "室温"),
    parent=HEATING.code,
    urgency=Urgency.URGENT,
    examples=examples.COLD_HOMES,
)
HEATING_FEES = Category(
    code="construction.heating_fees",
    title=Title("供热收费", "heating fees"),
    unit=organisation.HEATING_SECTION.code,
    words=("取暖费", "采暖费", "热计量"),
    parent=HEATING.code,
    examples=examples.HEATING_FEES,
)
GAS = Category(
    code="construction.gas",
    title=Title("燃气", "gas"),
    unit=organisation.GAS_SECTION.code,
    words=("燃气", "天然气", "气表"),
    examples=examples.GAS,
)
GAS_LEAKS = Category(
    code="construction.gas_leaks",
    title=Title("燃气泄漏", "gas leaks"),
    unit=organisation.GAS_SECTION.code,
    words=("燃气泄漏", "漏气", "燃气味", "煤气味"),
    parent=GAS.code,
    urgency=Urgency.EMERGENCY,
    examples=examples.GAS_LEAKS,
)
GAS_CONNECTIONS = Category(
    code="construction.gas_connections",
    title=Title("燃气接通与改造", "gas connections"),
    unit=organisation.GAS_SECTION.code,
    words=("通气", "燃气入户", "燃气改造"),
    parent=GAS.code,
    examples=examples.GAS_CONNECTIONS,
)

CATEGORIES = (
    STREET_LAMPS,
    NEW_STREET_LAMPS,
    CROSSINGS,
    FOOTBRIDGES,
    ROADS,
    HOLES_IN_THE_ROAD,
    HEATING,
    COLD_HOMES,
    HEATING_FEES,
    GAS,
    GAS_LEAKS,
    GAS_CONNECTIONS,
)


def is_heating_or_gas(code: str) -> bool:
    """Whether a category is heating, gas, or lies below one of them."""
    tops = (HEATING.code, GAS.code)
    return code in tops or any(c.code == code and c.parent in tops for c in CATEGORIES)
