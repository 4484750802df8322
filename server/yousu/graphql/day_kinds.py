"""Why a day is worked or not, as people are told."""

from collections.abc import Mapping

from yousu.calendar import DayKind
from yousu.case.vocabulary import Title

DAY_KIND_TITLES: Mapping[DayKind, Title] = {
    DayKind.WORKING_DAY: Title("工作日", "working day"),
    DayKind.MAKE_UP_DAY: Title("调休上班", "make-up working day"),
    DayKind.WEEKEND: Title("周末", "weekend"),
    DayKind.HOLIDAY: Title("节假日", "holiday"),
    DayKind.DECLARED_WORKED: Title("本市安排上班", "declared a working day by the city"),
    DayKind.DECLARED_FREE: Title("本市安排放假", "declared free by the city"),
}
