"""Who presses a late order of the traffic police. Ours: the page does not say."""

from yousu.bureau import (
    AT_DUE,
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Ladder,
    Medium,
    Rung,
    Title,
    promises,
    reminder,
    sign_for_overdue,
    step,
)
from yousu_traffic.deadlines import working_days
from yousu_traffic.organisation import BRIGADE_LEADER, PARTY_COMMITTEE, SQUAD_HEAD
from yousu_traffic.settings import TrafficSettings

_SQUAD_HEAD = Rung(
    code="squad_head",
    title=Title("超时未办结，中队长督促", "not done in time, the squad head presses"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=AT_DUE,
    post=SQUAD_HEAD.code,
    media=(Medium.GROUP_CHAT, Medium.PHONE),
    consequence=Consequence.REMINDER,
)


def ladder_for(case: CaseFacts, settings: TrafficSettings) -> Ladder:
    """Five rungs: one on signing for, four on handling."""
    leader = step(
        case, settings.brigade_leader_working_days, settings.emergency_brigade_leader_minutes
    )
    committee = step(
        case, settings.party_committee_working_days, settings.emergency_party_committee_minutes
    )
    handling = promises(case, settings, working_days(case, settings)).handling
    return Ladder(
        (
            sign_for_overdue(SQUAD_HEAD),
            reminder(handling, settings),
            _SQUAD_HEAD,
            _brigade_leader(leader),
            _party_committee(committee),
        )
    )


def _brigade_leader(delay: Budget) -> Rung:
    return Rung(
        code="brigade_leader",
        title=Title("大队长督办", "the brigade leader supervises"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=BRIGADE_LEADER.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )


def _party_committee(delay: Budget) -> Rung:
    return Rung(
        code="party_committee",
        title=Title("局党委书面督办", "written supervision by the party committee"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=PARTY_COMMITTEE.code,
        media=(Medium.WRITTEN,),
        consequence=Consequence.WRITTEN_SUPERVISION,
    )
