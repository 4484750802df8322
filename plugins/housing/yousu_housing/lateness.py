"""Who is late again and again, and what is governed at its root.

The bureau's practice: a section or person late several times is talked with by the discipline
office or the leader in charge; high-frequency problems of each section are governed from one case
to the class of cases. Ours: how often is several times.
"""

from yousu.bureau import By, CaseList, Tally, Title, Trait, Wanted
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
ROOT_CAUSES = Tally(
    code="root_causes",
    title=Title("高频问题", "what is raised most often, to be governed at its root"),
    by=By.CATEGORY,
)


def to_talk_with(settings: HousingSettings) -> tuple[Tally, Tally]:
    """Who was late so often, with the cases of a period, that a reminder talk is due."""
    sections = Tally(
        code="sections_to_talk_with",
        title=Title("应提醒谈话的科室", "sections that were late several times"),
        wanted=LATE,
        by=By.UNIT,
        at_least=settings.talk_after_late_cases,
    )
    handlers = Tally(
        code="handlers_to_talk_with",
        title=Title("应提醒谈话的承办人", "handlers who were late several times"),
        wanted=LATE,
        by=By.HANDLER,
        at_least=settings.talk_after_late_cases,
    )
    return sections, handlers
