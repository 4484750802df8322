"""The calendar, staff, clients, delegations and plugins."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.DAY_OUTSIDE_CALENDAR: Title(
        "工作日历只包含 {first} 年至 {last} 年，请核对日期。",
        "The calendar holds the years {first} to {last}; check the day.",
    ),
    ProblemCode.NO_OVERRIDE: Title(
        "{day} 没有另行安排，无须撤销，请核对日期。",
        "There is no override of {day} to withdraw; check the day.",
    ),
    ProblemCode.UNKNOWN_APPOINTMENT: Title(
        "没有编号为 {id} 的任职，请从 staff 查询中选择。",
        "There is no appointment {id}; choose one that the staff query lists.",
    ),
    ProblemCode.UNKNOWN_CLIENT: Title(
        "没有代码为 {client} 的接入系统，请从 clients 查询中选择。",
        "There is no client {client}; choose one that the clients query lists.",
    ),
    ProblemCode.CLIENT_EXISTS: Title(
        "代码 {client} 已登记给其他接入系统，请另选代码。",
        "There is a client {client} already; choose another code.",
    ),
    ProblemCode.CLIENT_REVOKED: Title(
        "接入系统 {client} 已停用，请另行登记。",
        "Client {client} was revoked; register another one.",
    ),
    ProblemCode.UNKNOWN_KEY: Title(
        "没有编号为 {id} 的密钥，请从 clients 查询中选择。",
        "There is no key {id}; choose one that the clients query lists.",
    ),
    ProblemCode.UNKNOWN_DOCUMENT: Title(
        "接入系统 {client} 没有摘要为 {digest} 的查询文档，请核对。",
        "Client {client} has no document {digest}; check the digest.",
    ),
    ProblemCode.DOCUMENT_INVALID: Title(
        "查询文档不符合接口定义：{reason}",
        "The document does not fit the schema: {reason}",
    ),
    ProblemCode.UNKNOWN_WEBHOOK: Title(
        "没有编号为 {id} 的推送订阅，请从 webhooks 查询中选择。",
        "There is no webhook {id}; choose one that the webhooks query lists.",
    ),
    ProblemCode.UNKNOWN_DELIVERY: Title(
        "没有编号为 {id} 的推送记录，请从 webhooks 查询中选择。",
        "There is no delivery {id}; choose one that the webhooks query lists.",
    ),
    ProblemCode.UNKNOWN_DELEGATION: Title(
        "没有编号为 {id} 且由您办理、尚未结束的委托，请核对编号。",
        "There is no delegation {id} that is yours and still to end; check the id.",
    ),
    ProblemCode.DELEGATION_OUT_OF_RANGE: Title(
        "委托须先开始后结束、尚未过期，且不超过 {days} 天，请修改起止时间。",
        "A delegation begins before it ends, ends in the future and lasts at most {days} days; "
        "change its times.",
    ),
    ProblemCode.DELEGATE_IS_ABSENT: Title(
        "不能委托给本人，请委托其他人。",
        "Nobody can stand in for themselves; name another person.",
    ),
    ProblemCode.UNKNOWN_PLUGIN: Title(
        "没有安装名为 {plugin} 的业务模块，请从 plugins 查询中选择。",
        "No plugin {plugin} is installed; choose one that the plugins query lists.",
    ),
    ProblemCode.PLUGIN_UNUSABLE: Title(
        "业务模块 {plugin} 无法这样运行：{reason}",
        "Plugin {plugin} can't run like that: {reason}",
    ),
    ProblemCode.STALE_PLUGIN: Title(
        "业务模块 {plugin} 已更新到第 {current} 版，请重新读取后再修改。",
        "Plugin {plugin} has moved on to revision {current}; read it again and repeat the change.",
    ),
}
