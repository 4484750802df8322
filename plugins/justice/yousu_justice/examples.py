"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

LEGAL_AID = (
    Title(
        "请问收入低的家庭申请法律援助需要哪些材料，在哪里提交？",
        "Which papers does a family of small means need to apply for legal aid, and where?",
    ),
    Title(
        "2月提交的法律援助申请，到3月底还没有收到是否受理的答复。",
        "I applied for legal aid in February and at the end of March have no answer.",
    ),
    Title(
        "指派的援助律师开庭前一周仍没有与我见面，请督促。",
        "A week before the hearing the lawyer assigned to me has not met me yet; please press.",
    ),
)
LEGAL_AID_FOR_WAGES = (
    Title(
        "我们十二名工友去年冬天的工钱没有结清，想请律师帮助讨薪。",
        "Twelve of us were not paid for last winter's work and ask for a lawyer to claim it.",
    ),
    Title(
        "餐馆1月关门后欠薪两个月，请问申请劳动仲裁可以减免律师费吗？",
        "A restaurant closed in January owing two months' pay; is a lawyer free in arbitration?",
    ),
)
NOTARISATION = (
    Title(
        "请问办理委托书公证是否必须本人到场，可以在网上预约吗？",
        "Must I come in person to have a power of attorney notarised, and can I book online?",
    ),
    Title(
        "父亲卧床不能出门，想请公证员上门服务，打了两次电话没有人接。",
        "My bedridden father needs a notary to come to our home; twice nobody answered the phone.",
    ),
    Title(
        "3月在公证处排队两次，每次都被告知缺一份不同的材料。",
        "I queued at the notary office twice in March, and each time another paper was missing.",
    ),
)
INHERITANCE = (
    Title(
        "父亲1月去世，请问兄妹三人办理房屋继承需要带什么证明？",
        "Our father died in January; which proofs do three heirs need to take over his house?",
    ),
    Title(
        "想给自己立一份遗嘱并作公证，请问怎样收费？",
        "I should like to make a will and have it notarised; what does it cost?",
    ),
)
PAPERS_FOR_ABROAD = (
    Title(
        "孩子秋季出国读书，请问办理涉外公证要几个工作日？",
        "My child will study abroad in autumn; how many working days do notarised papers take?",
    ),
    Title(
        "2月办的出生证明译文有一处拼写错误，要求更正被拖了三周。",
        "The translation of a birth certificate made in February has an error, uncorrected since.",
    ),
)
MEDIATION = (
    Title(
        "和装修队因返工费用谈不拢，请问可以到哪里申请调解？",
        "The decorators and I can't agree on the cost of rework; where may I ask for mediation?",
    ),
    Title(
        "3月初在镇上登记的矛盾纠纷，至今没有安排双方见面。",
        "A dispute registered in our town in early March: no meeting of both sides so far.",
    ),
    Title(
        "建议在农贸市场设一个调解员值班点，摊主之间的争执可以当场解决。",
        "I suggest a mediator on duty at the market, so that quarrels are settled on the spot.",
    ),
)
NEIGHBOURS = (
    Title(
        "两家因宅基地边界争执多年，4月翻修院墙时又吵起来，请派人协调。",
        "Two families have argued over a boundary for years, and again in April; please help.",
    ),
    Title(
        "隔壁加盖的棚子挡住我家窗户，属于邻里纠纷，希望有人出面劝解。",
        "A shed next door blocks our window; please have somebody talk with both of us.",
    ),
)
ESCALATING = (
    Title(
        "两户人家为浇水的事扬言要动手，村里劝不住，请马上派人来。",
        "Two families threaten to fight over watering and the village can't calm them; come now.",
    ),
    Title(
        "合伙人因分账在店门口大打出手，双方又各自叫了人，矛盾激化，请尽快介入。",
        "Partners came to blows over their accounts and both called friends; please step in.",
    ),
)
FORENSIC_APPRAISAL = (
    Title(
        "请问在哪里可以查到本市有资质的司法鉴定单位名单？",
        "Where can I find the list of the city's licensed forensic appraisers?",
    ),
    Title(
        "1月委托的笔迹鉴定超过约定时间，鉴定意见到4月还没有出。",
        "The opinion on a handwriting, ordered in January, is still not there in April.",
    ),
    Title(
        "鉴定费交了2600元，对方不给收费明细，请核查是否合规。",
        "I paid 2,600 yuan for an appraisal and get no list of charges; is that in order?",
    ),
    Title(
        "举报一家鉴定机构借用别人的资质接单，请查处。",
        "I report a firm that takes orders for appraisals on somebody else's licence.",
    ),
)
INJURY_APPRAISAL = (
    Title(
        "2月在工地摔伤，请问伤残鉴定要等治疗结束多久才能做？",
        "I fell at work in February; how long after treatment may my injury be appraised?",
    ),
    Title(
        "对评定的伤残等级不服，请问可以申请重新评定吗？",
        "I disagree with the grade given to my injury; may I ask for another appraisal?",
    ),
)
LEGAL_CONSULTATION = (
    Title(
        "朋友2021年打了借条，3月到期不还，请问起诉要准备什么？",
        "A friend's debt fell due in March and is not repaid; what do I need to go to court?",
    ),
    Title(
        "请问周末有没有免费的法律咨询，在什么地方？",
        "Is there free legal consultation at weekends, and where?",
    ),
    Title(
        "建议村里的法律顾问每月固定一天坐班，方便老人当面问。",
        "I suggest the village's legal adviser keep one fixed day a month for old people to ask.",
    ),
)
