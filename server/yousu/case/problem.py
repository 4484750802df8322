"""Why a command was refused: a stable code, and one sentence in each language."""

from enum import StrEnum

from yousu.case.vocabulary import Title


class ProblemCode(StrEnum):
    """Stable names of refusals; what a person reads is `MESSAGES`."""

    UNKNOWN_CASE = "UNKNOWN_CASE"
    UNKNOWN_CATEGORY = "UNKNOWN_CATEGORY"
    UNKNOWN_UNIT = "UNKNOWN_UNIT"
    CATEGORY_MISSING = "CATEGORY_MISSING"
    NOT_NOW = "NOT_NOW"
    STALE_VERSION = "STALE_VERSION"
    KEY_REUSED = "KEY_REUSED"
    NOT_ALLOWED = "NOT_ALLOWED"
    AUTHOR_CANNOT_SIGN = "AUTHOR_CANNOT_SIGN"
    SIGNED_ALREADY = "SIGNED_ALREADY"
    NOT_YOUR_STEP = "NOT_YOUR_STEP"
    TEXT_MISSING = "TEXT_MISSING"
    TEXT_TOO_LONG = "TEXT_TOO_LONG"
    ANSWERS_MISSING = "ANSWERS_MISSING"
    ANSWERS_WITHOUT_VISIT = "ANSWERS_WITHOUT_VISIT"
    NOT_YET_VISITED = "NOT_YET_VISITED"
    TIME_IN_FUTURE = "TIME_IN_FUTURE"
    TIME_BEFORE_RECEIPT = "TIME_BEFORE_RECEIPT"
    REFUSED_BY_BUREAU = "REFUSED_BY_BUREAU"
    INVALID_INPUT = "INVALID_INPUT"
    DAY_OUTSIDE_CALENDAR = "DAY_OUTSIDE_CALENDAR"
    NO_OVERRIDE = "NO_OVERRIDE"


MESSAGES: dict[ProblemCode, Title] = {
    ProblemCode.UNKNOWN_CASE: Title(
        "没有编号为 {id} 的诉求，请核对编号。",
        "There is no case {id}; check the id.",
    ),
    ProblemCode.UNKNOWN_CATEGORY: Title(
        "没有代码为 {category} 的类别，请从 bureaus 查询所列类别中选择。",
        "There is no category {category}; choose one that the bureaus query lists.",
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
        "诉求当前状态为 {state}，不能执行此操作；现在可以：{allowed}。",
        "The case is {state}, so this can't be done now; what can be done: {allowed}.",
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
        "须先完成有效回访，或三次未接通、被拒访，方可办结。",
        "The case can be closed after a valid visit, a refused one, or three without an answer.",
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
}


class Refused(Exception):
    """A command is refused; nothing was changed. `facts` fill the sentence.

    A fact that is a `Title`, or a tuple of them, is told in the reader's language.
    """

    def __init__(self, code: ProblemCode, **facts: object) -> None:
        self.code = code
        self.facts = facts
        super().__init__(self.message("en"))

    def message(self, language: str) -> str:
        """The sentence in Chinese for `zh…`, otherwise in English."""
        in_chinese = language.lower().startswith("zh")
        told = {name: _told(fact, in_chinese) for name, fact in self.facts.items()}
        return _told(MESSAGES[self.code], in_chinese).format(**told)


def _told(fact: object, in_chinese: bool) -> str:
    if isinstance(fact, Title):
        return fact.zh if in_chinese else fact.en
    if isinstance(fact, tuple):
        return ("、" if in_chinese else ", ").join(_told(part, in_chinese) for part in fact)
    return str(fact)
