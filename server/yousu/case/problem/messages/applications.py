"""What is asked of somebody higher, and decided."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.UNKNOWN_APPLICATION: Title(
        "本诉求没有编号为 {id} 的申请，请核对编号。",
        "The case has no application {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_MILESTONE: Title(
        "方案中没有第 {number} 个尚未完成的节点，请核对。",
        "The plan has no milestone {number} that is still to be reached; check the number.",
    ),
    ProblemCode.ASKED_ALREADY: Title(
        "同类事项正在等待处理或已经办理，请勿重复提交。",
        "The same is waiting already, or was done; don't ask for it again.",
    ),
    ProblemCode.DECIDED_ALREADY: Title(
        "该申请已有结果，请重新读取诉求。",
        "The application was settled already; read the case again.",
    ),
    ProblemCode.AUTHOR_CANNOT_DECIDE: Title(
        "申请人不能裁定自己的申请，请由其他人办理。",
        "Whoever made an application can't decide on it; another person must.",
    ),
    ProblemCode.OVERTAKEN: Title(
        "情况已经变化，该申请不能再批准，请退回申请。",
        "Events have overtaken what was asked, so it can't be granted; refuse it.",
    ),
    ProblemCode.LEAD_FIXED: Title(
        "该工单由会商确定或经本单位接受，不能退单，请办理或提请会商。",
        "The unit has accepted the order, or a consultation has fixed it; handle it, or confer.",
    ),
    ProblemCode.ON_ACCOUNT: Title(
        "工单正在挂账，请先销账或撤销挂账。",
        "The order is on account; end or revoke the deferral first.",
    ),
    ProblemCode.NOTHING_TO_REVOKE: Title(
        "没有可以撤销的批准，请核对申请的状态。",
        "There is nothing to take back; check where the application stands.",
    ),
    ProblemCode.RETURN_TOO_LATE: Title(
        "退单须在 {until} 前提出，现已超过期限，请签收办理。",
        "A return had to be asked for by {until}; sign for the order.",
    ),
    ProblemCode.EXTENSION_TOO_LATE: Title(
        "延期须在 {until} 前申请，现已超过期限，请按期办理。",
        "An extension had to be asked for by {until}; handle the order now.",
    ),
    ProblemCode.EXTENSION_TOO_LONG: Title(
        "延期最多 {times} 次、合计不超过 {days} 个工作日，请减少天数。",
        "At most {times} extensions and {days} working days in all are possible; ask for less.",
    ),
    ProblemCode.PAUSE_TOO_LONG: Title(
        "暂停时间最短为 1，最长为 {most}（{unit}），请修改时长。",
        "A pause lasts from 1 to {most} {unit}; ask for another length.",
    ),
    ProblemCode.CLOCK_NOT_RUNNING: Title(
        "办理时限未在计时或已经超期，不能执行此操作。",
        "The handling clock does not run or has run out, so this can't be done.",
    ),
    ProblemCode.CLOCK_NOT_PAUSED: Title(
        "办理时限没有因申请而暂停，无需恢复。",
        "The handling clock was not paused on request, so there is nothing to resume.",
    ),
    ProblemCode.PROMISE_OUT_OF_RANGE: Title(
        "承诺日期须晚于 {first} 且不晚于 {last}，请修改日期。",
        "The promised day must lie after {first} and not after {last}; change it.",
    ),
    ProblemCode.MILESTONES_OUT_OF_ORDER: Title(
        "各节点日期须按先后排列，晚于今天且不晚于承诺日期，请修改。",
        "The milestones must follow one another, after today and up to the promised day.",
    ),
}
