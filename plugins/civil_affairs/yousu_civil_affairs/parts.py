"""What the civil affairs bureau records, lists and counts beyond the core."""

from yousu.bureau import Parts
from yousu_civil_affairs.discovery import DISCOVERY, PROACTIVE_CASES, PROACTIVE_SHARE, WAYS
from yousu_civil_affairs.settings import CivilAffairsSettings
from yousu_civil_affairs.supervision import (
    CATEGORIES_RAISED,
    HANDLED_AGAIN,
    KEY_SUPERVISION,
    NATURES_RAISED,
    weekly_dispatch,
)


def parts_for(settings: CivilAffairsSettings) -> Parts:
    return Parts(
        details=(DISCOVERY,),
        lists=(weekly_dispatch(settings), KEY_SUPERVISION, PROACTIVE_CASES),
        tallies=(CATEGORIES_RAISED, NATURES_RAISED, HANDLED_AGAIN, PROACTIVE_SHARE, WAYS),
    )
