"""The door, and everything that lies behind it, in view."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text
from tests.scenarios.conftest import Staff, Town, town  # noqa: F401 - the fixture of this folder
from tests.scenarios.conftest import text as words
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
    RecordContact,
    RecordVisit,
    RefuseReply,
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
    Channel,
    ExclusionGround,
    Medium,
    Nature,
    PauseReason,
    ReturnReason,
    Satisfaction,
    Solved,
    VisitResult,
)
from yousu.city import City
from yousu.execute import execute, execute_all
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Outcome, Request

PROPERTY = "housing.property_management"
ENROLMENT = "education.enrolment"


@pytest.fixture
def opening(town: Town) -> Callable[..., Awaitable[Request]]:  # noqa: F811
    """A request that opens a case; each has a case id and a number of its own."""

    async def make(key: str | None = None, actor: Actor = town.hotline, **told: Any) -> Request:
        appeal = {
            "title": "电梯停了",
            "text": "电梯已经停了三天，请尽快修复。",
            "channel": Channel.HOTLINE,
            "nature": Nature.COMPLAINT,
            "category": PROPERTY,
        }
        [request] = await opening_requests(town.city, actor, [(Opening(**appeal | told), key)])
        return request

    return make


@pytest.fixture
async def dispatched(town: Town) -> UUID:  # noqa: F811
    """A case that waits for its unit."""
    case = await town.open(PROPERTY)
    await town.dispatch(case)
    return case


@pytest.fixture
async def handling(town: Town) -> UUID:  # noqa: F811
    """A case that its handler works on."""
    case = await town.open(PROPERTY)
    await town.hand_to_handler(case, town.housing)
    return case


class Archive:
    """Everything that the city has stored."""

    def __init__(self, city: City) -> None:
        self._city = city

    async def tables(self, *names: str) -> dict[str, list[str]]:
        """Every row of the tables (of all, when none is named) as PostgreSQL writes it."""
        async with self._city.engine.connect() as connection:
            known = "select tablename from pg_tables where schemaname = 'public' order by 1"
            wanted = names or (await connection.execute(text(known))).scalars().all()
            return {
                name: list(
                    (
                        await connection.execute(text(f"select t::text from {name} t order by 1"))
                    ).scalars()
                )
                for name in wanted
            }

    async def rows(self, query: str, **parameters: object) -> Sequence[Any]:
        async with self._city.engine.connect() as connection:
            return (await connection.execute(text(query), parameters)).all()

    async def cases(self) -> list[UUID]:
        return [row.id for row in await self.rows("select id from cases order by id")]

    async def count(self, table: str) -> int:
        [row] = await self.rows(f"select count(*) as rows from {table}")
        return int(row.rows)


@pytest.fixture
def archive(city: City) -> Archive:
    return Archive(city)


@pytest.fixture
def together(city: City) -> Callable[..., Awaitable[list[Outcome]]]:
    """Carries out requests in one transaction, which stands afterwards."""

    async def carry_out(*requests: Request) -> list[Outcome]:
        async with city.engine.begin() as connection:
            return await execute_all(city, connection, requests)

    return carry_out


@pytest.fixture
def someone_waits(city: City) -> Callable[[], Awaitable[None]]:
    """Returns as soon as somebody in the database waits for somebody else's lock."""

    async def wait() -> None:
        waiting = text(
            "select 1 from pg_stat_activity"
            " where datname = current_database() and wait_event_type = 'Lock'"
        )
        async with asyncio.timeout(10), city.engine.connect() as connection:
            while True:
                if (await connection.execute(waiting)).first():
                    return
                await connection.rollback()
                await asyncio.sleep(0.005)

    return wait


@dataclass
class RandomLife:
    """People who do whatever comes to their minds, at any time."""

    town: Town  # noqa: F811
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
        return await self.town.open(self.dice.choice((PROPERTY, ENROLMENT, "education.fees")))

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
        visit = RecordVisit(VisitResult.ANSWERED, True, solved, satisfied, satisfied, words("回访"))
        return [
            (Dispatch(uuid7()), hotline),
            (Dispatch(uuid7(), category="education.fees"), hotline),
            (SignFor(), head),
            *[(AssignHandler(staff.handler.id), head)] * 2,
            (RecordContact(Medium.PHONE, words("已电话联系。")), handler),
            *[(SubmitReply(words("已办理。")), handler)] * 2,
            *[(SignReply(), signatories)] * 4,
            (RefuseReply(words("请补充证据。")), signatories),
            (visit, hotline),
            (RecordVisit(VisitResult.NO_ANSWER), hotline),
            (CloseCase(), hotline),
            (CloseCase(), [THE_CLOCK]),
        ]

    def _wishes(self, staff: Staff) -> list[tuple[Command, list[Actor]]]:
        """What is asked of somebody higher, and of somebody lower."""
        handler, head, why = [staff.handler], [staff.head], words("情况特殊。")
        day = self.dice.choice((date(2024, 4, 1), date(2024, 6, 1), date(2024, 9, 1)))
        week, outside = Budget.working_days(5), ExclusionGround.OUTSIDE_JURISDICTION
        return [
            (Return(uuid7(), ReturnReason.WRONG_UNIT, why), head),
            (RequestExtension(uuid7(), self.dice.randint(1, 4), why), handler),
            (RequestPause(uuid7(), PauseReason.WAITING_FOR_CITIZEN, week, why), handler),
            (Resume(), handler),
            (
                RequestDeferral(uuid7(), day, why, words("方案"), words("措施"), words("目标")),
                handler,
            ),
            (EndDeferral(), handler),
            (ApplyForExclusion(uuid7(), outside, why), handler),
            (IssueSupervision(uuid7(), why), [self.town.hotline]),
            (CallInSupport(uuid7(), "education", "finance", why), [self.town.hotline]),
            (ReopenCase(why), [self.town.hotline]),
        ]

    def _decisions(self, case: Case, staff: Staff) -> list[tuple[Command, list[Actor]]]:
        """What is done about every application and supervision order of a case."""
        deciding = [staff.at("leader_in_charge"), self.town.hotline]
        waiting = [a for a in case.applications if a.is_pending]
        granted = [(Decide(a.id, grant=True), deciding) for a in waiting] * 4
        refused = [(Decide(a.id, False, words("不同意。")), deciding) for a in case.applications]
        revoked = [(Revoke(a.id, words("撤销。")), deciding) for a in case.applications]
        answered = [
            (AnswerSupervision(order.id, words("已办理。")), [staff.head, self.town.hotline])
            for order in case.supervisions
        ]
        return [*granted, *refused[:1], *revoked[:1], *answered[:2]]


@pytest.fixture(params=[1, 2, 3])
async def life(request: pytest.FixtureRequest, town: Town) -> RandomLife:  # noqa: F811
    """A city in which a random lot of things has happened."""
    life = RandomLife(town, random.Random(request.param))
    await life.go_on(160)
    return life
