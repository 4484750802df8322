"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

ELDERLY_CARE = (
    Title(
        "社区老年助餐点春节后一直没有开门，独居老人吃饭成了问题。",
        "The meals point for old people has stayed shut since Spring Festival; many live alone.",
    ),
    Title(
        "母亲今年1月满80岁，请问高龄补贴在哪里办理？",
        "My mother turned 80 in January; where do I apply for the allowance of the very old?",
    ),
    Title(
        "建议把卫生间扶手也列入适老化改造项目。",
        "I suggest adding bathroom handrails to the programme that adapts homes to old age.",
    ),
)
CARE_HOMES = (
    Title(
        "父亲3月从养老院搬出，剩余两个月的床位费一直没有退。",
        "My father left his care home in March and it keeps two months of the fee for his bed.",
    ),
    Title(
        "请问失能老人入住公办养老机构需要什么条件，要排队多久？",
        "Who may enter a public care home for people who need nursing, and how long is the wait?",
    ),
    Title(
        "城北区一家养老院4月起把护理费提高了三成，没有提前告知。",
        "A care home in Chengbei District raised its nursing fee by 30 % in April, unannounced.",
    ),
)
HARM_TO_RESIDENTS = (
    Title(
        "去探望时发现奶奶身上有大片褥疮，护理员说没有人手翻身。",
        "My grandmother has large bedsores; the nurses say nobody has time to turn her over.",
    ),
    Title(
        "举报夜间值班人员用约束带把老人绑在床上，请马上查看。",
        "I report night staff who strap old people to their beds; please look at once.",
    ),
)
FUNERALS = (
    Title(
        "殡仪馆的告别厅收费单上有三项没有说明的费用，请核查。",
        "The bill for the farewell hall has three charges that nobody explains; please check.",
    ),
    Title(
        "请问本市户籍居民火化可以减免哪些费用，需要带什么材料？",
        "Which costs of cremation are waived for residents of the city, and with which papers?",
    ),
)
CEMETERIES = (
    Title(
        "4月清明期间公墓入口没有人疏导，祭扫的人堵了两个小时。",
        "In April nobody directed the crowd at the cemetery gate and we stood for two hours.",
    ),
    Title(
        "去年买的墓位墓碑已经开裂，管理方让家属自己出钱修。",
        "The stone of a grave bought last year has cracked and the family is told to pay.",
    ),
    Title(
        "请问骨灰寄存满三年以后怎样续期？",
        "How do I renew the deposit of an urn after three years?",
    ),
)
SOCIAL_ASSISTANCE = (
    Title(
        "家里2月失火，衣物粮食都没有了，申请临时救助还没有答复。",
        "Our home burnt in February; we asked for temporary assistance and have no answer.",
    ),
    Title(
        "请问因病花光积蓄的家庭可以申请哪些社会救助？",
        "What assistance is there for a family that spent its savings on an illness?",
    ),
)
MINIMUM_ALLOWANCE = (
    Title(
        "低保金以前每月10日到账，3月的到现在没有收到。",
        "The minimum allowance used to come on the 10th; that of March has not arrived.",
    ),
    Title(
        "低保申请交上去两个月了，没有人入户调查，也没有说明原因。",
        "Two months after I applied for the minimum allowance nobody has visited or written.",
    ),
    Title(
        "请问家里有一辆旧货车还能不能申请低保？",
        "May a family that owns an old lorry apply for the minimum allowance?",
    ),
)
PEOPLE_WITHOUT_SHELTER = (
    Title(
        "城东区一处桥洞下有人露宿，夜里零下十几度，请赶快救助。",
        "Somebody sleeps under a bridge in Chengdong District at more than ten below; please help.",
    ),
    Title(
        "客运站旁有一位流浪老人，说不清家在哪里，腿上有伤。",
        "An old man without a home by the coach station can't say where he lives and is hurt.",
    ),
)
GRASS_ROOTS_GOVERNANCE = (
    Title(
        "到居委会开一份居住证明跑了三趟，每次要的材料都不一样。",
        "I went to the residents' committee three times for one certificate, each time new papers.",
    ),
    Title(
        "村委会的便民服务点1月以来工作日经常锁门。",
        "The village's service point has often been locked on working days since January.",
    ),
    Title(
        "希望网格员的联系方式贴在每个单元门口。",
        "Please post at each entrance how to reach the person in charge of our block.",
    ),
)
VILLAGE_AFFAIRS = (
    Title(
        "村务公开栏从去年10月起没有更新，集体收入用在哪里看不到。",
        "The village notice board is as it was last October; nobody sees where the income goes.",
    ),
    Title(
        "请问村民代表换届选举的候选人名单应当提前几天公布？",
        "How many days before the election must the candidates for village deputy be announced?",
    ),
)
SOCIAL_AFFAIRS = (
    Title(
        "残疾人补贴从今年1月起停发，没有人说明原因。",
        "The disability allowance stopped in January and nobody says why.",
    ),
    Title(
        "请问收养登记需要准备哪些材料，多久能办完？",
        "Which papers does the registration of an adoption need, and how long does it take?",
    ),
    Title(
        "希望寒暑假为村里的留守儿童安排活动和看护。",
        "Please arrange holiday care for the children whose parents work away from the village.",
    ),
)
MARRIAGE_REGISTRATION = (
    Title(
        "请问4月周末能不能办理结婚登记，需要提前预约吗？",
        "Can we marry at the registry on a weekend in April, and must we book?",
    ),
    Title(
        "补领结婚证排队一上午，系统故障没有提前通知。",
        "I queued a whole morning for a copy of our marriage certificate; the system was down.",
    ),
)
OPENNESS = (
    Title(
        "民政局网站上的补贴标准还是2022年的，请更新。",
        "The allowances on the civil affairs bureau's website are those of 2022; please update.",
    ),
    Title(
        "请问申请政府信息公开应当向哪个科室提交？",
        "To which section do I address a request for information held by the government?",
    ),
)
