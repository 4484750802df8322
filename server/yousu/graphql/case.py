"""A case and the orders in it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import acts, rules, state
from yousu.case.rights import may_see
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Category, Title, Unit
from yousu.graphql.enums import (
    AssignmentRole,
    AssignmentState,
    CaseState,
    Channel,
    Nature,
    ReturnReason,
    Satisfaction,
    Significance,
    Solved,
    Urgency,
    VisitResult,
)
from yousu.graphql.events import CaseEvent, event_of
from yousu.graphql.likely_same import First, LikelySame, like_case
from yousu.graphql.replies import ReplyRound, SignOffStep, sign_off_steps
from yousu.graphql.time import Clock, LadderRung


@strawberry.type(description="One unit's order (工单): its clocks, handler, replies and ladder.")
class Assignment:
    stored: strawberry.Private[state.Assignment]

    @strawberry.field(description="Its id.")
    def id(self) -> strawberry.ID:
        return strawberry.ID(str(self.stored.id))

    @strawberry.field(description="Whether the unit leads the case or supports it.")
    def role(self) -> AssignmentRole:
        return self.stored.role

    @strawberry.field(description="Where it stands.")
    def state(self) -> AssignmentState:
        return self.stored.state

    @strawberry.field(description="The bureau; null when its plugin is no longer there.")
    def bureau(self, info: Info) -> Bureau | None:
        found = info.context.city.host.directory.bureaus.get(self.stored.bureau)
        return Bureau.of(found) if found else None

    @strawberry.field(description="The unit; null when the bureau no longer has it.")
    def unit(self, info: Info) -> Unit | None:
        directory = info.context.city.host.directory
        found = directory.unit(self.stored.bureau, self.stored.unit)
        return Unit.of(found) if found else None

    @strawberry.field(description="The person who handles it, by staff id.")
    def handler(self) -> str | None:
        return self.stored.handler

    @strawberry.field(description="When the unit was given the case.")
    def dispatched_at(self) -> datetime:
        return self.stored.dispatched_at

    @strawberry.field(description="When the unit signed for it.")
    def signed_for_at(self) -> datetime | None:
        return self.stored.signed_for_at

    @strawberry.field(description="When the citizen was first contacted.")
    def first_contact_at(self) -> datetime | None:
        return self.stored.first_contact_at

    @strawberry.field(description="When the reply left under all its signatures.")
    def replied_at(self) -> datetime | None:
        return self.stored.replied_at

    @strawberry.field(description="Why the unit sent it back, if it did.")
    def return_reason(self) -> ReturnReason | None:
        return self.stored.return_reason

    @strawberry.field(description="1 for the first handling, one more for each re-handling.")
    def round(self) -> int:
        return self.stored.round

    @strawberry.field(description="Its promises of time, oldest first.")
    def clocks(self, info: Info) -> list[Clock]:
        calendar = info.context.city.calendar
        return [Clock(stored=clock, calendar=calendar) for clock in self.stored.clocks]

    @strawberry.field(description="Every version of the reply, oldest first.")
    def replies(self) -> list[ReplyRound]:
        return [ReplyRound(stored=reply) for reply in self.stored.replies]

    @strawberry.field(description="The chain of signatures, with those of the current reply.")
    async def sign_off(self, info: Info) -> list[SignOffStep]:
        chain = (await self._rules(info)).sign_off
        return sign_off_steps(chain, self.stored.replies[-1] if self.stored.replies else None)

    @strawberry.field(description="Which tier of the bureau's sign-off rules applies.")
    async def sign_off_tier(self, info: Info) -> str:
        return (await self._rules(info)).sign_off.tier

    @strawberry.field(description="The rungs of the ladder on each of its clocks.")
    async def ladder(self, info: Info) -> list[LadderRung]:
        ladder = (await self._rules(info)).ladder
        calendar = info.context.city.calendar
        return [
            LadderRung.of(rung, clock, ladder, calendar)
            for clock in self.stored.clocks
            for rung in ladder.on(clock.kind)
        ]

    async def _rules(self, info: Info) -> rules.RuleSet:
        return await info.context.loaders.rule_sets.load(self.stored.rule_set)


@strawberry.type(description="An attempt to ask the citizen (回访).")
class Visit:
    attempt: int = strawberry.field(description="1 for the first attempt since the reply.")
    round: int = strawberry.field(description="The handling that it asked about.")
    at: datetime = strawberry.field(description="When.")
    result: VisitResult = strawberry.field(description="How it ended.")
    contacted: bool | None = strawberry.field(description="Did the unit contact you?")
    solved: Solved | None = strawberry.field(description="Was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        description="Are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        description="Are you satisfied with how it was handled?"
    )

    @classmethod
    def of(cls, visit: state.Visit) -> Self:
        return cls(**vars(visit))


@strawberry.type(description="One appeal (诉求), from receipt to archive.")
class Case(relay.Node):
    uuid: relay.NodeID[UUID]
    stored: strawberry.Private[state.Case]

    @classmethod
    def of(cls, case: state.Case) -> Self:
        return cls(uuid=case.id, stored=case)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        actor = info.context.actor
        ids = [uuid_of(id) for id in node_ids]
        found = await info.context.loaders.cases.load_many([id for id in ids if id])
        seen = {case.id: cls.of(case) for case in found if case and may_see(actor, case)}
        return [seen.get(id) if id else None for id in ids]

    @strawberry.field(description="The number that people read and say.")
    def number(self) -> str:
        return self.stored.number

    @strawberry.field(description="Rises with every event; send it along to act on what you saw.")
    def version(self) -> int:
        return self.stored.version

    @strawberry.field(description="Where it stands.")
    def state(self) -> CaseState:
        return self.stored.state

    @strawberry.field(description="The name of its state for people.")
    def state_title(self) -> Title:
        return Title.of(acts.STATE_TITLES[self.stored.state])

    @strawberry.field(description="The acts that its state admits now, as people call them.")
    def allowed_acts(self) -> list[Title]:
        return [Title.of(acts.ACT_TITLES[act]) for act in acts.allowed_now(self.stored)]

    @strawberry.field(description="What it is about, in a line; null when erased.")
    async def title(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.title if appeal else None

    @strawberry.field(description="What the citizen said; null when erased.")
    async def text(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.body if appeal else None

    @strawberry.field(description="Where it is, in words.")
    async def place(self, info: Info) -> str | None:
        appeal = await info.context.loaders.appeals.load(self.stored.id)
        return appeal.place if appeal else None

    @strawberry.field(description="How it came.")
    def channel(self) -> Channel:
        return self.stored.channel

    @strawberry.field(description="What the citizen wants.")
    def nature(self) -> Nature:
        return self.stored.nature

    @strawberry.field(description="How fast it must go.")
    def urgency(self) -> Urgency:
        return self.stored.urgency

    @strawberry.field(description="How high the reply must be signed.")
    def significance(self) -> Significance:
        return self.stored.significance

    @strawberry.field(description="What kind of appeal it is; null until somebody says.")
    def category(self, info: Info) -> Category | None:
        known = info.context.city.host.directory.categories
        found = known.get(self.stored.category or "")
        return Category.of(found) if found else None

    @strawberry.field(description="When it was received.")
    def received_at(self) -> datetime:
        return self.stored.received_at

    @strawberry.field(description="When it was closed; null while it is open.")
    def closed_at(self) -> datetime | None:
        return self.stored.closed_at

    @strawberry.field(description="Its number in the system that it came from.")
    def external_id(self) -> str | None:
        return self.stored.external_id

    @strawberry.field(description="How often a unit has sent it back.")
    def returns(self) -> int:
        return self.stored.returns

    @strawberry.field(description="How often the citizen's answer sent it back to work.")
    def rehandlings(self) -> int:
        return self.stored.rehandlings

    @strawberry.field(description="The order of the unit that answers for it now.")
    def lead(self) -> Assignment | None:
        return Assignment(stored=self.stored.lead) if self.stored.lead else None

    @strawberry.field(description="Every order, returned ones too, oldest first.")
    def assignments(self) -> list[Assignment]:
        return [Assignment(stored=order) for order in self.stored.assignments]

    @strawberry.field(description="Every attempt at a return visit, oldest first.")
    def visits(self) -> list[Visit]:
        return [Visit.of(visit) for visit in self.stored.visits]

    @strawberry.field(description="What has happened to it, oldest first; the last ones if asked.")
    async def events(self, info: Info, last: int | None = None) -> list[CaseEvent]:
        history = await info.context.loaders.histories.load(self.stored.id) or ()
        wanted = history if last is None else history[len(history) - max(last, 0) :]
        return [event_of(event) for event in wanted]

    @strawberry.field(description="Cases that are probably about the same thing, likeliest first.")
    async def likely_same(self, info: Info, first: First = 5) -> list[LikelySame]:
        found = await like_case(info, self.stored, first)
        return [LikelySame.of(Case.of(one.case), one.likeness) for one in found]


def uuid_of(text: str) -> UUID | None:
    """The id that a text spells, if it does."""
    try:
        return UUID(text)
    except ValueError:
        return None
