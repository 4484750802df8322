"""The hotline centre's own rules: what crosses the bureaus. The values are common practice of
Chinese hotlines; a city sets its own."""

from dataclasses import dataclass
from datetime import time

from yousu.calendar import Budget
from yousu.case.rules.district import XINING, District
from yousu.case.rules.ladder import Anchor, Ladder, Rung
from yousu.case.rules.observations import ObservationRules
from yousu.case.rules.rule_set import RuleSource
from yousu.case.rules.topics import TopicRules
from yousu.case.vocabulary import ClockKind, Consequence, Medium, Title


def _late(clock: ClockKind, zh: str, en: str, delay: Budget, post: str) -> Rung:
    """The hotline is reminded of its own promises; the supervision office presses it."""
    reminds = post == "hotline"
    return Rung(
        code=f"{clock.value}_{post}",
        title=Title(zh, en),
        clock=clock,
        anchor=Anchor.DUE,
        delay=delay,
        post=post,
        media=(Medium.SYSTEM,),
        consequence=Consequence.REMINDER if reminds else Consequence.SUPERVISION,
    )


_AT_DUE, _A_DAY_LATER = Budget.minutes(0), Budget.working_days(1)

HOTLINE_LADDER = Ladder(
    (
        _late(
            ClockKind.DISPATCH,
            "超时未派单，提醒热线",
            "not dispatched in time, the hotline is reminded",
            _AT_DUE,
            "hotline",
        ),
        _late(
            ClockKind.DISPATCH,
            "超时未派单，督查室督办",
            "still not dispatched, the supervision office presses",
            _A_DAY_LATER,
            "supervision_office",
        ),
        _late(
            ClockKind.ARBITRATION,
            "退单超时未裁定，提醒热线",
            "a return was not decided on in time, the hotline is reminded",
            _AT_DUE,
            "hotline",
        ),
        _late(
            ClockKind.CLOSING,
            "回访后超时未办结，提醒热线",
            "not closed in time after the visit, the hotline is reminded",
            _AT_DUE,
            "hotline",
        ),
        _late(
            ClockKind.SUPERVISION,
            "督办单超时未答复，督查室督办",
            "a supervision order was not answered in time, the supervision office presses",
            _AT_DUE,
            "supervision_office",
        ),
        _late(
            ClockKind.CONSULTATION,
            "会商超时，督查室督办",
            "a consultation has not ended in time, the supervision office presses",
            _AT_DUE,
            "supervision_office",
        ),
    )
)


@dataclass(frozen=True)
class HotlineRules:
    """Budgets of the hotline's own clocks, and the limits that hold for every bureau.

    `problem_case_at` returns, or re-handlings, without an agreed lead make a problem case.
    A case is closed after a valid visit, a refused one, or `attempts` without an answer.
    It has at most `most_attachments`.
    `residents` are the whole city's, those of its districts together unless given. The assessment
    month begins on a day of the month, and a day of the figures at `day_begins` (Asia/Shanghai).
    """

    dispatch: Budget = Budget.working_minutes(120)
    arbitration: Budget = Budget.working_minutes(240)
    consultation: Budget = Budget.working_days(3)
    closing: Budget = Budget.working_days(2)
    return_window: Budget = Budget.working_days(2)
    reopening: Budget = Budget.working_days(15)
    yellow_card: Budget = Budget.working_days(-1)
    problem_case_at: int = 3
    attempts: int = 3
    most_attachments: int = 100
    exclusion_levels: tuple[str, ...] = ("leader_in_charge", "hotline")
    annulment_levels: tuple[str, ...] = ("leader_in_charge", "hotline")
    ladder: Ladder = HOTLINE_LADDER
    districts: tuple[District, ...] = XINING
    residents: int | None = None
    assessment_month_begins: int = 1
    day_begins: time = time()
    observations: ObservationRules = ObservationRules()
    topics: TopicRules = TopicRules()
    source: RuleSource = RuleSource("hotline", "1")
