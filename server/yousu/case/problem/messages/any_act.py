"""What any act may be refused for: what it names is not there, or not in these words, not now, or
not by this person."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.UNKNOWN_CASE: Title(
        "没有编号为 {id} 的诉求，请核对编号。",
        "There is no case {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_CATEGORY: Title(
        "没有代码为 {category} 的类别，请从 bureaus 查询所列类别中选择。",
        "There is no category {category}; choose one that the bureaus query lists.",
    ),
    ProblemCode.UNKNOWN_DISTRICT: Title(
        "本市没有代码为 {district} 的区县，可选：{known}。",
        "The city has no district {district}; choose one of {known}.",
    ),
    ProblemCode.UNKNOWN_UNIT: Title(
        "{bureau} 没有代码为 {unit} 的单位，请从 bureaus 查询所列单位中选择。",
        "Bureau {bureau} has no unit {unit}; choose one that the bureaus query lists.",
    ),
    ProblemCode.UNKNOWN_POST: Title(
        "本局没有 {post} 岗位，请在本局插件中设置该岗位。",
        "The bureau has no post {post}; name one of its posts in the rules.",
    ),
    ProblemCode.UNKNOWN_ASSIGNMENT: Title(
        "本诉求没有编号为 {id} 的工单，请核对编号。",
        "The case has no order {id}; check the id.",
    ),
    ProblemCode.NOT_NOW: Title(
        "当前状态为 {state}，不能执行此操作；现在可以：{allowed}。",
        "It is {state}, so this can't be done now; what can be done: {allowed}.",
    ),
    ProblemCode.STALE_VERSION: Title(
        "诉求已更新到第 {current} 版，请重新读取后再操作。",
        "The case has moved on to version {current}; read it again and repeat the act.",
    ),
    ProblemCode.KEY_REUSED: Title(
        "幂等键 {key} 已用于另一次操作，请换用新的键。",
        "The idempotency key {key} was used for another act; take a new one.",
    ),
    ProblemCode.NOT_ALLOWED: Title(
        "您的岗位无权执行此操作，请由 {who} 办理。",
        "Your post may not do this; it is for {who}.",
    ),
    ProblemCode.REFUSED_BY_BUREAU: Title(
        "{bureau} 的规定不允许此操作：{reason}",
        "The rules of {bureau} refuse this: {reason}",
    ),
    ProblemCode.TEXT_MISSING: Title(
        "请填写文字内容，不能为空。",
        "Write the text; it can't be empty.",
    ),
    ProblemCode.TEXT_TOO_LONG: Title(
        "文字内容不能超过 {limit} 字，请精简。",
        "The text can't be longer than {limit} characters; shorten it.",
    ),
    ProblemCode.INVALID_INPUT: Title(
        "{field} 的值无效：{reason}",
        "The value of {field} is not valid: {reason}",
    ),
    ProblemCode.TIME_IN_FUTURE: Title(
        "时间 {time} 尚未到来，请核对。",
        "The time {time} lies in the future; check it.",
    ),
    ProblemCode.TIME_BEFORE_RECEIPT: Title(
        "办结时间 {time} 早于受理时间，请核对。",
        "The closing time {time} lies before the receipt; check it.",
    ),
    ProblemCode.PERIOD_NOT_OVER: Title(
        "该时段到 {last} 才结束，请在此之后再操作。",
        "The period lasts until {last}; do this when it is over.",
    ),
    ProblemCode.PERSONAL_DATA: Title(
        "文字中含有电话号码或身份证号码，请删去后再试。",
        "The words hold a phone or identity number; take it out.",
    ),
    ProblemCode.REPORTER_ERASED: Title(
        "该诉求人的信息已删除，无可显示。",
        "The reporter's data was erased; there is nothing left to show.",
    ),
    ProblemCode.UNKNOWN_DETAIL: Title(
        "该工单的承办局没有代码为 {detail} 的业务详情，请指明登记该详情的局的工单。",
        "The bureau of this order keeps no detail {detail}; name an order of the one that does.",
    ),
    ProblemCode.DETAIL_INVALID: Title(
        "{detail} 的 {field} 不能登记：{reason}，请修改后再试。",
        "{field} of {detail} can't be recorded: {reason}; change it and try again.",
    ),
}
