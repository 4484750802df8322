"""What citizens bring to the window at the citizens' centre.

The approval bureau's practice: the window is also the one to go to with business that couldn't get
done (办不成事). Ours: how it is listed and counted.
"""

from yousu.bureau import By, CaseList, Channel, Tally, Title, Wanted
from yousu_approval.categories import NOT_DONE

_AT_THE_WINDOW = Wanted(channels=(Channel.SERVICE_WINDOW,))
_NOT_DONE = Wanted(categories=(NOT_DONE.code,))

AT_THE_WINDOW = CaseList(
    code="at_the_window",
    title=Title("窗口接访诉求", "cases that were brought to the window"),
    wanted=_AT_THE_WINDOW,
)
NOT_DONE_CASES = CaseList(
    code="not_done",
    title=Title("“办不成事”诉求", "business that couldn't get done, wherever it was raised"),
    wanted=_NOT_DONE,
)
WINDOW_TYPES = Tally(
    code="window_types",
    title=Title("窗口接访诉求分类", "what is brought to the window"),
    wanted=_AT_THE_WINDOW,
    by=By.CATEGORY,
)
NOT_DONE_BY_MONTH = Tally(
    code="not_done_by_month",
    title=Title("“办不成事”诉求月度占比", "the share of business that couldn't get done"),
    wanted=_NOT_DONE,
    by=By.MONTH,
    share_of=Wanted(),
)
