"""Supervision orders, and the register of talks, marks and vetoes."""

from datetime import datetime

import strawberry

from yousu.case import rules, state
from yousu.case.vocabulary import ClockKind
from yousu.graphql.case.assignment import Assignment
from yousu.graphql.case.clock import Clock
from yousu.graphql.context import Info
from yousu.graphql.enums import RegisterGround, RegisterKind
from yousu.graphql.seats import UnitName
from yousu.graphql.texts import text_of


@strawberry.type(description="A supervision order (督办单): who demands an answer, and the answer.")
class Supervision:
    stored: strawberry.Private[state.Supervision]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="The order whose unit must answer; null when the hotline must.")
    def assignment(self) -> Assignment | None:
        order = self._order
        return Assignment(stored=order, case=self.case) if order else None

    @strawberry.field(description="The code of the post that demands it.")
    def post(self) -> str:
        return self.stored.post

    @strawberry.field(description="Who demands it: a staff id, or the clock's.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="When it was issued.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="What is to be answered; null where a rule alone demands it.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="By when it is to be answered.")
    def clock(self) -> Clock | None:
        order, wanted = self._order, (ClockKind.SUPERVISION, self.stored.round)
        clocks = order.clocks if order else self.case.clocks
        found = next((clock for clock in clocks if (clock.kind, clock.round) == wanted), None)
        return Clock.of(found, order) if found else None

    @strawberry.field(description="When it was answered; null until it is.")
    def answered_at(self) -> datetime | None:
        return self.stored.answered_at

    @strawberry.field(description="The answer; null until there is one, or when erased.")
    async def answer(self, info: Info) -> str | None:
        return await text_of(info, self.stored.answer)

    @property
    def _order(self) -> state.Assignment | None:
        id = self.stored.assignment
        return self.case.assignment(id) if id else None


@strawberry.type(description="A talk, a mark or a veto against a unit, or a person of it.")
class RegisterEntry:
    stored: strawberry.Private[state.RegisterEntry]
    case: strawberry.Private[state.Case]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="A talk, a mark or a veto.")
    def kind(self) -> RegisterKind:
        return self.stored.kind

    @strawberry.field(description="The order that it is about.")
    def assignment(self) -> Assignment | None:
        order = self.case.assignment(self.stored.assignment)
        return Assignment(stored=order, case=self.case) if order else None

    @strawberry.field(description="The unit against which it is.")
    def unit(self) -> UnitName:
        return UnitName.of(rules.UnitName(self.stored.bureau, self.stored.unit))

    @strawberry.field(description="The person against whom it is, by staff id; null for the unit.")
    def person(self) -> str | None:
        return self.stored.person

    @strawberry.field(description="How many points a mark takes away; 0 for a talk and a veto.")
    def points(self) -> int:
        return self.stored.points

    @strawberry.field(description="On which ground.")
    def ground(self) -> RegisterGround:
        return self.stored.ground

    @strawberry.field(description="By which rule, or rung of a ladder.")
    def rule(self) -> str:
        return self.stored.rule

    @strawberry.field(description="Why, in words; null where a rule alone entered it.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="The code of the post that entered it.")
    def post(self) -> str:
        return self.stored.post

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="When it was annulled; null while it counts.")
    def annulled_at(self) -> datetime | None:
        return self.stored.annulled_at
