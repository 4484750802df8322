"""What citizens raise with the traffic police.

The police's practice: congestion, badly designed signals, illegal parking, failing to yield to
pedestrians, reported violations, night-time safety. Ours, where the page is silent: the
categories below these six, the squads, the words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_traffic import examples, organisation

CONGESTION = Category(
    code="traffic.congestion",
    title=Title("交通拥堵", "congestion"),
    unit=organisation.TRAFFIC_PLANNING.code,
    words=("拥堵", "堵车", "堵点"),
    examples=examples.CONGESTION,
)
JUNCTION_LAYOUT = Category(
    code="traffic.junction_layout",
    title=Title("路口渠化", "layout of junctions"),
    unit=organisation.TRAFFIC_PLANNING.code,
    words=("左转车道", "掉头口", "导流线", "渠化"),
    parent=CONGESTION.code,
    examples=examples.JUNCTION_LAYOUT,
)
SIGNALS = Category(
    code="traffic.signals",
    title=Title("信号灯设计不合理", "badly designed signals"),
    unit=organisation.SIGNALS.code,
    words=("信号灯", "红绿灯", "绿灯时间", "配时"),
    examples=examples.SIGNALS,
)
SIGNALS_OUT_OF_ORDER = Category(
    code="traffic.signals_out_of_order",
    title=Title("信号灯故障", "signals out of order"),
    unit=organisation.SIGNALS.code,
    words=("信号灯故障", "信号灯全灭", "红绿灯不亮"),
    parent=SIGNALS.code,
    urgency=Urgency.EMERGENCY,
    examples=examples.SIGNALS_OUT_OF_ORDER,
)
ILLEGAL_PARKING = Category(
    code="traffic.illegal_parking",
    title=Title("违停乱放", "illegal parking"),
    unit=organisation.PARKING.code,
    words=("违停", "乱停", "占道停车", "僵尸车"),
    examples=examples.ILLEGAL_PARKING,
)
PARKING_PENALTIES = Category(
    code="traffic.parking_penalties",
    title=Title("违停处罚", "penalties for parking"),
    unit=organisation.PARKING.code,
    words=("罚单", "贴条", "拖车"),
    parent=ILLEGAL_PARKING.code,
    examples=examples.PARKING_PENALTIES,
)
FAILING_TO_YIELD = Category(
    code="traffic.failing_to_yield",
    title=Title("不礼让行人", "failing to yield to pedestrians"),
    unit=organisation.TRAFFIC_ORDER.code,
    words=("礼让行人", "不让行人", "抢行"),
    examples=examples.FAILING_TO_YIELD,
)
REPORTED_VIOLATIONS = Category(
    code="traffic.reported_violations",
    title=Title("交通违法举报", "reported violations"),
    unit=organisation.OFF_SITE_ENFORCEMENT.code,
    words=("交通违法", "行车记录仪", "闯红灯", "应急车道"),
    examples=examples.REPORTED_VIOLATIONS,
)
OBSCURED_PLATES = Category(
    code="traffic.obscured_plates",
    title=Title("遮挡号牌", "obscured plates"),
    unit=organisation.OFF_SITE_ENFORCEMENT.code,
    words=("遮挡号牌", "遮挡车牌", "套牌"),
    parent=REPORTED_VIOLATIONS.code,
    examples=examples.OBSCURED_PLATES,
)
NIGHT_TIME_SAFETY = Category(
    code="traffic.night_time_safety",
    title=Title("夜间安全", "night-time safety"),
    unit=organisation.NIGHT_PATROL.code,
    words=("夜间行车", "夜间巡逻", "远光灯", "酒驾"),
    examples=examples.NIGHT_TIME_SAFETY,
)
STREET_RACING = Category(
    code="traffic.street_racing",
    title=Title("飙车炸街", "street racing"),
    unit=organisation.NIGHT_PATROL.code,
    words=("飙车", "炸街", "改装排气"),
    parent=NIGHT_TIME_SAFETY.code,
    urgency=Urgency.URGENT,
    examples=examples.STREET_RACING,
)

CATEGORIES = (
    CONGESTION,
    JUNCTION_LAYOUT,
    SIGNALS,
    SIGNALS_OUT_OF_ORDER,
    ILLEGAL_PARKING,
    PARKING_PENALTIES,
    FAILING_TO_YIELD,
    REPORTED_VIOLATIONS,
    OBSCURED_PLATES,
    NIGHT_TIME_SAFETY,
    STREET_RACING,
)


def is_reported_violation(code: str) -> bool:
    """Whether a category is reported violations, or lies below it."""
    return _is_within(code, REPORTED_VIOLATIONS)


def is_for_a_patrol(code: str) -> bool:
    """Whether a category is illegal parking, night-time safety, or lies below one of them."""
    return _is_within(code, ILLEGAL_PARKING) or _is_within(code, NIGHT_TIME_SAFETY)


def _is_within(code: str, top: Category) -> bool:
    return code == top.code or any(c.code == code and c.parent == top.code for c in CATEGORIES)
