"""Who is late again and again, and what is governed at its root.

The bureau's practice: a section or person late several times is talked with by the discipline
office or the leader in charge; high-frequency problems of each section are governed from one case
to the class of cases. Ours: how often is several times and how often high-frequency, within how
many days, and that of the two it is the discipline office, which has supervised the late order in
writing.
"""

from collections.abc import Sequence

from yousu.bureau import (
    DISCIPLINE_OFFICE,
    By,
    CaseList,
    LatenessRule,
    TalkWith,
    Tally,
    Title,
    Trait,
    Wanted,
)
from yousu_housing.settings import HousingSettings

LATE = Wanted(traits=(Trait.LATE,))

LATE_CASES = CaseList(
    code="late_cases", title=Title("超时工单", "cases that were not handled in time"), wanted=LATE
)
LATE_BY_SECTION = Tally(
    code="late_by_section",
    title=Title("各科室超时占比", "the late ones among the cases of each section"),
    wanted=LATE,
    by=By.UNIT,
    share_of=Wanted(),
)
LATE_BY_HANDLER = Tally(
    code="late_by_handler",
    title=Title("各承办人超时占比", "the late ones among the cases of each handler"),
    wanted=LATE,
    by=By.HANDLER,
    share_of=Wanted(),
)


def root_causes(settings: HousingSettings) -> Tally:
    """What is raised again and again in a period."""
    return Tally(
        code="root_causes",
        title=Title("高频问题", "what is raised most often, to be governed at its root"),
        by=By.CATEGORY,
        at_least=settings.high_frequency_cases,
    )


def lateness_rules(settings: HousingSettings) -> Sequence[LatenessRule]:
    """The talks with a section, and with a handler of one."""
    section = Title("科室多次超时", "a section was late several times")
    handler = Title("承办人多次超时", "a handler was late several times")
    return (
        _talk("late_section", section, TalkWith.UNIT, settings),
        _talk("late_handler", handler, TalkWith.HANDLER, settings),
    )


def _talk(code: str, title: Title, talk_with: TalkWith, settings: HousingSettings) -> LatenessRule:
    return LatenessRule(
        code=code,
        title=title,
        late_cases=settings.talk_after_late_cases,
        working_days=settings.talk_within_working_days,
        post=DISCIPLINE_OFFICE.code,
        talk_with=talk_with,
    )
