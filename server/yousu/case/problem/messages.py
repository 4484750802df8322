"""What a person reads when a command is refused: what is wrong, and what to do."""

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
    ProblemCode.CATEGORY_MISSING: Title(
        "派单前须先确定类别，请在派单时填写类别。",
        "A case needs a category before it is dispatched; name one with the dispatch.",
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
    ProblemCode.AUTHOR_CANNOT_SIGN: Title(
        "答复的起草人不能审签自己的答复，请由其他人审签。",
        "The author of a reply can't sign it off; another person must.",
    ),
    ProblemCode.SIGNED_ALREADY: Title(
        "您已审签过这一版答复，后续环节须由其他人审签。",
        "You have signed this version of the reply; another person must sign the next step.",
    ),
    ProblemCode.NOT_YOUR_STEP: Title(
        "此答复现由 {post} 审签，请等待轮到您的环节。",
        "The reply now waits for the signature of {post}; wait for your step.",
    ),
    ProblemCode.TEXT_MISSING: Title(
        "请填写文字内容，不能为空。",
        "Write the text; it can't be empty.",
    ),
    ProblemCode.TEXT_TOO_LONG: Title(
        "文字内容不能超过 {limit} 字，请精简。",
        "The text can't be longer than {limit} characters; shorten it.",
    ),
    ProblemCode.ANSWERS_MISSING: Title(
        "回访接通后须分别记录是否联系、是否解决、对结果和过程是否满意。",
        "An answered visit needs all four answers: contacted, solved, satisfied with the result "
        "and with the process.",
    ),
    ProblemCode.ANSWERS_WITHOUT_VISIT: Title(
        "未接通或拒访的回访不能记录答案，请去掉答案或改为已接通。",
        "A visit that was not answered has no answers; leave them out or record it as answered.",
    ),
    ProblemCode.NOT_YET_VISITED: Title(
        "须先完成有效回访，或 {attempts} 次未接通、被拒访，方可办结。",
        "The case can be closed after a valid visit, a refused one, or {attempts} in vain.",
    ),
    ProblemCode.TIME_IN_FUTURE: Title(
        "时间 {time} 尚未到来，请核对。",
        "The time {time} lies in the future; check it.",
    ),
    ProblemCode.TIME_BEFORE_RECEIPT: Title(
        "办结时间 {time} 早于受理时间，请核对。",
        "The closing time {time} lies before the receipt; check it.",
    ),
    ProblemCode.REFUSED_BY_BUREAU: Title(
        "{bureau} 的规定不允许此操作：{reason}",
        "The rules of {bureau} refuse this: {reason}",
    ),
    ProblemCode.INVALID_INPUT: Title(
        "{field} 的值无效：{reason}",
        "The value of {field} is not valid: {reason}",
    ),
    ProblemCode.DAY_OUTSIDE_CALENDAR: Title(
        "工作日历只包含 {first} 年至 {last} 年，请核对日期。",
        "The calendar holds the years {first} to {last}; check the day.",
    ),
    ProblemCode.NO_OVERRIDE: Title(
        "{day} 没有另行安排，无须撤销，请核对日期。",
        "There is no override of {day} to withdraw; check the day.",
    ),
    ProblemCode.UNKNOWN_ASSIGNMENT: Title(
        "本诉求没有编号为 {id} 的工单，请核对编号。",
        "The case has no order {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_APPLICATION: Title(
        "本诉求没有编号为 {id} 的申请，请核对编号。",
        "The case has no application {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_CONSULTATION: Title(
        "本诉求没有编号为 {id} 且未结束的会商，请核对编号。",
        "The case has no open consultation {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_SUPERVISION: Title(
        "本诉求没有编号为 {id} 且待答复的督办单，请核对编号。",
        "The case has no supervision order {id} that waits for an answer; check the id.",
    ),
    ProblemCode.UNKNOWN_ENTRY: Title(
        "没有编号为 {id} 且仍有效的登记，请核对编号。",
        "There is no entry {id} that still counts; check the id.",
    ),
    ProblemCode.UNKNOWN_MILESTONE: Title(
        "方案中没有第 {number} 个尚未完成的节点，请核对。",
        "The plan has no milestone {number} that is still to be reached; check the number.",
    ),
    ProblemCode.UNKNOWN_POST: Title(
        "本局没有 {post} 岗位，请在本局插件中设置该岗位。",
        "The bureau has no post {post}; name one of its posts in the rules.",
    ),
    ProblemCode.CATEGORY_OF_ANOTHER_BUREAU: Title(
        "类别 {category} 属于其他局，请退单后重新派单。",
        "The category {category} is another bureau's; return the order and dispatch it anew.",
    ),
    ProblemCode.HAS_AN_ORDER: Title(
        "单位 {unit} 已有本诉求的工单，请选择其他单位。",
        "The unit {unit} has an order of this case already; choose another.",
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
    ProblemCode.LEAD_ELSEWHERE: Title(
        "{unit} 不是本局参加会商的单位，请由12345热线或督查室确定主办单位。",
        "{unit} is no unit of your bureau that takes part; the hotline or the supervision office"
        " must fix it.",
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
    ProblemCode.TOO_FEW_PARTICIPANTS: Title(
        "会商至少需要两个单位参加，请增加参加单位。",
        "A consultation needs at least two units; name more.",
    ),
    ProblemCode.IN_NO_MATTER: Title(
        "本诉求未并入任何事项，无需移出。",
        "The case is in no matter, so there is none to leave.",
    ),
    ProblemCode.POINTS_OUT_OF_RANGE: Title(
        "扣分须为 1 至 {most} 分，谈话和一票否决不扣分，请修改分值。",
        "A mark takes 1 to {most} points, a talk or a veto none; change the points.",
    ),
    ProblemCode.SUPPORT_OUTSTANDING: Title(
        "协办单位尚未全部答复，暂不能办结。",
        "Not all supporting units have answered, so the case can't be closed yet.",
    ),
    ProblemCode.CONSULTATION_OPEN: Title(
        "会商尚未作出结论，暂不能办结，请先作出结论。",
        "A consultation is still open, so the case can't be closed yet; conclude it first.",
    ),
    ProblemCode.SUPERVISION_OPEN: Title(
        "督办单尚未答复，暂不能办结，请先答复督办单。",
        "A supervision order still waits for its answer, so the case can't be closed yet.",
    ),
    ProblemCode.REOPENING_TOO_LATE: Title(
        "重新办理须在 {until} 前提出，请登记新的诉求。",
        "The case could be reopened until {until}; open a new case.",
    ),
    ProblemCode.SAME_CASE: Title(
        "诉求不能与自身并入同一事项，请选择另一诉求。",
        "A case can't join a matter with itself; name another case.",
    ),
    ProblemCode.UNKNOWN_DETAIL: Title(
        "该工单的承办局没有代码为 {detail} 的业务详情，请指明登记该详情的局的工单。",
        "The bureau of this order keeps no detail {detail}; name an order of the one that does.",
    ),
    ProblemCode.DETAIL_INVALID: Title(
        "{detail} 的 {field} 不能登记：{reason}，请修改后再试。",
        "{field} of {detail} can't be recorded: {reason}; change it and try again.",
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
    ProblemCode.BUREAU_OFF: Title(
        "{bureau} 的业务模块已停用，不再接收新工单，请改派其他单位或请系统管理员启用。",
        "The plugin of {bureau} is off, so it takes no new order; give the case to another unit, "
        "or have the administrator switch the plugin on.",
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
    ProblemCode.PERIOD_NOT_OVER: Title(
        "该时段到 {last} 才结束，请在此之后再操作。",
        "The period lasts until {last}; do this when it is over.",
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
    ProblemCode.PERSONAL_DATA: Title(
        "文字中含有电话号码或身份证号码，请删去后再试。",
        "The words hold a phone or identity number; take it out.",
    ),
    ProblemCode.UNKNOWN_WARNING: Title(
        "本诉求不承载编号为 {id} 的预警，请从 earlyWarnings 查询其承载诉求。",
        "The case carries no warning {id}; the earlyWarnings query tells which one does.",
    ),
    ProblemCode.WARNING_ENDED: Title(
        "该预警已于 {time} 解除，请查看是否有新的预警。",
        "The warning ended at {time}; see whether there is a new one.",
    ),
    ProblemCode.WARNING_NOT_ACKNOWLEDGED: Title(
        "该预警尚未签收，请先签收。", "Nobody has acknowledged the warning; do so first."
    ),
}
