"""Who presses a late order of the civil affairs bureau.

The civil affairs bureau's practice: the key areas are under special supervision. Ours, where the
page is silent: how they are, the other rungs, and every time.
"""

from yousu.bureau import (
    PARTY_SECRETARY,
    PETITION_OFFICE,
    UNIT_HEAD,
    Anchor,
    Budget,
    CaseFacts,
    ClockKind,
    Consequence,
    Ladder,
    Medium,
    Rung,
    Title,
    leader_in_charge,
    reminder,
    section_head,
    sign_for_overdue,
    step,
)
from yousu_civil_affairs.categories import is_key_area
from yousu_civil_affairs.deadlines import deadlines_for
from yousu_civil_affairs.settings import CivilAffairsSettings


def ladder_for(case: CaseFacts, settings: CivilAffairsSettings) -> Ladder:
    """Overdue, an order goes up to the section head, the leader in charge and the party group; in
    a key area the petition office supervises it before the leader does."""
    leader = step(case, settings.leader_working_days, settings.emergency_leader_minutes)
    party_group = step(
        case, settings.party_group_working_days, settings.emergency_party_group_minutes
    )
    handling = deadlines_for(case, settings).handling
    return Ladder(
        (
            sign_for_overdue(UNIT_HEAD),
            reminder(handling, settings),
            section_head(),
            *_key_supervision(case, settings),
            leader_in_charge(leader),
            _party_group(party_group),
        )
    )


def _key_supervision(case: CaseFacts, settings: CivilAffairsSettings) -> tuple[Rung, ...]:
    """In minutes also where the leader comes in days, so that it is always before the leader."""
    if not is_key_area(case.category):
        return ()
    rung = Rung(
        code="key_supervision",
        title=Title("列入重点督办清单", "put on the list of key supervision"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=Budget.minutes(settings.key_area_minutes),
        post=PETITION_OFFICE.code,
        media=(Medium.PHONE, Medium.IN_PERSON),
        consequence=Consequence.SUPERVISION,
    )
    return (rung,)


def _party_group(delay: Budget) -> Rung:
    """Ours: the party secretary acts for the group."""
    return Rung(
        code="party_group",
        title=Title("提请局党组研究督办", "the party group supervises in writing"),
        clock=ClockKind.HANDLING,
        anchor=Anchor.DUE,
        delay=delay,
        post=PARTY_SECRETARY.code,
        media=(Medium.WRITTEN,),
        consequence=Consequence.WRITTEN_SUPERVISION,
    )
