"""Measures and what is made of them: appraisal, topics, bulletins."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.DEFINITION_INVALID: Title(
        "指标 {measure} 的定义无效：{reason}，请修改后再试。",
        "The measure {measure} can't be counted so: {reason}.",
    ),
    ProblemCode.DEFINITION_REFERS_TO_NOTHING: Title(
        "指标 {measure} 引用了不存在的 {part}，请从 measures 查询或说明文档中选择。",
        "The measure {measure} is made of {part}, which nothing counts; see docs/measures.md.",
    ),
    ProblemCode.DEFINITION_DIVIDES_BY_NOTHING: Title(
        "指标 {measure} 没有分母，请补充。",
        "The measure {measure} has nothing below its line; say what it is divided by.",
    ),
    ProblemCode.DEFINITION_DIVIDES_BY_ITSELF: Title(
        "指标 {measure} 的分子与分母相同，请修改其中之一。",
        "The measure {measure} is divided by itself; change what is above or below its line.",
    ),
    ProblemCode.DEFINITION_HOLDS_ITSELF: Title(
        "指标 {measure} 直接或间接包含自身，请去掉循环引用。",
        "The measure {measure} is made of itself; take it out of what it is made of.",
    ),
    ProblemCode.STALE_DEFINITION: Title(
        "指标 {measure} 已更新到第 {current} 版，请重新读取后再修改。",
        "The measure {measure} has moved on to version {current}; read it again.",
    ),
    ProblemCode.SCHEME_TOO_EARLY: Title(
        "考核办法最早自今日 {today} 起生效，请修改生效日期。",
        "An appraisal scheme holds from today, {today}, at the earliest; change the day.",
    ),
    ProblemCode.UNKNOWN_TOPIC: Title(
        "没有编号为 {id} 的专题，请核对编号。",
        "There is no topic {id}; check the id.",
    ),
    ProblemCode.STALE_TOPIC: Title(
        "专题已更新到第 {current} 版，请重新读取后再操作。",
        "The topic has moved on to version {current}; read it again and repeat the act.",
    ),
    ProblemCode.TOPIC_CLOSED: Title(
        "专题已经办结，如再次出现请另立专题。",
        "The topic is closed; take its subject up anew if it has come back.",
    ),
    ProblemCode.TOPIC_OF_NOTHING: Title(
        "本局没有相关诉求，请从 observations 或 topicCandidates 查询中选择。",
        "The bureau has no case about it; choose what observations or topicCandidates tell.",
    ),
    ProblemCode.UNKNOWN_BULLETIN: Title(
        "没有编号为 {id} 的通报，请从 bulletins 查询中选择。",
        "There is no bulletin {id}; choose one that the bulletins query lists.",
    ),
    ProblemCode.BULLETINS_BUSY: Title(
        "正在生成其他通报，请稍后再试。",
        "Another bulletin is being made; try again in a while.",
    ),
    ProblemCode.BULLETIN_ISSUED: Title(
        "{whose}该时段的通报已经发布，如有差错请更正。",
        "The bulletin of {whose} for this period was issued already; correct it if it is wrong.",
    ),
    ProblemCode.STALE_BULLETIN: Title(
        "通报已更正到第 {current} 版，请更正最新一版。",
        "The bulletin has moved on to edition {current}; correct that one.",
    ),
    ProblemCode.BULLETIN_UNCHANGED: Title(
        "重新统计后数据没有变化，无须更正。",
        "No figure has changed since, so there is nothing to correct.",
    ),
    ProblemCode.COUNTING_UNDER_WAY: Title(
        "诉求数据正在重新统计，请稍后再试。",
        "Cases are still being counted anew; try again in a while.",
    ),
}
