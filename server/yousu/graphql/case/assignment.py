"""One unit's order."""

from datetime import datetime

import strawberry

from yousu.case import acts, rules, state
from yousu.graphql.case.clock import Clock
from yousu.graphql.case.deferral import Deferral
from yousu.graphql.case.ladder import LadderRung, rungs_on
from yousu.graphql.case.replies import ReplyRound, SignOffStep, sign_off_steps
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau, Title, Unit
from yousu.graphql.enums import AssignmentRole, AssignmentState, ReturnReason
from yousu.graphql.texts import text_of


@strawberry.type(description="One unit's order (工单): its clocks, handler, replies and ladder.")
class Assignment:
    stored: strawberry.Private[state.Assignment]
    case: strawberry.Private[state.Case]

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
    def clocks(self) -> list[Clock]:
        return [Clock.of(clock, self.stored) for clock in self.stored.clocks]

    @strawberry.field(description="Every version of the reply, oldest first.")
    def replies(self) -> list[ReplyRound]:
        return [ReplyRound(stored=reply) for reply in self.stored.replies]

    @strawberry.field(description="The chain of signatures, with those of the current reply.")
    async def sign_off(self, info: Info) -> list[SignOffStep]:
        chain = (await self._chain_rules(info)).sign_off
        return sign_off_steps(chain, self.stored.replies[-1] if self.stored.replies else None)

    @strawberry.field(description="Which tier of the bureau's sign-off rules applies.")
    async def sign_off_tier(self, info: Info) -> str:
        return (await self._chain_rules(info)).sign_off.tier

    @strawberry.field(description="The rungs of the ladder on each of its clocks.")
    async def ladder(self, info: Info) -> list[LadderRung]:
        id = self.stored.rule_set
        ladder = (await info.context.loaders.rule_sets.load(id)).ladder
        return await rungs_on(info, self.stored.clocks, ladder, id)

    @strawberry.field(description="What is asked of a supporting unit; null for the lead.")
    async def task(self, info: Info) -> str | None:
        return await text_of(info, self.stored.task)

    @strawberry.field(description="When it was on account (挂账), oldest first.")
    def deferrals(self) -> list[Deferral]:
        return [Deferral(stored=deferral) for deferral in self.stored.deferrals]

    @strawberry.field(description="The acts that it admits now, as people call them.")
    def allowed_acts(self) -> list[Title]:
        allowed = acts.allowed_now(self.case, self.stored)
        return [Title.of(acts.ACTS[act].title) for act in allowed]

    async def _chain_rules(self, info: Info) -> rules.RuleSet:
        return await info.context.loaders.rule_sets.load(self.stored.chain_rules)
