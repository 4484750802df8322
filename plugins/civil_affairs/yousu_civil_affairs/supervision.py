"""What the civil affairs bureau looks at each week, and what it supervises specially.

The bureau's practice: a weekly dispatch meeting, and a list of key supervision for elderly care,
grass-roots governance and social affairs. Ours: how far the meeting looks ahead.
"""

from yousu.bureau import OPEN, By, CaseList, Tally, Title, Trait, Wanted
from yousu_civil_affairs.categories import CATEGORIES, is_key_area
from yousu_civil_affairs.settings import CivilAffairsSettings

KEY_AREAS = tuple(category.code for category in CATEGORIES if is_key_area(category.code))

KEY_SUPERVISION = CaseList(
    code="key_supervision",
    title=Title("重点督办清单", "open cases of the key areas"),
    wanted=Wanted(categories=KEY_AREAS, states=OPEN),
)
CATEGORIES_RAISED = Tally(
    code="by_category", title=Title("分类受理量", "appeals by category"), by=By.CATEGORY
)
NATURES_RAISED = Tally(
    code="by_nature", title=Title("投诉、建议、咨询量", "appeals by nature"), by=By.NATURE
)
HANDLED_AGAIN = Tally(
    code="handled_again",
    title=Title("反弹占比", "those handled again among the appeals of each category"),
    wanted=Wanted(traits=(Trait.REBOUNDED,)),
    by=By.CATEGORY,
    share_of=Wanted(),
)


def weekly_dispatch(settings: CivilAffairsSettings) -> CaseList:
    """The open cases that are due before the next meeting, or late already."""
    return CaseList(
        code="weekly_dispatch",
        title=Title("周调度清单", "open cases for the weekly dispatch meeting"),
        wanted=Wanted(due_within_working_days=settings.weekly_dispatch_working_days),
    )
