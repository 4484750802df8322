"""What people call the figures of which measures are made."""

from collections.abc import Mapping

from yousu.case.figures import Figure
from yousu.case.vocabulary import Title

FIGURE_TITLES: Mapping[Figure, Title] = {
    Figure.RECEIVED: Title("受理数", "received"),
    Figure.CLOSED: Title("办结数", "closed"),
    Figure.SOLVED_AT_FIRST: Title("一次办结解决数", "solved at first handling"),
    Figure.REHANDLED: Title("重办诉求数", "handled again"),
    Figure.REHANDLINGS: Title("重办次数", "times handled again"),
    Figure.REOPENED: Title("重开数", "reopened"),
    Figure.PROBLEM_CASES: Title("难点诉求数", "problem cases"),
    Figure.DISPATCHED: Title("派单数", "dispatched"),
    Figure.RETURNED: Title("退单数", "returned"),
    Figure.SIGN_FOR_DUE: Title("应签收数", "due to be signed for"),
    Figure.SIGNED_IN_TIME: Title("按时签收数", "signed for in time"),
    Figure.CONTACT_DUE: Title("应联系数", "due to be contacted"),
    Figure.CONTACTED_IN_TIME: Title("按时联系数", "contacted in time"),
    Figure.DUE: Title("应办结数", "due"),
    Figure.DONE_IN_TIME: Title("按期办结数", "done in time"),
    Figure.DONE: Title("答复数", "answered"),
    Figure.DEFERRALS_KEPT: Title("挂账兑现数", "deferrals kept"),
    Figure.DEFERRALS_BROKEN: Title("挂账未兑现数", "deferrals broken"),
    Figure.EXTENSIONS_WANTED: Title("申请延期数", "extensions asked for"),
    Figure.EXTENSIONS_REFUSED: Title("延期驳回数", "extensions refused"),
    Figure.EXCLUSIONS_WANTED: Title("申请剔除数", "exclusions asked for"),
    Figure.EXCLUSIONS_REFUSED: Title("剔除驳回数", "exclusions refused"),
    Figure.VALID_VISITS: Title("有效回访数", "valid visits"),
    Figure.CONTACTED: Title("已联系数", "contacted, says the citizen"),
    Figure.SOLVED: Title("解决数", "solved"),
    Figure.BASICALLY_SOLVED: Title("基本解决数", "basically solved"),
    Figure.SATISFIED: Title("满意数", "satisfied"),
    Figure.BASICALLY_SATISFIED: Title("基本满意数", "basically satisfied"),
    Figure.SATISFIED_WITH_PROCESS: Title("过程满意数", "satisfied with the process"),
    Figure.BASICALLY_SATISFIED_WITH_PROCESS: Title(
        "过程基本满意数", "basically satisfied with the process"
    ),
    Figure.DOUBLY_SATISFIED: Title("双满意数", "satisfied with result and process"),
    Figure.FIRST_VALID_VISITS: Title("首次有效回访数", "first valid visits"),
    Figure.FIRST_SOLVED: Title("首次回访解决数", "solved, by the first answers"),
    Figure.FIRST_BASICALLY_SOLVED: Title(
        "首次回访基本解决数", "basically solved, by the first answers"
    ),
    Figure.FIRST_SATISFIED: Title("首次回访满意数", "satisfied, by the first answers"),
    Figure.FIRST_BASICALLY_SATISFIED: Title(
        "首次回访基本满意数", "basically satisfied, by the first answers"
    ),
    Figure.MINUTES_TO_SIGN: Title("签收用时", "time to sign"),
    Figure.MINUTES_TO_CONTACT: Title("首次联系用时", "time to first contact"),
    Figure.MINUTES_TO_ANSWER: Title("答复用时", "time to answer"),
    Figure.MINUTES_TO_CLOSE: Title("办结用时", "time to close"),
}
_BY_CODE: Mapping[str, Title] = {figure.value: title for figure, title in FIGURE_TITLES.items()}


def figure_title(code: str) -> Title | None:
    """What people call a figure; None for one of a bureau's records, and for what is none."""
    return _BY_CODE.get(code)
