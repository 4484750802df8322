"""Made-up appeals of spring 2024 that show each category; the demo city raises them."""

from yousu.bureau import Title

CAMPUS_FOOD_SAFETY = (
    Title(
        "3月开学后，城北区一所小学的配餐送到时已经凉了，孩子几次没吃完。",
        "Since term began in March the lunches of a school in Chengbei District arrive cold.",
    ),
    Title(
        "4月中旬孩子在学校食堂的饭菜里吃出一小段钢丝，请查明原因。",
        "In mid-April my child found a piece of wire in the school canteen's food; find out why.",
    ),
    Title(
        "希望各学校公开每周菜谱和食材采购单位，方便家长监督。",
        "Please have schools publish weekly menus and food suppliers so that parents can check.",
    ),
)
SUSPECTED_FOOD_POISONING = (
    Title(
        "今天中午在校用餐后，同一班级有五名学生呕吐，怀疑食物中毒。",
        "After lunch at school today five pupils of one class are vomiting; food poisoning?",
    ),
    Title(
        "孩子吃过幼儿园加餐后一直腹泻，同班几个孩子也有同样症状。",
        "My child has had diarrhoea since the kindergarten snack, and so have several classmates.",
    ),
)
TEACHING_MANAGEMENT = (
    Title(
        "初二年级作业太多，孩子每天写到晚上十一点，请学校减量。",
        "Second-year homework keeps my child up until eleven every night; please reduce it.",
    ),
    Title(
        "这学期学校把早读提前到七点二十，孩子睡眠不足，请核实。",
        "This term morning reading was moved to 7:20 and the children lack sleep; please look.",
    ),
    Title(
        "建议在课后服务中增加篮球和科学实验活动。",
        "I suggest adding basketball and science experiments to the after-class service.",
    ),
)
ENROLMENT = (
    Title(
        "请问2024年秋季小学一年级什么时候报名，随迁子女需要哪些材料？",
        "When does enrolment for autumn 2024 open, and which papers do migrant families need?",
    ),
    Title(
        "家里3月搬到城西区，孩子想转学到附近的初中，怎么办理？",
        "We moved to Chengxi District in March; how can my child transfer to a school nearby?",
    ),
)
FEES = (
    Title(
        "学校要求统一购买两本教辅，每人收资料费86元，是否合规？",
        "The school makes everyone buy two workbooks for 86 yuan; is that allowed?",
    ),
    Title(
        "幼儿园4月停课一周，这一周的伙食费至今没有退还。",
        "The kindergarten closed for a week in April and still has not returned the meal fee.",
    ),
)
TEACHER_CONDUCT = (
    Title(
        "一名任课教师在课堂上多次辱骂学生，希望学校调查处理。",
        "A teacher has insulted pupils in class several times; please investigate.",
    ),
    Title(
        "举报一所中学的教师周末在家中有偿补课，每小时收200元。",
        "I report a teacher who gives paid lessons at home at weekends for 200 yuan an hour.",
    ),
)
AFTER_SCHOOL_TRAINING = (
    Title(
        "城东区一家英语培训机构3月突然关门，剩余48课时一直不退费。",
        "An English school in Chengdong District closed in March and won't refund 48 lessons.",
    ),
    Title(
        "小区里有一家没有挂牌的培训班，周末给小学生上数学课。",
        "An unlicensed class in our estate teaches mathematics to pupils at weekends.",
    ),
    Title(
        "请问在哪里可以查到已经审批的校外培训单位名单？",
        "Where can I find the list of approved after-school training providers?",
    ),
)
CAMPUS_SAFETY = (
    Title(
        "放学时校门口车辆拥堵，学生在车流中穿行，希望安排护学岗。",
        "At the end of school pupils walk between jammed cars at the gate; please post guards.",
    ),
    Title(
        "学校操场的围墙开裂了一段，雨后更明显，担心倒塌伤人。",
        "A stretch of the playground wall has cracked, worse after rain, and may fall on someone.",
    ),
)
CAMPUS_BULLYING = (
    Title(
        "孩子这学期多次被高年级学生殴打，不敢去上学，请尽快处理。",
        "Older pupils have beaten my child several times this term; please act quickly.",
    ),
    Title(
        "孩子在宿舍里长期被几名同学欺负，向学校反映后没有答复。",
        "Some pupils keep bullying my child in the dormitory, and the school has not answered.",
    ),
)
STUDENT_AID = (
    Title(
        "家里今年刚办了低保，请问孩子上高中怎样申请国家助学金？",
        "We now receive the minimum allowance; how can my child apply for the state grant?",
    ),
    Title(
        "请问2024年大学生生源地助学贷款什么时候开始办理？",
        "When do applications for the 2024 student loan open?",
    ),
)
