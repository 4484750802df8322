"""What citizens raise with the education bureau.

The education bureau's practice: campus food safety, teaching management. Ours, where the page
is silent: the others, the units, the words and the urgencies.
"""

from yousu.bureau import Category, Title, Urgency
from yousu_education import examples, organisation

CAMPUS_FOOD_SAFETY = Category(
    code="education.campus_food_safety",
    title=Title("校园食品安全", "campus food safety"),
    unit=organisation.SCHOOL_SAFETY.code,
    words=("食品安全", "食堂", "配餐", "饭菜", "食材", "营养餐"),
    examples=examples.CAMPUS_FOOD_SAFETY,
)
SUSPECTED_FOOD_POISONING = Category(
    code="education.suspected_food_poisoning",
    title=Title("疑似食物中毒", "suspected food poisoning"),
    unit=organisation.SCHOOL_SAFETY.code,
    words=("食物中毒", "呕吐", "腹泻", "拉肚子"),
    parent=CAMPUS_FOOD_SAFETY.code,
    urgency=Urgency.EMERGENCY,
    examples=examples.SUSPECTED_FOOD_POISONING,
)
TEACHING_MANAGEMENT = Category(
    code="education.teaching_management",
    title=Title("教育教学管理", "teaching management"),
    unit=organisation.BASIC_EDUCATION.code,
    words=("作业", "早读", "晚自习", "课表", "作息", "课后服务"),
    examples=examples.TEACHING_MANAGEMENT,
)
ENROLMENT = Category(
    code="education.enrolment",
    title=Title("招生入学", "enrolment"),
    unit=organisation.BASIC_EDUCATION.code,
    words=("招生", "入学", "报名", "学区", "转学", "随迁子女"),
    examples=examples.ENROLMENT,
)
FEES = Category(
    code="education.fees",
    title=Title("教育收费", "fees"),
    unit=organisation.FINANCE.code,
    words=("乱收费", "学费", "资料费", "校服费", "伙食费", "保教费"),
    examples=examples.FEES,
)
TEACHER_CONDUCT = Category(
    code="education.teacher_conduct",
    title=Title("师德师风", "teacher conduct"),
    unit=organisation.TEACHER_AFFAIRS.code,
    words=("师德", "体罚", "辱骂", "有偿补课", "收礼"),
    examples=examples.TEACHER_CONDUCT,
)
AFTER_SCHOOL_TRAINING = Category(
    code="education.after_school_training",
    title=Title("校外培训", "after-school training"),
    unit=organisation.COUNTY_BUREAUS.code,
    words=("校外培训", "培训机构", "培训班", "课时费", "退费"),
    examples=examples.AFTER_SCHOOL_TRAINING,
)
CAMPUS_SAFETY = Category(
    code="education.campus_safety",
    title=Title("校园安全", "campus safety"),
    unit=organisation.SCHOOL_SAFETY.code,
    words=("校园安全", "校门口", "护学岗", "围墙", "消防"),
    examples=examples.CAMPUS_SAFETY,
)
CAMPUS_BULLYING = Category(
    code="education.campus_bullying",
    title=Title("校园欺凌", "campus bullying"),
    unit=organisation.SCHOOL_SAFETY.code,
    words=("欺凌", "霸凌", "殴打", "欺负"),
    parent=CAMPUS_SAFETY.code,
    urgency=Urgency.URGENT,
    examples=examples.CAMPUS_BULLYING,
)
STUDENT_AID = Category(
    code="education.student_aid",
    title=Title("学生资助", "student aid"),
    unit=organisation.STUDENT_AID_CENTRE.code,
    words=("资助", "助学金", "助学贷款", "家庭困难"),
    examples=examples.STUDENT_AID,
)

CATEGORIES = (
    CAMPUS_FOOD_SAFETY,
    SUSPECTED_FOOD_POISONING,
    TEACHING_MANAGEMENT,
    ENROLMENT,
    FEES,
    TEACHER_CONDUCT,
    AFTER_SCHOOL_TRAINING,
    CAMPUS_SAFETY,
    CAMPUS_BULLYING,
    STUDENT_AID,
)


def is_safety(code: str) -> bool:
    """Whether a category is food safety, campus safety, or lies below one of them."""
    tops = (CAMPUS_FOOD_SAFETY.code, CAMPUS_SAFETY.code)
    return code in tops or any(c.code == code and c.parent in tops for c in CATEGORIES)
