"""A case."""

from collections.abc import Iterable
from datetime import datetime
from typing import Self
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import acts, state
from yousu.case.sight import may_see
from yousu.graphql.case.appeal import Appeal
from yousu.graphql.case.application import Application
from yousu.graphql.case.assignment import Assignment
from yousu.graphql.case.attachments import AttachmentConnection, attachment_page
from yousu.graphql.case.attention import Attention, attention_of
from yousu.graphql.case.clock import Clock
from yousu.graphql.case.consultation import Consultation
from yousu.graphql.case.ladder import LadderRung, rungs_on
from yousu.graphql.case.matter import Matter
from yousu.graphql.case.reporter import Reporter
from yousu.graphql.case.supervision import RegisterEntry, Supervision
from yousu.graphql.case.visit import Visit
from yousu.graphql.case.wait import CaseWait, waits_of
from yousu.graphql.case.warning import CaseWarning
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.enums import CaseState
from yousu.graphql.events import event_of
from yousu.graphql.events.event import CaseEvent
from yousu.graphql.ids import uuid_of
from yousu.graphql.likely_same import FirstFew, LikelySame, like_case
from yousu.graphql.pages import After, Before, First, Last, Page


@strawberry.type(description="One appeal (诉求), from receipt to archive.")
class Case(Appeal, relay.Node):
    uuid: relay.NodeID[UUID]

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
        return [Title.of(acts.ACTS[act].title) for act in acts.allowed_now(self.stored)]

    @strawberry.field(
        description="Everybody whose turn it is to take it on; for the asker alone there is the"
        " filter `waitsForMe`."
    )
    async def waits_for(self, info: Info) -> list[CaseWait]:
        return await waits_of(info, self.stored)

    @strawberry.field(description="When it was closed; null while it is open.")
    def closed_at(self) -> datetime | None:
        return self.stored.closed_at

    @strawberry.field(
        description="Who raised it, masked, and told to no client that reads no personal data; null"
        " when erased. `reporterReveal` tells the whole to whoever handles the case."
    )
    async def reporter(self, info: Info) -> Reporter | None:
        found = await info.context.loaders.reporters.load(self.stored.reporter)
        return Reporter.of(found, info.context.city.hotline.districts) if found else None

    @strawberry.field(description="How often a unit has sent it back.")
    def returns(self) -> int:
        return self.stored.returns

    @strawberry.field(description="How often the citizen's answer sent it back to work.")
    def rehandlings(self) -> int:
        return self.stored.rehandlings

    @strawberry.field(description="The order of the unit that answers for it now.")
    def lead(self) -> Assignment | None:
        lead = self.stored.lead
        return Assignment(stored=lead, case=self.stored) if lead else None

    @strawberry.field(description="The orders of the units that support the lead (协办).")
    def supporters(self) -> list[Assignment]:
        return _orders(self.stored, self.stored.supporters)

    @strawberry.field(description="Every order, returned ones too, oldest first.")
    def assignments(self) -> list[Assignment]:
        return _orders(self.stored, self.stored.assignments)

    @strawberry.field(description="The hotline's own promises of time, oldest first.")
    def clocks(self) -> list[Clock]:
        return [Clock.of(clock, None) for clock in self.stored.clocks]

    @strawberry.field(description="The rungs of the hotline's ladder on each of its own clocks.")
    async def ladder(self, info: Info) -> list[LadderRung]:
        return await rungs_on(info, self.stored.clocks, info.context.city.hotline.ladder, None)

    @strawberry.field(description="What was asked of somebody higher, oldest first.")
    def applications(self) -> list[Application]:
        return [Application(stored=one, case=self.stored) for one in self.stored.applications]

    @strawberry.field(description="The consultations (会商) about it, oldest first.")
    def consultations(self) -> list[Consultation]:
        return [Consultation(stored=one, case=self.stored) for one in self.stored.consultations]

    @strawberry.field(description="The supervision orders (督办单) about it, oldest first.")
    def supervisions(self) -> list[Supervision]:
        return [Supervision(stored=one, case=self.stored) for one in self.stored.supervisions]

    @strawberry.field(description="The early warnings under which its matter has come.")
    def early_warnings(self) -> list[CaseWarning]:
        return [CaseWarning(stored=one, case=self.stored) for one in self.stored.warnings]

    @strawberry.field(description="The talks, marks and vetoes about it, oldest first.")
    def register(self) -> list[RegisterEntry]:
        return [RegisterEntry(stored=one, case=self.stored) for one in self.stored.register]

    @strawberry.field(
        description="The matter (同一事项) that it is in, with others; null for none."
    )
    def matter(self) -> Matter | None:
        return Matter(stored=self.stored.matter) if self.stored.matter else None

    @strawberry.field(description="Since when it is a problem case; null if it is none.")
    def problem_since(self) -> datetime | None:
        return self.stored.problem_since

    @strawberry.field(
        description="What keeps failing though it should happen by itself, and which rules failed;"
        " empty when all is well."
    )
    async def needs_attention(self, info: Info) -> list[Attention]:
        return await attention_of(info, self.stored)

    @strawberry.field(description="Whether a consultation has fixed who leads.")
    def lead_agreed(self) -> bool:
        return self.stored.lead_agreed

    @strawberry.field(description="Who was named to follow it to the end, by staff id.")
    def follower(self) -> str | None:
        return self.stored.follower

    @strawberry.field(description="Whether it is left out of the appraisal (剔除).")
    def is_excluded(self) -> bool:
        return self.stored.is_excluded

    @strawberry.field(description="How often the citizen came back after it was closed.")
    def reopenings(self) -> int:
        return self.stored.reopenings

    @strawberry.field(description="The visit at which the citizen first answered.")
    def first_answers(self) -> Visit | None:
        return _visit(self.stored.first_answers)

    @strawberry.field(description="The visit at which the citizen answered last.")
    def final_answers(self) -> Visit | None:
        return _visit(self.stored.final_answers)

    @strawberry.field(description="Every attempt at a return visit, oldest first.")
    def visits(self) -> list[Visit]:
        return [Visit.of(visit) for visit in self.stored.visits]

    @strawberry.field(description="Its files, oldest first, without those taken out of sight.")
    async def attachments(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> AttachmentConnection:
        return await attachment_page(info, self.stored, Page(first, after, last, before))

    @strawberry.field(description="What has happened to it, oldest first; the last ones if asked.")
    async def events(self, info: Info, last: int | None = None) -> list[CaseEvent]:
        history = await info.context.loaders.histories.load(self.stored.id) or ()
        wanted = history if last is None else history[len(history) - max(last, 0) :]
        return [event_of(event) for event in wanted]

    @strawberry.field(description="Cases that are probably about the same thing, likeliest first.")
    async def likely_same(self, info: Info, first: FirstFew = 5) -> list[LikelySame]:
        found = await like_case(info, self.stored, first)
        return [LikelySame.of(Case.of(one.case), one.likeness) for one in found]


def _orders(case: state.Case, orders: Iterable[state.Assignment]) -> list[Assignment]:
    return [Assignment(stored=order, case=case) for order in orders]


def _visit(visit: state.Visit | None) -> Visit | None:
    return Visit.of(visit) if visit else None
