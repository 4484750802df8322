"""People who do whatever comes to their minds, allowed or not."""

import random
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from tests.town import Staff, Town, text
from uuid_utils.compat import uuid7

from yousu.calendar import Budget
from yousu.case.actor import THE_CLOCK, Actor
from yousu.case.acts import allowed_now
from yousu.case.commands import (
    AnswerSupervision,
    ApplyForExclusion,
    AssignHandler,
    CallInSupport,
    CloseCase,
    Command,
    Decide,
    Dispatch,
    EndDeferral,
    IssueSupervision,
    JoinMatter,
    LeaveMatter,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Relabel,
    ReopenCase,
    RequestDeferral,
    RequestExtension,
    RequestPause,
    Resume,
    Return,
    Revoke,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.problem import Refused
from yousu.case.state import Case
from yousu.case.vocabulary import (
    ExclusionGround,
    Medium,
    PauseReason,
    ReturnReason,
    Satisfaction,
    Solved,
    VisitResult,
)
from yousu.execute import execute
from yousu.request import Request

MATTER = UUID(int=7)
CATEGORIES = ("housing.property_management", "education.enrolment", "education.fees")


@dataclass
class RandomLife:
    """People who do whatever comes to their minds, at any time."""

    town: Town
    dice: random.Random

    async def go_on(self, steps: int) -> None:
        """So many acts on a few cases, allowed or not, while time passes now and then."""
        cases = [await self._open() for _ in range(3)]
        for _ in range(steps):
            case = self.dice.choice(cases)
            if self.dice.random() < 0.2:
                await self.town.advance(hours=self.dice.choice((1, 5, 24, 72, 400)))
            with suppress(Refused):
                await self._act(case)

    async def _open(self) -> UUID:
        return await self.town.open(self.dice.choice(CATEGORIES))

    async def _act(self, case: UUID) -> None:
        stored = await self.town.case(case)
        lead = stored.lead
        staff = Staff(lead.bureau, lead.unit) if lead else self.town.housing
        ideas = self._ideas(staff) + self._wishes(staff) + self._decisions(stored, staff)
        if self.dice.random() < 0.8:
            possible = allowed_now(stored)
            ideas = [idea for idea in ideas if type(idea[0]) in possible]
        command, people = self.dice.choice(ideas)
        actor = self.dice.choice(people)
        seen = self.dice.choice((None, None, stored.version, stored.version - 1))
        await execute(self.town.city, Request(case, command, actor, version=seen))

    def _ideas(self, staff: Staff) -> list[tuple[Command, list[Actor]]]:
        hotline, handler, head = [self.town.hotline], [staff.handler], [staff.head]
        signatories = [staff.head, staff.at("leader_in_charge"), staff.at("transfer_office")]
        solved, satisfied = self.dice.choice(list(Solved)), self.dice.choice(list(Satisfaction))
        visit = RecordVisit(VisitResult.ANSWERED, True, solved, satisfied, satisfied, text("回访"))
        return [
            (Dispatch(uuid7()), hotline),
            (Dispatch(uuid7(), category="education.fees"), hotline),
            (SignFor(), head),
            *[(AssignHandler(staff.handler.id), head)] * 2,
            (RecordContact(Medium.PHONE, text("已电话联系。")), handler),
            *[(SubmitReply(text("已办理。")), handler)] * 2,
            *[(SignReply(), signatories)] * 4,
            (RefuseReply(text("请补充证据。")), signatories),
            (visit, hotline),
            (RecordVisit(VisitResult.NO_ANSWER), hotline),
            (CloseCase(), hotline),
            (CloseCase(), [THE_CLOCK]),
        ]

    def _wishes(self, staff: Staff) -> list[tuple[Command, list[Actor]]]:
        """What is asked of somebody higher, and of somebody lower."""
        handler, head, why = [staff.handler], [staff.head], text("情况特殊。")
        day = self.dice.choice((date(2024, 4, 1), date(2024, 6, 1), date(2024, 9, 1)))
        week, outside = Budget.working_days(5), ExclusionGround.OUTSIDE_JURISDICTION
        return [
            (Return(uuid7(), ReturnReason.WRONG_UNIT, why), head),
            (RequestExtension(uuid7(), self.dice.randint(1, 4), why), handler),
            (RequestPause(uuid7(), PauseReason.WAITING_FOR_CITIZEN, week, why), handler),
            (Resume(), handler),
            (
                RequestDeferral(uuid7(), day, why, text("方案"), text("措施"), text("目标")),
                handler,
            ),
            (EndDeferral(), handler),
            (ApplyForExclusion(uuid7(), outside, why), handler),
            (IssueSupervision(uuid7(), why), [self.town.hotline]),
            (CallInSupport(uuid7(), "education", "finance", why), [self.town.hotline]),
            (ReopenCase(why), [self.town.hotline]),
            (JoinMatter(MATTER), [self.town.hotline]),
            (LeaveMatter(), [self.town.hotline]),
            (Relabel(district=self.dice.choice(("chengxi", "chengbei"))), [self.town.hotline]),
        ]

    def _decisions(self, case: Case, staff: Staff) -> list[tuple[Command, list[Actor]]]:
        """What is done about every application and supervision order of a case."""
        deciding = [staff.at("leader_in_charge"), self.town.hotline]
        waiting = [a for a in case.applications if a.is_pending]
        granted = [(Decide(a.id, grant=True), deciding) for a in waiting] * 4
        refused = [(Decide(a.id, False, text("不同意。")), deciding) for a in case.applications]
        revoked = [(Revoke(a.id, text("撤销。")), deciding) for a in case.applications]
        answered = [
            (AnswerSupervision(order.id, text("已办理。")), [staff.head, self.town.hotline])
            for order in case.supervisions
        ]
        return [*granted, *refused[:1], *revoked[:1], *answered[:2]]
