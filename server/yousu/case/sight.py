"""Who sees what: decided here and nowhere else."""

from yousu.case.actor import (
    ADMINISTRATOR,
    DATA_OFFICER,
    DISCIPLINE_OFFICE,
    HOTLINE,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    SUPERVISION_OFFICE,
    Actor,
    ActorKind,
)
from yousu.case.admits import RECEIVING
from yousu.case.state import Case

LEADERS = frozenset({LEADER_IN_CHARGE.code, PARTY_SECRETARY.code, DISCIPLINE_OFFICE.code})


def sees_every_bureau(actor: Actor) -> bool:
    """The hotline, the supervision office, a client that is bound to no bureau, and the clock read
    all cases."""
    return actor.post in (HOTLINE.code, SUPERVISION_OFFICE.code) or (
        actor.kind in (ActorKind.CLIENT, ActorKind.CLOCK) and not actor.bound_to
    )


def seen_by(actor: Actor) -> frozenset[str] | None:
    """The bureaus to which the actor's reading is bound; None for all. Of no bureau, it reads
    nothing."""
    return None if sees_every_bureau(actor) else actor.bound_to


def staff_seen_by(actor: Actor) -> frozenset[str] | None:
    """The bureaus whose staff and delegations the actor reads; None for all, which the
    administrator does too."""
    return None if actor.post == ADMINISTRATOR.code else seen_by(actor)


def within(bound: frozenset[str] | None, asked: str | None) -> frozenset[str] | None:
    """Of which bureaus to tell who reads those it is bound to, and asks for one or for all."""
    if asked is None:
        return bound
    return frozenset({asked}) if bound is None else bound & {asked}


def may_see(actor: Actor, case: Case) -> bool:
    """A bureau's people read the cases that their bureau received, has or had, confers on or is
    offered."""
    return sees_every_bureau(actor) or not actor.bound_to.isdisjoint(case.bureaus)


def raised(actor: Actor, case: Case) -> bool:
    """Whether the actor is the citizen who raised it; they are told of it as their appeal, and read
    nothing that is the city's own."""
    return actor.kind is ActorKind.CITIZEN and actor.id == str(case.reporter)


def may_reach(actor: Actor, case: Case) -> bool:
    """Whether the actor may know that there is such a case."""
    return may_see(actor, case) or raised(actor, case)


def sees_bureau(actor: Actor, bureau: str | None) -> bool:
    """Whether the actor reads what is a bureau's; what is the city's is everybody's who has signed
    in."""
    bound = seen_by(actor)
    return bureau is None or bound is None or bureau in bound


def may_see_score(actor: Actor, bureau: str, unit: str | None, person: str | None) -> bool:
    """Whoever reads all cases sees every score, and a bureau's leaders those of their bureau;
    other people see that of their unit, and their own."""
    if sees_every_bureau(actor):
        return True
    if actor.kind is not ActorKind.PERSON or actor.bureau != bureau:
        return False
    is_own = person == actor.id if person is not None else unit == actor.unit
    return actor.post in LEADERS or is_own


def may_see_persons(actor: Actor, bureau: str | None, person: str | None) -> bool:
    """Whoever reads all cases sees the figures of every person, a bureau's leaders those of their
    bureau; other people their own. `person` None means all of a bureau."""
    if sees_every_bureau(actor):
        return True
    if actor.kind is not ActorKind.PERSON or bureau is None or actor.bureau != bureau:
        return False
    return actor.post in LEADERS or person == actor.id


def may_trace_reporters(actor: Actor) -> bool:
    """Whether the actor is told that several cases are one reporter's: at an office that receives
    appeals, or at the supervision office; nobody is told whose they are."""
    return actor.post in (*RECEIVING, SUPERVISION_OFFICE.code)


def may_read_access_log(actor: Actor) -> bool:
    """The data officer alone, who sees no case by it."""
    return actor.kind is ActorKind.PERSON and actor.post == DATA_OFFICER.code
