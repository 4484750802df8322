"""When the education bureau issues an early warning (预警提醒).

The bureau's practice: more than 5 different people who raise one matter within 5 consecutive
working days; the matter is then supervised as a whole. Ours: who supervises, and when the answer
is due.
"""

from collections.abc import Sequence

from yousu.bureau import LEADER_IN_CHARGE, Budget, ClusterRule, Title
from yousu_education.settings import EducationSettings

MANY_PEOPLE = "many_people"


def cluster_rules(settings: EducationSettings) -> Sequence[ClusterRule]:
    return (
        ClusterRule(
            code=MANY_PEOPLE,
            title=Title("群体诉求预警", "many people raise one matter"),
            more_than=settings.warning_more_than_people,
            working_days=settings.warning_within_working_days,
            post=LEADER_IN_CHARGE.code,
            answer=Budget.working_days(settings.warning_answer_working_days),
        ),
    )
