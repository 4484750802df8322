"""The people of the small made-up city: those of the bureau that has the case, and strangers."""

from dataclasses import dataclass, fields

from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    HOTLINE,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    SUPERVISION_OFFICE,
    THE_CLOCK,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Actor,
    ActorKind,
)
from yousu.case.rules import Post


def _person(id: str, post: Post, unit: str | None, bureau: str | None = "gardens") -> Actor:
    return Actor(ActorKind.PERSON, id, post.code, unit, bureau)


@dataclass
class People:
    """Everybody who acts on a case."""

    hotline: Actor = _person("hotline-1", HOTLINE, None, bureau=None)
    # Named as the handler of the case, and another one of the same unit.
    handler: Actor = _person("handler-1", HANDLER, "greening")
    colleague: Actor = _person("handler-2", HANDLER, "greening")
    # Of the unit that has the case, of the one above, and of one that is asked to take it over.
    head: Actor = _person("head-1", UNIT_HEAD, "greening")
    upper_head: Actor = _person("head-2", UNIT_HEAD, "field_office")
    neighbour_head: Actor = _person("head-3", UNIT_HEAD, "wildlife")
    # Of a unit of another bureau, which may support the case, and of that bureau.
    stranger_head: Actor = _person("head-4", UNIT_HEAD, "pipes", bureau="waters")
    stranger_office: Actor = _person("transfer-2", TRANSFER_OFFICE, None, bureau="waters")
    stranger_handler: Actor = _person("handler-4", HANDLER, "pipes", bureau="waters")
    stranger_leader: Actor = _person("leader-4", LEADER_IN_CHARGE, None, bureau="waters")
    leader: Actor = _person("leader-1", LEADER_IN_CHARGE, None)
    # Stands in for the leader who is away.
    delegate: Actor = _person("handler-3", HANDLER, "wildlife")
    transfer_office: Actor = _person("transfer-1", TRANSFER_OFFICE, None)
    petition_office: Actor = _person("petition-1", PETITION_OFFICE, None)
    discipline_office: Actor = _person("discipline-1", DISCIPLINE_OFFICE, None)
    party_secretary: Actor = _person("secretary-1", PARTY_SECRETARY, None)
    supervision_office: Actor = _person("supervision-1", SUPERVISION_OFFICE, None, bureau=None)
    client: Actor = Actor(ActorKind.CLIENT, "client-1")
    clock: Actor = THE_CLOCK

    def people(self) -> list[Actor]:
        """Everybody who may want something of the case."""
        return [getattr(self, name) for name in ACTORS]


ACTORS = tuple(field.name for field in fields(People))
