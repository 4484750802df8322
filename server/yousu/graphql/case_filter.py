"""Which cases a list shows."""

from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.actor import Actor
from yousu.case.delegation import Delegation
from yousu.case.desks import desks_of
from yousu.case.rules import Directory
from yousu.case.sight import may_trace_reporters, seen_by
from yousu.city import City
from yousu.delegations import held_by
from yousu.graphql.context import Info
from yousu.graphql.enums import CaseState, Channel, ClockState, Nature
from yousu.graphql.ids import uuid_of
from yousu.graphql.inputs.act import UnitNameInput
from yousu.graphql.inputs.location_box import LocationBoxInput
from yousu.graphql.problems import BadRequest
from yousu.likeness.words import words_of
from yousu.store import case_list
from yousu.store.others_of import OthersOf
from yousu.store.waits import WaitsFor

# Each is a look into an index.
MOST_WORDS = 20


@strawberry.input(description="Which cases; what is left out asks nothing.")
class CaseFilter:
    bureau: str | None = strawberry.field(default=None, description="The leading bureau's code.")
    unit: str | None = strawberry.field(default=None, description="The leading unit's code.")
    units: list[UnitNameInput] | None = strawberry.field(
        default=None, description="Led by any of these units, of one bureau or several."
    )
    category: str | None = strawberry.field(default=None, description="The category's code.")
    categories: list[str] | None = strawberry.field(
        default=None, description="Categories' codes; each stands for those below it too."
    )
    states: list[CaseState] | None = strawberry.field(default=None, description="Any of these.")
    nature: Nature | None = strawberry.field(default=None, description="What citizens want.")
    natures: list[Nature] | None = strawberry.field(default=None, description="Any of these.")
    channel: Channel | None = strawberry.field(default=None, description="How cases came.")
    district: str | None = strawberry.field(default=None, description="The district's code.")
    channels: list[Channel] | None = strawberry.field(default=None, description="Any of these.")
    number: str | None = strawberry.field(default=None, description="The number people say.")
    received_from: datetime | None = strawberry.field(
        default=None, description="Received at or after this instant."
    )
    received_before: datetime | None = strawberry.field(
        default=None, description="Received before this instant."
    )
    due_before: datetime | None = strawberry.field(
        default=None,
        description="Due before this instant; on account, it is the promised day that counts.",
    )
    due_from: datetime | None = strawberry.field(
        default=None, description="Due at or after this instant."
    )
    closed_from: datetime | None = strawberry.field(
        default=None, description="Closed at or after this instant."
    )
    closed_before: datetime | None = strawberry.field(
        default=None, description="Closed before this instant."
    )
    is_late: bool | None = strawberry.field(
        default=None,
        description="Whether the unit that leads was late with them in any round; what is excluded"
        " from the appraisal is not late.",
    )
    clocks: list[ClockState] | None = strawberry.field(
        default=None,
        description="Waiting for the answer of the unit that leads, while the clock by which they"
        " are due stands in any of these ways.",
    )
    within: UnitNameInput | None = strawberry.field(
        default=None, description="Led by this unit, or by one below it."
    )
    handler: str | None = strawberry.field(
        default=None, description="Handled by this person of the unit that leads, by staff id."
    )
    waits_for_me: bool | None = strawberry.field(
        default=None,
        description="Whether it is your turn, at your seat or one at which you stand in for"
        " somebody: to dispatch, sign for, name a handler, handle what is in your hands or on"
        " account of your unit, sign the reply, decide on an application, give an opinion or fix"
        " the lead in a consultation, answer a supervision order, visit, or close. What you may do"
        " at any time does not count, nor what you may not do as its author or since you have"
        " signed before.",
    )
    text: str | None = strawberry.field(
        default=None,
        description="With all words of this text in title, text or place; words of one sign and"
        " such as every appeal may have do not count.",
    )
    box: LocationBoxInput | None = strawberry.field(
        default=None, description="On this piece of the map."
    )
    same_reporter_as: relay.GlobalID | None = strawberry.field(
        default=None,
        description="The other cases of the reporter of this one; for the offices that receive"
        " appeals and the supervision office.",
    )
    matter: strawberry.ID | None = strawberry.field(
        default=None, description="In the matter (同一事项) with this id."
    )
    returns_at_least: int | None = strawberry.field(
        default=None, description="Sent back so many times, or more often."
    )
    is_problem: bool | None = strawberry.field(
        default=None, description="Whether they are problem cases."
    )
    needs_attention: bool | None = strawberry.field(
        default=None,
        description="Whether something that should happen by itself keeps failing on them, or a"
        " bureau's rule failed.",
    )

    def wanted(
        self, directory: Directory, actor: Actor | None, held: tuple[Delegation, ...] = ()
    ) -> case_list.CaseFilter:
        """What the actor asks, who stands in under the delegations `held`; None for whoever
        operates the city. Raises BadRequest for what can't be asked."""
        told: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in vars(self).items()
            if name not in _READ_ANEW
        }
        if self.units is not None:
            told["units"] = tuple(unit.name() for unit in self.units)
        if self.categories is not None:
            told["categories"] = tuple(sorted(directory.with_below(self.categories)))
        return case_list.CaseFilter(
            **told,
            matter=self._matter(),
            within=directory.units_within(self.within.name()) if self.within else None,
            words=self._words(),
            box=self.box.box() if self.box else None,
            others_of=self._others_of(actor),
            waits_for=self._waits_for(directory, actor, held),
        )

    def _matter(self) -> UUID | None:
        matter = None if self.matter is None else uuid_of(self.matter)
        if self.matter is not None and matter is None:
            raise BadRequest("UNKNOWN_MATTER", f"{self.matter} is no matter's id; take a case's.")
        return matter

    def _words(self) -> frozenset[str] | None:
        words = None if self.text is None else words_of(self.text)
        if words is not None and not 1 <= len(words) <= MOST_WORDS:
            told = f"Write 1 to {MOST_WORDS} words that say what it is about, of two signs or more."
            raise BadRequest("SEARCH_TELLS_NOTHING", told)
        return words

    def _waits_for(
        self, directory: Directory, actor: Actor | None, held: tuple[Delegation, ...]
    ) -> WaitsFor | None:
        if self.waits_for_me is None:
            return None
        if actor is None:
            told = "It is nobody's turn who operates the city; ask from a seat."
            raise BadRequest("NOT_ALLOWED", told)
        return WaitsFor(desks_of(actor, directory, held), self.waits_for_me)

    def _others_of(self, actor: Actor | None) -> OthersOf | None:
        if self.same_reporter_as is None:
            return None
        if actor is not None and not may_trace_reporters(actor):
            told = "Which cases are one person's is told to the offices that receive appeals alone."
            raise BadRequest("NOT_ALLOWED", told)
        case = uuid_of(self.same_reporter_as.node_id)
        if case is None:
            raise BadRequest("UNKNOWN_CASE", "Name a case by its id.")
        return OthersOf(case, seen_by(actor) if actor else None)


_READ_ANEW = ("matter", "within", "text", "box", "same_reporter_as", "waits_for_me")


async def wanted_of(info: Info, filter: CaseFilter | None) -> case_list.CaseFilter:
    """What a filter asks of the city's cases; a missing one asks for all."""
    return await wanted_by(info.context.city, info.context.actor, filter or CaseFilter())


async def wanted_by(city: City, actor: Actor, filter: CaseFilter) -> case_list.CaseFilter:
    """What an actor asks; where they stand in is looked up only if they ask what waits for them."""
    held = () if filter.waits_for_me is None else await held_by(city, actor)
    return filter.wanted(city.host.directory, actor, held)
