"""A city whose clock the test moves, with people at its posts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from uuid_utils.compat import uuid7

from yousu.calendar import CITY_ZONE
from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Decide,
    Dispatch,
    RecordVisit,
    SignFor,
    SignReply,
    SubmitReply,
    Text,
)
from yousu.case.events import Event, Fact, RungFired
from yousu.case.state import Assignment, Case, Clock
from yousu.case.vocabulary import (
    Channel,
    ClockKind,
    Nature,
    Satisfaction,
    Solved,
    VisitResult,
)
from yousu.city import City
from yousu.execute import execute
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Done, Request
from yousu.store.case_list import find_cases
from yousu.store.clock import advance_clock, city_now, set_clock
from yousu.store.events import histories
from yousu.store.timers import next_due
from yousu.timers.fire import fire_due
from yousu.timers.replan import replan_some

MONDAY_MORNING = datetime(2024, 3, 11, 9, 0, tzinfo=CITY_ZONE)


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A time of 2024 on the city's clock."""
    return datetime(2024, month, day, hour, minute, tzinfo=CITY_ZONE)


def person(id: str, post: str, bureau: str | None = None, unit: str | None = None) -> Actor:
    return Actor(ActorKind.PERSON, id, post, unit, bureau)


def text(body: str) -> Text:
    return Text(uuid7(), body)


@dataclass(frozen=True)
class Staff:
    """The people of one unit of a bureau, and those over it."""

    bureau: str
    unit: str

    @property
    def handler(self) -> Actor:
        return person(f"{self.unit}.handler", "handler", self.bureau, self.unit)

    @property
    def head(self) -> Actor:
        return person(f"{self.unit}.head", "unit_head", self.bureau, self.unit)

    def at(self, post: str) -> Actor:
        return person(f"{self.bureau}.{post}", post, self.bureau)


class Town:
    """What a scenario can do: act as somebody, move the clock, look."""

    hotline = person("operator", "hotline")
    housing = Staff("housing", "property_management")
    education = Staff("education", "basic_education")

    def __init__(self, city: City) -> None:
        self.city = city

    async def advance(self, **by: float) -> None:
        """Moves the clock forward, letting every timer on the way fire at its own time."""
        async with self.city.engine.begin() as connection:
            until = await city_now(connection) + timedelta(**by)
        await self.advance_to(until)

    async def advance_to(self, until: datetime) -> None:
        await self.plan_again()
        while (due := await self._next_due()) is not None and due <= until:
            await self._set(max(due, await self.now()))
            while await fire_due(self.city):
                pass
        await self._set(until)

    async def jump(self, **by: float) -> None:
        """Moves the clock while nobody works: timers on the way are late."""
        async with self.city.engine.begin() as connection:
            await advance_clock(connection, timedelta(**by))

    async def plan_again(self) -> None:
        """Does what workers do about a calendar that was issued."""
        while await replan_some(self.city):
            pass

    async def now(self) -> datetime:
        async with self.city.engine.connect() as connection:
            return await city_now(connection)

    async def open(
        self, category: str | None, nature: Nature = Nature.COMPLAINT, **more: object
    ) -> UUID:
        opening = Opening(
            title="电梯停了",
            text="电梯已经停了三天，请尽快修复。",
            channel=Channel.HOTLINE,
            nature=nature,
            category=category,
            **more,  # type: ignore[arg-type]  # passed on
        )
        [request] = await opening_requests(self.city, self.hotline, [(opening, None)])
        return (await execute(self.city, request)).case.id

    async def do(self, case: UUID, command: Command, by: Actor, **more: object) -> Done:
        return await execute(self.city, Request(case, command, by, **more))  # type: ignore[arg-type]  # passed on

    async def dispatch(self, case: UUID) -> None:
        await self.do(case, Dispatch(uuid7()), self.hotline)

    async def grant(self, case: UUID, by: Actor) -> Done:
        """What waits for a decision is granted."""
        return await self.do(case, Decide(await self.waiting(case), grant=True), by)

    async def refuse(self, case: UUID, by: Actor) -> Done:
        """What waits for a decision is refused."""
        why = text("理由不充分。")
        return await self.do(case, Decide(await self.waiting(case), grant=False, text=why), by)

    async def waiting(self, case: UUID) -> UUID:
        """The one application that waits for a decision."""
        stored = await self.case(case)
        [application] = [a.id for a in stored.applications if a.is_pending]
        return application

    async def hand_to_handler(self, case: UUID, staff: Staff) -> None:
        """Dispatched, signed for, and given to the unit's handler."""
        await self.dispatch(case)
        await self.do(case, SignFor(), staff.head)
        await self.do(case, AssignHandler(staff.handler.id), staff.head)

    async def reply(self, case: UUID, staff: Staff) -> None:
        """Written by the handler and signed by everybody whose signature it needs."""
        order = await self.order(case, staff)
        reply = SubmitReply(text("已修复，请放心使用。"), assignment=order.id)
        await self.do(case, reply, staff.handler)
        async with self.city.engine.connect() as connection:
            sets = await self.city.rule_sets.load(connection, [order.chain_rules])
        for step in sets[order.chain_rules].sign_off.steps[1:]:
            signatory = staff.head if step.post == "unit_head" else staff.at(step.post)
            await self.do(case, SignReply(assignment=order.id), signatory)

    async def visit(
        self,
        case: UUID,
        solved: Solved = Solved.SOLVED,
        satisfied: Satisfaction = Satisfaction.SATISFIED,
    ) -> None:
        answers = RecordVisit(VisitResult.ANSWERED, True, solved, satisfied, satisfied)
        await self.do(case, answers, self.hotline)

    async def close(self, case: UUID) -> None:
        await self.do(case, CloseCase(), self.hotline)

    async def case(self, id: UUID) -> Case:
        async with self.city.engine.connect() as connection:
            return (await find_cases(connection, [id]))[id]

    async def order(self, id: UUID, staff: Staff) -> Assignment:
        """The order of the staff's unit."""
        orders = (await self.case(id)).assignments
        return next(o for o in reversed(orders) if (o.bureau, o.unit) == (staff.bureau, staff.unit))

    async def clock(self, id: UUID, kind: ClockKind = ClockKind.HANDLING) -> Clock:
        """The lead's latest clock of a kind."""
        lead = (await self.case(id)).lead
        clock = lead.latest(kind) if lead else None
        assert clock is not None
        return clock

    async def events(self, id: UUID, kind: type[Fact]) -> list[Event]:
        """What has happened to a case of one kind."""
        return [event for event in await self.history(id) if isinstance(event.fact, kind)]

    async def pressed(self, id: UUID) -> list[str]:
        """The rungs that have fired, in order."""
        fired = [e.fact for e in await self.events(id, RungFired)]
        return [fact.rung for fact in fired if isinstance(fact, RungFired)]

    async def nothing_else_happens(self, id: UUID, days: float = 90) -> None:
        """However long one waits, the case's log stays as it is."""
        before = await self.told(id)
        await self.advance(days=days)
        assert await self.told(id) == before

    async def history(self, id: UUID) -> tuple[Event, ...]:
        async with self.city.engine.connect() as connection:
            return (await histories(connection, [id]))[id]

    async def told(self, id: UUID) -> list[str]:
        """The names of what has happened, in order."""
        return [type(event.fact).__name__ for event in await self.history(id)]

    async def _next_due(self) -> datetime | None:
        async with self.city.engine.connect() as connection:
            return await next_due(connection)

    async def _set(self, instant: datetime) -> None:
        async with self.city.engine.begin() as connection:
            await set_clock(connection, instant, speed=0)


@pytest.fixture
async def morning(city: City) -> None:
    """The city's clock stands still on a Monday morning."""
    async with city.engine.begin() as connection:
        await set_clock(connection, MONDAY_MORNING, speed=0)


@pytest.fixture
def town(city: City, morning: None) -> Town:
    return Town(city)
