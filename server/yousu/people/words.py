"""What people say and write in the demo city: short, made up, in Chinese."""

from collections.abc import Mapping

from yousu.case.rules import XINING
from yousu.case.vocabulary import Nature

DISTRICTS = tuple(district.title.zh for district in XINING)
SURNAMES = "王李张刘陈杨马赵周吴徐孙胡朱高林何郭罗韩"

WANTED: Mapping[Nature, str] = {
    Nature.CONSULTATION: "咨询",
    Nature.HELP: "求助：",
    Nature.SUGGESTION: "建议：",
    Nature.COMPLAINT: "投诉",
    Nature.REPORT: "举报：",
}
_ADDED_TO_TROUBLE = (
    "",
    "",
    "请尽快处理。",
    "之前反映过一次，没有结果。",
    "邻居们也有同样的意见。",
    "请工作人员联系我。",
)
ADDED: Mapping[Nature, tuple[str, ...]] = {
    Nature.CONSULTATION: ("",),
    Nature.HELP: _ADDED_TO_TROUBLE,
    Nature.SUGGESTION: ("", "如不能办理，请说明原因。"),
    Nature.COMPLAINT: _ADDED_TO_TROUBLE,
    Nature.REPORT: ("", "请为我保密。"),
}

CONTACTS = (
    "已电话联系诉求人，了解具体情况，约定现场核实。",
    "已与诉求人通话，说明办理步骤和时限。",
    "已到现场与诉求人见面，查看了所反映的情况。",
)
REPLIES: Mapping[Nature, tuple[str, ...]] = {
    Nature.CONSULTATION: (
        "已电话逐项解答，并告知所需材料、办理地点和联系电话。",
        "已按现行规定答复，诉求人表示清楚。",
    ),
    Nature.HELP: (
        "已到现场核实并协调有关单位处理，问题已经解决。",
        "已落实责任单位和完成时间，处理完毕后向诉求人作了说明。",
    ),
    Nature.SUGGESTION: (
        "建议已研究采纳，将在下一步工作中落实，并已向诉求人说明。",
        "经研究，部分建议可先行试点，其余已向诉求人解释原因。",
    ),
    Nature.COMPLAINT: (
        "经核查情况属实，已责令限期整改，现已整改到位并告知诉求人。",
        "已约谈有关单位负责人，问题已经纠正，处理情况已反馈诉求人。",
    ),
    Nature.REPORT: (
        "已组织核查，部分情况属实，已按规定处理并反馈举报人。",
        "经调查取证，已对责任单位作出处理，结果已告知举报人。",
    ),
}
REFUSALS = (
    "没有写明现场核实的时间和人员，请补充后重报。",
    "没有逐项回应诉求，请对照诉求内容补充。",
    "整改时限不明确，请与责任单位核定后写明。",
)
WRONG_UNIT = "此类事项不属本单位职责，请改派主管单位。"
WRONG_BUREAU = "经核实，所反映的设施不归本局管理，请改派主管部门。"

WISHES = ("需现场勘查并协调有关单位，预计不能按期完成。", "诉求人外出，约定返回后再核实。")
WISH_REFUSED = ("理由不充分，请按期办理。", "申请时情况已经变化，不予同意。")
TAKEN_BACK = ("情况已经具备，请恢复办理。", "经复核，原同意事项予以撤销。")
PLAN = "分两步实施：先完成现场勘查和方案设计，再组织施工。"
MEANWHILE = "设置警示标志，安排专人巡查。"
TARGET = "问题彻底解决，诉求人认可。"
HALF_WAY = "方案已经确定，正在组织实施，已告知诉求人。"
OPINIONS = ("建议由现主办单位继续牵头，我单位配合。", "事项涉及多个环节，建议明确一家负责到底。")
DEMANDS = ("请说明办理进展和完成时间。", "请核查答复内容是否属实并书面说明。")
ANSWERS = ("已按要求整改，预计两日内完成。", "情况已核实，办理进展说明如下，请审阅。")
PARTS = ("请协助核实现场情况并提供材料。", "请就涉及贵单位的部分提出处理意见。")

CONTENT = ("谢谢，问题已经解决了。", "工作人员来过了，很满意。", "讲得很清楚。")
DISPLEASED = ("说是处理了，过两天又和原来一样。", "只打了个电话，问题没有解决。")


def caller(number: int) -> str:
    """How the person at a phone number is addressed; always the same for one number."""
    surname = SURNAMES[number % len(SURNAMES)]
    return surname + ("女士" if number % 3 else "先生")
