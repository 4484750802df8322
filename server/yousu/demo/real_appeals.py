"""What citizens really raised, told in our own words.

The facts are those of a newspaper page of spring 2024 on how the city answers appeals. Days and
callers are made up.
"""

from datetime import datetime

from yousu.calendar import CITY_ZONE
from yousu.case.vocabulary import Channel, Nature
from yousu.intake.opening import Opening

# Of no category when it comes in: the hotline takes it for something else first.
NO_LAMPS_ON_THE_FOOTBRIDGE = Opening(
    title="求助：西关桥人行桥夜间没有灯",
    text="晚上从西关桥旁跨河的人行桥过河，桥上一盏灯也没有，只能用手机照着走。"
    "问过附近小区的物业，说不归他们管，请安排装灯。",
    channel=Channel.HOTLINE,
    nature=Nature.HELP,
    place="西关桥人行桥",
    reporter_phone="13900009001",
    received_at=datetime(2024, 3, 5, 9, 40, tzinfo=CITY_ZONE),
)
NO_LAMPS_ON_THE_FOOTBRIDGE_IS = "construction.new_street_lamps"
IN_CONSTRUCTION = (
    NO_LAMPS_ON_THE_FOOTBRIDGE,
    Opening(
        title="求助：建设巷45号院通天然气",
        text="我们住在建设巷45号院，院里至今没有接通燃气，做饭、取暖都不方便，请问什么时候能施工？",
        channel=Channel.HOTLINE,
        nature=Nature.HELP,
        place="建设巷45号院",
        reporter_phone="13900009002",
        category="construction.gas_connections",
        received_at=datetime(2024, 1, 11, 15, 5, tzinfo=CITY_ZONE),
    ),
    Opening(
        title="投诉杂寺巷台阶路夜里太黑",
        text="杂寺巷上坡的那段台阶没有照明，老人天黑后不敢下楼买菜，希望装上灯。",
        channel=Channel.WECHAT,
        nature=Nature.COMPLAINT,
        place="杂寺巷",
        reporter_phone="13900009003",
        category="construction.new_street_lamps",
        received_at=datetime(2024, 2, 22, 20, 15, tzinfo=CITY_ZONE),
    ),
    Opening(
        title="建议在刘家寨小区门前画斑马线",
        text="刘家寨小区大门外车很多，过马路的地方没有画人行横道，孩子上学要等很久，建议补画。",
        channel=Channel.HOTLINE,
        nature=Nature.SUGGESTION,
        place="刘家寨小区",
        reporter_phone="13900009004",
        category="construction.crossings_and_road_safety",
        received_at=datetime(2024, 3, 12, 17, 30, tzinfo=CITY_ZONE),
    ),
)
HYBRID_CAR = Opening(
    title="咨询混合动力车办理网约车",
    text="我打算跑网约车，手里是一辆混合动力的车，请问符合登记条件吗，要带哪些材料？",
    channel=Channel.HOTLINE,
    nature=Nature.CONSULTATION,
    reporter_phone="13900009005",
    category="approval.ride_hailing_vehicles",
    received_at=datetime(2024, 3, 19, 9, 50, tzinfo=CITY_ZONE),
)
REAL_APPEALS = (*IN_CONSTRUCTION, HYBRID_CAR)
