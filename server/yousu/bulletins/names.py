"""What the lines of a bulletin are called."""

from collections.abc import Mapping

from yousu.case.vocabulary import Channel, Nature, Title
from yousu.measures.basis import Basis
from yousu.measures.value import Dimension

CITY = Title("全市", "the city")
TOTAL = Title("合计", "total")
CHANNELS: Mapping[str, Title] = {
    Channel.HOTLINE: Title("12345热线", "12345 hotline"),
    Channel.DIRECTORS_MAILBOX: Title("局长（厅长）信箱", "director's mailbox"),
    Channel.SUNSHINE_PETITION: Title("阳光信访", "sunshine petition"),
    Channel.PHONE: Title("来电", "phone"),
    Channel.VISIT: Title("来访", "visit"),
    Channel.WECHAT: Title("12345微信平台", "WeChat"),
    Channel.NEW_MEDIA: Title("新媒体矩阵", "new-media matrix"),
    Channel.SERVICE_WINDOW: Title("接访窗口", "service window"),
    Channel.PROACTIVE: Title("主动发现", "proactive"),
}
NATURES: Mapping[str, Title] = {
    Nature.CONSULTATION: Title("咨询", "consultation"),
    Nature.HELP: Title("求助", "help"),
    Nature.SUGGESTION: Title("建议", "suggestion"),
    Nature.COMPLAINT: Title("投诉", "complaint"),
    Nature.REPORT: Title("举报", "report"),
}
NONE_YET: Mapping[Dimension, Title] = {
    Dimension.BUREAU: Title("尚未派单", "no bureau yet"),
    Dimension.UNIT: Title("尚未派至单位", "no unit yet"),
    Dimension.CATEGORY: Title("尚未分类", "no category yet"),
}


def name_of(basis: Basis, dimension: Dimension, code: str | None, bureau: str | None) -> Title:
    """What people call a line; its code where nobody knows it any more. `bureau` is whose units
    they are."""
    if code is None:
        return NONE_YET[dimension]
    found: Title | None
    match dimension:
        case Dimension.BUREAU:
            found = bureau_name(basis, code)
        case Dimension.UNIT:
            unit = basis.directory.unit(bureau or "", code)
            found = unit.title if unit else None
        case Dimension.CATEGORY:
            category = basis.directory.categories.get(code)
            found = category.title if category else None
        case _:
            found = CHANNELS.get(code) or NATURES.get(code)
    return found or Title(code, code)


def bureau_name(basis: Basis, code: str | None) -> Title:
    """A bureau's name, or the city's for None."""
    if code is None:
        return CITY
    found = basis.directory.bureaus.get(code)
    return found.title if found else Title(code, code)
