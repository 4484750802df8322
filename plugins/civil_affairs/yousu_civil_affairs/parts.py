"""What the civil affairs bureau records, lists and counts beyond the core."""

from yousu.bureau import Parts
from yousu_civil_affairs.discovery import DISCOVERY, PROACTIVE_CASES, PROACTIVE_SHARE, WAYS
from yousu_civil_affairs.settings import CivilAffairsSettings
from yousu_civil_affairs.supervision import (
    CATEGORIES_OF_MONTH,
    KEY_SUPERVISION,
    REFUSED_MATERIAL,
    weekly_dispatch,
)


def parts_for(settings: CivilAffairsSettings) -> Parts:
    return Parts(
        details=(DISCOVERY,),
        lists=(weekly_dispatch(settings), KEY_SUPERVISION, PROACTIVE_CASES),
        tallies=(CATEGORIES_OF_MONTH, REFUSED_MATERIAL, PROACTIVE_SHARE, WAYS),
    )
