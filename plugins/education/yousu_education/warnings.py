"""When the education bureau issues an early warning (预警提醒).

The bureau's practice: more than 5 different people who raise one matter within 5 consecutive
working days; the matter is then supervised as a whole. Ours: who supervises, and when the answer
is due; and, switched on in the settings, the same of cases that are alike and in no matter yet.
"""

from collections.abc import Sequence
from dataclasses import replace

from yousu.bureau import LEADER_IN_CHARGE, Budget, ClusterBy, ClusterRule, Title
from yousu_education.settings import EducationSettings

MANY_PEOPLE, ALIKE = "many_people", "many_people_alike"


def cluster_rules(settings: EducationSettings) -> Sequence[ClusterRule]:
    joined = ClusterRule(
        code=MANY_PEOPLE,
        title=Title("群体诉求预警", "many people raise one matter"),
        more_than=settings.warning_more_than_people,
        working_days=settings.warning_within_working_days,
        post=LEADER_IN_CHARGE.code,
        answer=Budget.working_days(settings.warning_answer_working_days),
    )
    alike = replace(
        joined,
        code=ALIKE,
        title=Title("相似诉求预警", "many people say alike"),
        by=ClusterBy.LIKENESS,
    )
    return (joined, alike) if settings.warning_by_likeness else (joined,)
