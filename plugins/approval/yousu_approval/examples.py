"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

PERMITS = (
    Title(
        "店里的食品经营许可4月到期，请问延续要提前多少天申请？",
        "My shop's food permit ends in April; how many days before must I ask for a new one?",
    ),
    Title(
        "2月递交的行政许可申请一直显示受理中，没有人告知结果。",
        "My application of February still shows as accepted; nobody tells me the outcome.",
    ),
    Title(
        "建议为换发许可证准备一份填好的样表，照着写就行。",
        "I suggest a filled-in sample form for renewing a permit, so that one can copy it.",
    ),
)
HYGIENE_PERMITS = (
    Title(
        "准备在城西区开一家理发店，请问卫生许可要交哪些材料？",
        "I want to open a barber's shop in Chengxi District; which papers does hygiene ask for?",
    ),
    Title(
        "卫生许可的现场核查约了两次都没有人来，开业一直拖着。",
        "Twice nobody came to the hygiene inspection we had agreed on, and we still can't open.",
    ),
)
BUSINESS_REGISTRATION = (
    Title(
        "请问个体户转为公司，原来的营业执照怎么处理？",
        "When a sole trader becomes a company, what happens to the old business licence?",
    ),
    Title(
        "3月提交的企业登记被退回三次，每次说的理由都不一样。",
        "My registration of March was sent back three times, each time for another reason.",
    ),
    Title(
        "想增加经营范围，核名已经通过，又让全部重新提交。",
        "I want to widen our line of business; the name passed, and now I must file it all again.",
    ),
)
DEREGISTRATION = (
    Title(
        "公司停业两年了，请问简易注销的公告期是多少天？",
        "Our company has stood idle for two years; how long is the notice before it is struck off?",
    ),
    Title(
        "注销登记的材料3月就交齐了，现在还查不到结果。",
        "All papers for striking off our company went in by March, and there is still no result.",
    ),
)
RIDE_HAILING_PERMITS = (
    Title(
        "请问报考网约车驾驶员证需要什么条件，外地的驾龄算不算？",
        "What does a ride-hailing driver's permit require, and do years driven elsewhere count?",
    ),
    Title(
        "1月就通过了网约车从业资格考试，证件到现在没有发下来。",
        "I passed the ride-hailing examination in January and still have not got the permit.",
    ),
)
RIDE_HAILING_VEHICLES = (
    Title(
        "请问用混动车跑网约车，能不能办车辆运输证？",
        "Can a hybrid car be registered for ride-hailing?",
    ),
    Title(
        "网约车到期换了新车，轴距符合要求，车辆运输证却迟迟不发。",
        "My new ride-hailing car has the wheelbase you ask for, yet its permit does not come.",
    ),
)
ENGINEERING_APPROVALS = (
    Title(
        "3月在工程审批平台提交的项目停在一个环节，没有人说还缺什么。",
        "A project filed in March stands still at one step, and nobody says what is missing.",
    ),
    Title(
        "请问厂房改建办施工许可要经过哪些部门，能不能同时办？",
        "Which offices does a permit to rebuild a workshop pass, and can they work side by side?",
    ),
)
JOINT_ACCEPTANCE = (
    Title(
        "项目1月申请联合验收，有一个部门到现在没有出验收意见书。",
        "We asked for joint acceptance in January, and one office has not given its opinion yet.",
    ),
    Title(
        "请问联合验收没有通过的，整改以后多久可以再申请？",
        "If joint acceptance fails, how soon after the repairs may one ask again?",
    ),
)
WINDOW_SERVICE = (
    Title(
        "市民中心上午十一点半就停止取号，请了假来也没办上。",
        "The citizens' centre gives no numbers after half past eleven; I took leave for nothing.",
    ),
    Title(
        "窗口人员态度生硬，问了几句就让回去看通知。",
        "The person at the window was curt and after two questions sent me off to read the notice.",
    ),
    Title(
        "建议周六上午开设延时服务，方便上班的人。",
        "I suggest opening on Saturday mornings for people who work.",
    ),
)
NOT_DONE = (
    Title(
        "开店的手续在两个窗口之间来回跑了四趟，事情还是办不成。",
        "Four times I went between two windows to open a shop, and it is still not done.",
    ),
    Title(
        "没有一次性告知要带的材料，从大通县过来白跑两趟。",
        "Nobody told me at once what to bring; twice I came from Datong County for nothing.",
    ),
    Title(
        "请问事情在窗口办不成，可以向谁反映？",
        "If a window can't get my business done, whom do I tell?",
    ),
)
ONLINE_FILING = (
    Title(
        "在政务服务网上传材料总是失败，打电话又让到现场交纸质件。",
        "Uploading to the service website always fails, and by phone I am told to bring paper.",
    ),
    Title(
        "请问人在外地，网上申报能不能用电子签名？",
        "I am out of town; may I sign electronically when filing online?",
    ),
)
