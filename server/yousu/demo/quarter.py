"""The first quarter of 2024, bureau by bureau: how many cases of what kind, and how they ended.

The figures are those of a newspaper page of spring 2024 on how the city answers appeals; where it
gives none, the number is marked as ours. Nothing computed stands here: rates come out of the lives
that the cases are given.
"""

from datetime import datetime

from yousu.calendar import CITY_ZONE
from yousu.case.vocabulary import Channel, Nature
from yousu.demo.bureau_quarter import BureauQuarter, Incident, Kind, Shortcoming, Shortfall
from yousu.demo.real_appeals import HYBRID_CAR, IN_CONSTRUCTION

FIRST_DAY = datetime(2024, 1, 1, tzinfo=CITY_ZONE)
END = datetime(2024, 4, 1, tzinfo=CITY_ZONE)

_BY_HOTLINE = (Channel.HOTLINE,)
_WITH_PICTURES = (Channel.WECHAT, Channel.NEW_MEDIA)

# 330 cases, each of the three rates at 97 % or more. Ours: what exactly fell short.
EDUCATION = BureauQuarter(
    "education",
    (Kind(330),),
    shortfalls=(
        Shortfall(Shortcoming.NOT_CALLED, (2, 1, 1)),
        Shortfall(Shortcoming.UNSOLVED, (2, 1, 1)),
        Shortfall(Shortcoming.EXPLAINED, (1, 0, 0)),
        Shortfall(Shortcoming.DISSATISFIED, (1, 1, 0)),
    ),
    incidents=(
        Incident.EXTENDED,
        Incident.REMINDED,
        Incident.COMMENTED,
        Incident.RETURNED,
        Incident.SUPPORTED,
    ),
)
# 1 complaint, 1 suggestion, 4 consultations, on openness, care of the old, funerals and the like;
# all was well. Ours: which of them was about what.
CIVIL_AFFAIRS = BureauQuarter(
    "civil_affairs",
    (
        Kind(1, Nature.COMPLAINT, ("civil_affairs.openness_of_government",), _BY_HOTLINE),
        Kind(1, Nature.SUGGESTION, ("civil_affairs.elderly_care",), _BY_HOTLINE),
        Kind(1, Nature.CONSULTATION, ("civil_affairs.openness_of_government",), _BY_HOTLINE),
        Kind(1, Nature.CONSULTATION, ("civil_affairs.elderly_care",), _BY_HOTLINE),
        Kind(1, Nature.CONSULTATION, ("civil_affairs.care_homes",), _BY_HOTLINE),
        Kind(1, Nature.CONSULTATION, ("civil_affairs.funerals",), _BY_HOTLINE),
    ),
)
# 22 reports with pictures or a video that proved it; rates of 100, 98.8 and 99.4 %. Ours: a volume
# at which 6 unsolved cases and 3 dissatisfied citizens make these rates.
TRAFFIC = BureauQuarter(
    "traffic",
    (
        Kind(22, Nature.REPORT, ("traffic.reported_violations",), _WITH_PICTURES),
        Kind(498),
    ),
    shortfalls=(
        Shortfall(Shortcoming.UNSOLVED, (1, 1, 1)),
        Shortfall(Shortcoming.EXPLAINED, (1, 1, 1)),
    ),
    incidents=(Incident.RETURNED, Incident.REMINDED, Incident.PAUSED, Incident.COMMENTED),
)
# 753 orders of the hotline, all in time, the rates rising step by step. Ours: the rates.
HOUSING = BureauQuarter(
    "housing",
    (Kind(753, channels=_BY_HOTLINE),),
    shortfalls=(
        Shortfall(Shortcoming.NOT_CALLED, (5, 2, 0)),
        Shortfall(Shortcoming.UNSOLVED, (7, 3, 1)),
        Shortfall(Shortcoming.DISSATISFIED, (5, 2, 1)),
    ),
    incidents=(
        Incident.REMINDED,
        Incident.EXTENDED,
        Incident.SUPPORTED,
        Incident.RETURNED,
        Incident.SUPERVISED,
    ),
)
# Four real appeals. Ours: all other numbers.
CONSTRUCTION = BureauQuarter(
    "construction",
    (Kind(92),),
    real=IN_CONSTRUCTION,
    shortfalls=(Shortfall(Shortcoming.EXPLAINED, (1, 0, 0)),),
    incidents=(Incident.CONFERRED, Incident.REMINDED, Incident.SUPPORTED, Incident.EXTENDED),
)
# The three rates are 100 %. Ours: the volume.
FORESTRY = BureauQuarter(
    "forestry",
    (Kind(60),),
    incidents=(Incident.DEFERRED, Incident.RETURNED, Incident.COMMENTED),
)
# One real appeal. Ours: all other numbers.
APPROVAL = BureauQuarter(
    "approval",
    (Kind(71),),
    real=(HYBRID_CAR,),
    shortfalls=(Shortfall(Shortcoming.DISSATISFIED, (1, 0, 0)),),
    incidents=(Incident.COMMENTED, Incident.RETURNED),
)
# Ours: all numbers. The 22,839 of the page are calls and visits to its centres in the whole of
# 2023, most of them answered on the spot; orders of the hotline are far fewer.
JUSTICE = BureauQuarter(
    "justice",
    (Kind(84, channels=_BY_HOTLINE),),
    shortfalls=(Shortfall(Shortcoming.UNSOLVED, (0, 1, 0)),),
    incidents=(Incident.SUPPORTED, Incident.REMINDED),
)
QUARTER = (
    EDUCATION,
    CIVIL_AFFAIRS,
    TRAFFIC,
    HOUSING,
    CONSTRUCTION,
    FORESTRY,
    APPROVAL,
    JUSTICE,
)
