"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

CONGESTION = (
    Title(
        "城西区一处十字路口3月以来每天早上七点半到八点半严重堵车，过一个路口要二十分钟。",
        "Since March a crossroads in Chengxi District jams every morning; it takes 20 minutes.",
    ),
    Title(
        "医院门前排队进停车场的车辆造成整条街拥堵，希望安排民警疏导。",
        "Cars queueing for a hospital's car park jam the whole street; please send an officer.",
    ),
    Title(
        "请问春节期间庙会周边的堵点有没有绕行方案，在哪里可以看到？",
        "Is there a way around the jams near the Spring Festival fair, and where is it shown?",
    ),
)
JUNCTION_LAYOUT = (
    Title(
        "路口只有一条左转车道，晚高峰排队两百多米，建议再增加一条。",
        "The junction has one left-turn lane and queues reach 200 metres; I suggest a second.",
    ),
    Title(
        "4月新施划的导流线和原来的箭头矛盾，司机不知道该走哪条道。",
        "The guide lines painted in April contradict the old arrows and drivers are confused.",
    ),
)
SIGNALS = (
    Title(
        "一处丁字路口的信号灯绿灯只有15秒，每次只能过四五辆车。",
        "At a T-junction the light is green for 15 seconds and only four or five cars get through.",
    ),
    Title(
        "养老院门前过街的绿灯时间太短，老人走到一半就变灯了。",
        "The green light in front of a nursing home is too short for old people to cross.",
    ),
    Title(
        "建议夜里车少时把次要路口的红绿灯改为黄闪。",
        "I suggest letting the lights of minor junctions flash yellow at night.",
    ),
)
SIGNALS_OUT_OF_ORDER = (
    Title(
        "城东区一处主干道路口信号灯全灭，四个方向的车挤在一起，请马上派人。",
        "All lights of a main junction in Chengdong District are dark; send somebody at once.",
    ),
    Title(
        "路口信号灯故障，南北方向和东西方向同时是绿灯，差点相撞。",
        "The lights are broken: all directions are green at once, and cars nearly collided.",
    ),
)
ILLEGAL_PARKING = (
    Title(
        "菜市场两侧车辆长期违停，公交车进不了站，请加强整治。",
        "Cars parked illegally along the market keep buses out of their stop; please act.",
    ),
    Title(
        "盲道上每天晚上都有人乱停车，盲人根本没法走。",
        "Every evening cars stand on the tactile paving and blind people can't use it.",
    ),
    Title(
        "路边一辆僵尸车从1月停到现在，车胎都瘪了，占着车位。",
        "An abandoned car has taken a space at the roadside since January, its tyres flat.",
    ),
)
PARKING_PENALTIES = (
    Title(
        "请问2月收到的违停罚单在哪里缴，怎样申请复核？",
        "Where do I pay a parking ticket of February, and how do I have it reviewed?",
    ),
    Title(
        "路边没有禁停标志，我的车却被贴条，希望核实撤销。",
        "There is no sign against parking and yet I got a ticket; please check and cancel it.",
    ),
)
FAILING_TO_YIELD = (
    Title(
        "幼儿园附近的过街处很多车辆不礼让行人，孩子过马路很危险。",
        "Near a kindergarten many cars don't yield and it is dangerous for children to cross.",
    ),
    Title(
        "右转车辆在路口和行人抢行，4月已经发生两次擦碰，希望有人值守。",
        "Cars turning right cut off pedestrians, with two accidents in April; post somebody there.",
    ),
)
REPORTED_VIOLATIONS = (
    Title(
        "4月8日下午一辆渣土车连续闯红灯，我用手机拍了视频，可以提供。",
        "On the afternoon of 8 April a lorry ran red light after red light; I have a video.",
    ),
    Title(
        "行车记录仪拍到一辆轿车实线变道逼停后车，照片和时间都在，请查处。",
        "My dashcam shows a car crossing a solid line and forcing another to stop; please act.",
    ),
    Title(
        "请问市民上传的交通违法视频要满足什么条件才能作为处罚依据？",
        "What must a citizen's video of a violation show to count as evidence?",
    ),
)
OBSCURED_PLATES = (
    Title(
        "3月多次看到一辆面包车用光盘遮挡号牌上路，附照片三张。",
        "In March I often saw a van driven with a disc over its plate; three photographs attached.",
    ),
    Title(
        "收到不是我的违章记录，怀疑有人套牌，请调取监控核实。",
        "I am charged with somebody else's violations and suspect a cloned plate; please check.",
    ),
)
NIGHT_TIME_SAFETY = (
    Title(
        "城北区一段滨河路夜间行车速度很快，散步的人不敢过街，希望加强巡查。",
        "At night cars speed along a river road in Chengbei District; please patrol it.",
    ),
    Title(
        "晚上会车时很多司机不关远光灯，什么都看不见，请集中整治。",
        "At night many drivers keep their full beam on and one sees nothing; please act.",
    ),
    Title(
        "建议周末晚上在餐饮街出口增加酒驾检查。",
        "I suggest more checks for drink-driving at weekends where the restaurants are.",
    ),
)
STREET_RACING = (
    Title(
        "现在有十几辆摩托车在高架下来回飙车，噪声很大，也很危险。",
        "A dozen motorcycles are racing up and down below the flyover, loudly and dangerously.",
    ),
    Title(
        "4月以来每到周五凌晨都有改装车炸街，整栋楼的人被吵醒。",
        "Since April modified cars have roared past early every Friday and wake the whole block.",
    ),
)
