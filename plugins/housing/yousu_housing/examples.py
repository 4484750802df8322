"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

DELAYED_HANDOVER = (
    Title(
        "合同约定2023年12月交房，到今年3月楼盘还没有通水通电。",
        "Handover was agreed for December 2023; in March the estate has neither water nor power.",
    ),
    Title(
        "城北区一处楼盘春节后一直停工，开发商不说明什么时候复工。",
        "Work on an estate in Chengbei District has stood still since Spring Festival; until when?",
    ),
    Title(
        "请问延期交房的违约金怎么计算，应当找哪个部门？",
        "How is the penalty for delayed handover worked out, and whom do I ask?",
    ),
)
TITLE_DEEDS = (
    Title(
        "入住三年了，开发商一直没有给业主办理不动产证。",
        "Three years after we moved in the developer still has not obtained our title deeds.",
    ),
    Title(
        "开发商已经注销，请问剩余业主的房产证由谁来办？",
        "The developer no longer exists; who obtains the deeds of the remaining owners?",
    ),
)
ESTATE_AGENTS = (
    Title(
        "中介在网上发布的房源照片与实际不符，到现场又推荐别的房子。",
        "An agent's photographs online were of another flat, and on the spot he offered others.",
    ),
    Title(
        "城中区一家没有备案的门店在做房产经纪业务，请核查。",
        "An unregistered shop in Chengzhong District acts as an estate agent; please check.",
    ),
)
AGENTS_FEES = (
    Title(
        "4月看了一套二手房没有买，中介不退5000元意向金。",
        "In April I decided against a flat and the agent keeps my deposit of 5,000 yuan.",
    ),
    Title(
        "签约时说好佣金为1%，过户当天要求按2%支付。",
        "The commission was agreed at 1%, and on the day of transfer they asked for 2%.",
    ),
)
PROPERTY_MANAGEMENT = (
    Title(
        "小区楼道两个月没有保洁，垃圾堆在单元门口，物业不管。",
        "Nobody has cleaned our stairs for two months and rubbish lies at the entrance.",
    ),
    Title(
        "单元门禁从春节坏到现在，物业一直说在等配件。",
        "The door lock has been broken since Spring Festival; the company says it waits for parts.",
    ),
    Title(
        "请问成立业主委员会需要多少业主同意，到哪里备案？",
        "How many owners must agree to form an owners' committee, and where is it registered?",
    ),
)
PROPERTY_FEES = (
    Title(
        "物业费从4月起每平方米涨了三角，没有征求业主意见。",
        "From April the management fee rose by 0.3 yuan a square metre without asking the owners.",
    ),
    Title(
        "希望物业公开小区广告位和停车费等公共收益的去向。",
        "Please have the company publish what becomes of the income from adverts and parking.",
    ),
)
LIFTS_AND_PIPES = (
    Title(
        "18层的楼只有一部电梯，已经停了四天，老人下不了楼。",
        "The only lift of our 18-storey block has stood for four days and old people can't go out.",
    ),
    Title(
        "地下室主水管破裂，积水漫到了电表箱附近，请马上处理。",
        "A main burst in the basement and the water nears the electricity meters; please act now.",
    ),
)
EXPROPRIATION = (
    Title(
        "请问我们村今年是否列入征收计划，在哪里可以看到公告？",
        "Is our village in this year's plan of expropriation, and where is the notice?",
    ),
    Title(
        "房子2021年拆迁，到现在还没有收到安置方案。",
        "Our house was pulled down in 2021 and we still have no plan of resettlement.",
    ),
)
COMPENSATION = (
    Title(
        "去年签了征收协议，剩余的补偿款3月到期没有支付。",
        "We signed last year, and the rest of the compensation, due in March, was not paid.",
    ),
    Title(
        "过渡费从今年1月起停发，没有人说明原因。",
        "The allowance for temporary housing stopped in January and nobody says why.",
    ),
)
RESETTLEMENT_HOMES = (
    Title(
        "安置房已经封顶一年，请问什么时候可以选房？",
        "The resettlement homes were topped out a year ago; when may we choose ours?",
    ),
    Title(
        "刚入住的安置房外墙渗水，报修一个月没有人来。",
        "The wall of our new resettlement home lets in water; nobody came in a month.",
    ),
)
