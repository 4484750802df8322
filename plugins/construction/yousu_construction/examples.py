"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

STREET_LAMPS = (
    Title(
        "城东区一条巷子的路灯从3月初开始不亮，晚上下班要打手电。",
        "The lamps of a lane in Chengdong District have been out since early March.",
    ),
    Title(
        "河边步道的灯杆被风刮歪了，担心倒下来伤人。",
        "A lamp post on the riverside path leans after the wind and may fall on someone.",
    ),
    Title(
        "建议春季把路灯的关闭时间推迟半小时，早上六点天还没有亮。",
        "Please put the lamps out half an hour later in spring; at six it is still dark.",
    ),
)
NEW_STREET_LAMPS = (
    Title(
        "公交站到村口的三百米一直没有路灯，老人晚上看不清台阶。",
        "The 300 metres from the bus stop to our village are unlit and old people miss the steps.",
    ),
    Title(
        "请问今年背街小巷增设路灯的计划什么时候公布？",
        "When will this year's plan of new lamps in the back lanes be published?",
    ),
)
CROSSINGS = (
    Title(
        "菜市场门口的斑马线磨得看不见了，过马路很危险，请重新施划。",
        "The crossing at the market has worn away and it is dangerous to cross; please repaint it.",
    ),
    Title(
        "新修的路口四个方向都没有人行横道，行人只能跟着车走。",
        "A new junction has no crossing on any side, and people walk between the cars.",
    ),
    Title(
        "下坡路段车速很快，建议在路口前加装减速带。",
        "Cars come down the slope fast; I suggest speed humps before the junction.",
    ),
)
FOOTBRIDGES = (
    Title(
        "2月下雪后天桥的台阶结冰没有人清理，有人滑倒。",
        "After the snow in February nobody cleared the footbridge's icy steps and someone fell.",
    ),
    Title(
        "城西区一处地下通道长期渗水，地面湿滑，请维修。",
        "Water has long seeped into an underpass in Chengxi District; the floor is slippery.",
    ),
)
ROADS = (
    Title(
        "这条路去年开挖后没有修平，路面坑洼，电动车经过容易摔倒。",
        "The road was dug up last year and left uneven; electric bicycles fall over.",
    ),
    Title(
        "路边的地砖松动，下雨时一脚踩下去就溅水，请修补。",
        "Loose paving splashes everyone when it rains; please mend it.",
    ),
    Title(
        "请问4月开始的市政设施维修要封闭道路多少天？",
        "For how many days will the repairs that begin in April close the road?",
    ),
)
HOLES_IN_THE_ROAD = (
    Title(
        "慢车道上的井盖不见了，昨晚有人骑车差点掉进去。",
        "A manhole cover is missing from the slow lane and a cyclist nearly fell in last night.",
    ),
    Title(
        "路口塌陷了一个半米宽的坑，下面是空的，请马上围起来。",
        "A hole half a metre wide opened at the junction; please fence it off at once.",
    ),
)
HEATING = (
    Title(
        "换热站的水泵整夜响，一楼住户从1月起睡不好觉。",
        "The pumps of the heating station roar all night; the ground floor can't sleep.",
    ),
    Title(
        "请问今年4月几号停止供暖，天气冷的话会不会延长？",
        "On which day of April does the heating end, and will it go on if it stays cold?",
    ),
    Title(
        "建议供热单位在检修前提前一天通知住户。",
        "I suggest that the heating company tells residents of repairs a day before.",
    ),
)
COLD_HOMES = (
    Title(
        "1月中旬家里暖气不热，孩子和老人都感冒了，报修三次没有解决。",
        "Our radiators have been lukewarm since mid-January; we reported it three times.",
    ),
    Title(
        "整栋楼昨晚突然停暖，没有任何通知，请尽快恢复。",
        "The whole block lost its heating last night without notice; please restore it soon.",
    ),
    Title(
        "顶楼的室温只有十四度，测温人员来过后没有下文。",
        "The top floor is at 14 degrees; someone measured it and nothing came of it.",
    ),
)
HEATING_FEES = (
    Title(
        "2月停了九天，这几天的取暖费能不能退还？",
        "The heating failed for nine days in February; can the fee for them be returned?",
    ),
    Title(
        "房子一直空着，请问怎样申请少交采暖费？",
        "Our flat stands empty; how do I apply to pay less for heating?",
    ),
)
GAS = (
    Title(
        "新换的气表走得很快，3月的用量比上个月多了一倍，请核查。",
        "Our new meter runs fast: twice as much in March as in February; please check it.",
    ),
    Title(
        "请问天然气上门安检一年几次，是否收取费用？",
        "How often a year is the gas in a home inspected, and does it cost anything?",
    ),
)
GAS_LEAKS = (
    Title(
        "楼道里有很重的燃气味，已经开窗，请马上派人来检查。",
        "The stairs smell strongly of gas; we opened the windows; please send someone at once.",
    ),
    Title(
        "厨房的阀门漏气，关不紧，家里有老人不敢开火。",
        "The valve in our kitchen leaks and won't close; we dare not light the stove.",
    ),
)
GAS_CONNECTIONS = (
    Title(
        "老院子去年铺好了管线，到今年2月还没有通气，一直用电磁炉做饭。",
        "Gas pipes were laid in our old yard last year and in February there is still no gas.",
    ),
    Title(
        "请问我们这一片的燃气改造排在今年几月？",
        "In which month of this year is the gas in our quarter to be renewed?",
    ),
)
