"""What people call the closed sets of the trade."""

from collections.abc import Mapping

from yousu.case.vocabulary.appeal import Channel, Nature
from yousu.case.vocabulary.evaluation import Satisfaction, Solved
from yousu.case.vocabulary.title import Title

CHANNEL_TITLES: Mapping[Channel, Title] = {
    Channel.HOTLINE: Title("12345热线", "hotline"),
    Channel.DIRECTORS_MAILBOX: Title("局长信箱", "director's mailbox"),
    Channel.SUNSHINE_PETITION: Title("阳光信访", "sunshine petition"),
    Channel.PHONE: Title("来电", "phone"),
    Channel.VISIT: Title("来访", "visit"),
    Channel.WECHAT: Title("12345微信平台", "WeChat"),
    Channel.NEW_MEDIA: Title("新媒体矩阵", "new media"),
    Channel.SERVICE_WINDOW: Title("接访窗口", "service window"),
    Channel.PROACTIVE: Title("主动发现", "proactive"),
}
NATURE_TITLES: Mapping[Nature, Title] = {
    Nature.CONSULTATION: Title("咨询", "consultation"),
    Nature.HELP: Title("求助", "help"),
    Nature.SUGGESTION: Title("建议", "suggestion"),
    Nature.COMPLAINT: Title("投诉", "complaint"),
    Nature.REPORT: Title("举报", "report"),
}
SOLVED_TITLES: Mapping[Solved, Title] = {
    Solved.SOLVED: Title("已解决", "solved"),
    Solved.BASICALLY: Title("基本解决", "basically solved"),
    Solved.NOT_SOLVED: Title("未解决", "not solved"),
}
SATISFACTION_TITLES: Mapping[Satisfaction, Title] = {
    Satisfaction.SATISFIED: Title("满意", "satisfied"),
    Satisfaction.BASICALLY: Title("基本满意", "basically satisfied"),
    Satisfaction.NOT_SATISFIED: Title("不满意", "not satisfied"),
}
