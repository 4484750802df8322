"""What people say and write in the demo city: short, made up, in Chinese."""

from collections.abc import Mapping

from yousu.case.vocabulary import Nature

DISTRICTS = ("城东区", "城中区", "城西区", "城北区", "湟中区", "大通县", "湟源县")
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
WHY_DEFERRED = "涉及管网改造，须待主管部门列入计划，短期内无法解决。"
PLAN = "会同设计单位拿出改造方案，列入本年度计划后组织施工。"
INTERIM = "施工前安排专人每周巡查，发现险情随时处置。"
TARGET = "改造完成，同类问题不再发生。"
HALF_WAY = "改造方案通过审定。"
PROGRESS = ("方案已经审定，已向诉求人说明下一步安排。", "施工单位已进场，已电话告知诉求人。")
ENOUGH = "条件已经具备，请立即办理，不再挂账。"
ANSWERS = ("延误原因已查明，已责成专人今日内办结。", "已约谈承办人，处理结果随后报告。")
WRONG_UNIT = "此类事项不属本单位职责，请改派主管单位。"
WRONG_BUREAU = "经核实，所反映的设施不归本局管理，请改派主管部门。"

CONTENT = ("谢谢，问题已经解决了。", "工作人员来过了，很满意。", "讲得很清楚。")
DISPLEASED = ("说是处理了，过两天又和原来一样。", "只打了个电话，问题没有解决。")


def caller(number: int) -> str:
    """How the person at a phone number is addressed; always the same for one number."""
    surname = SURNAMES[number % len(SURNAMES)]
    return surname + ("女士" if number % 3 else "先生")
