"""Giving, handling and answering an order, and asking the citizen."""

from yousu.case.problem.code import ProblemCode
from yousu.case.vocabulary import Title

MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.CATEGORY_MISSING: Title(
        "派单前须先确定类别，请在派单时填写类别。",
        "A case needs a category before it is dispatched; name one with the dispatch.",
    ),
    ProblemCode.CATEGORY_OF_ANOTHER_BUREAU: Title(
        "类别 {category} 属于其他局，请退单后重新派单。",
        "The category {category} is another bureau's; return the order and dispatch it anew.",
    ),
    ProblemCode.HAS_AN_ORDER: Title(
        "单位 {unit} 已有本诉求的工单，请选择其他单位。",
        "The unit {unit} has an order of this case already; choose another.",
    ),
    ProblemCode.BUREAU_OFF: Title(
        "{bureau} 的业务模块已停用，不再接收新工单，请改派其他单位或请系统管理员启用。",
        "The plugin of {bureau} is off, so it takes no new order; give the case to another unit, "
        "or have the administrator switch the plugin on.",
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
}
