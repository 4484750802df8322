"""What is refused leaves every table as it was, byte for byte."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from tests.town import Town, text
from uuid_utils.compat import uuid7

from yousu.case.actor import THE_CLOCK, Actor, ActorKind
from yousu.case.commands import (
    AssignHandler,
    CloseCase,
    Command,
    Dispatch,
    RecordContact,
    RecordVisit,
    RefuseReply,
    Return,
    SignFor,
    SignReply,
    SubmitReply,
)
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Medium, ReturnReason, Solved, VisitResult
from yousu.execute import execute
from yousu.request import Request

Refusable = Callable[[Town, UUID], Request]


def act(command: Command, who: Callable[[Town], Actor], **more: object) -> Refusable:
    return lambda town, case: Request(case, command, who(town), **more)


def hotline(town: Town) -> Actor:
    return town.hotline


def head(town: Town) -> Actor:
    return town.housing.head


def handler(town: Town) -> Actor:
    return town.housing.handler


def stranger(town: Town) -> Actor:
    return town.education.head


def nobody(_: Town) -> Actor:
    return Actor(ActorKind.PERSON, "nobody")


def clock(_: Town) -> Actor:
    return THE_CLOCK


REFUSED: dict[str, tuple[ProblemCode, Refusable]] = {
    "a stale version": (
        ProblemCode.STALE_VERSION,
        act(RecordContact(Medium.PHONE), handler, version=2),
    ),
    "a stale version with a key": (
        ProblemCode.STALE_VERSION,
        act(RecordContact(Medium.PHONE), handler, version=2, key="a"),
    ),
    "an act that is not possible now": (ProblemCode.NOT_NOW, act(SignFor(), head, key="a")),
    "a second dispatch under rules never seen": (
        ProblemCode.NOT_NOW,
        act(Dispatch(uuid7(), category="education.fees"), hotline, key="a"),
    ),
    "an act of somebody else": (ProblemCode.NOT_ALLOWED, act(SubmitReply(text("好")), head)),
    "an act of another bureau": (ProblemCode.UNKNOWN_CASE, act(SignFor(), stranger)),
    "an act of nobody": (ProblemCode.UNKNOWN_CASE, act(SignFor(), nobody)),
    "an act of the clock": (ProblemCode.NOT_ALLOWED, act(CloseCase(), clock)),
    "a signature without a reply": (ProblemCode.NOT_NOW, act(SignReply(), head)),
    "a refusal without a reply": (ProblemCode.NOT_NOW, act(RefuseReply(text("不行")), head)),
    "a return of what was signed for": (
        ProblemCode.NOT_NOW,
        act(Return(uuid7(), ReturnReason.WRONG_UNIT, text("不属于本科室")), head, key="a"),
    ),
    "an empty reply": (ProblemCode.TEXT_MISSING, act(SubmitReply(text(" \n")), handler, key="a")),
    "an endless reply": (
        ProblemCode.TEXT_TOO_LONG,
        act(SubmitReply(text("长" * 20_001)), handler),
    ),
    "an unnamed handler": (ProblemCode.TEXT_MISSING, act(AssignHandler(" "), head)),
    "a visit before the reply": (
        ProblemCode.NOT_NOW,
        act(RecordVisit(VisitResult.ANSWERED, solved=Solved.SOLVED), hotline),
    ),
}


@pytest.fixture(params=REFUSED)
def refused_request(request: pytest.FixtureRequest, town: Town, handling: UUID) -> Request:
    """A request that is refused while the case is being handled."""
    return REFUSED[request.param][1](town, handling)


@pytest.mark.parametrize("name", REFUSED)
async def test_the_reason_has_its_code(town, handling, name) -> None:
    code, request = REFUSED[name]
    with pytest.raises(Refused) as refused:
        await execute(town.city, request(town, handling))
    assert refused.value.code is code


async def test_alone_it_changes_no_table(town, handling, archive) -> None:
    before = await archive.tables()
    with pytest.raises(Refused):
        await execute(town.city, Request(handling, SignFor(), town.housing.head, key="a"))
    assert await archive.tables() == before


async def test_in_a_batch_that_stands_it_changes_no_table(
    archive, together, refused_request
) -> None:
    before = await archive.tables()
    await together(refused_request)
    assert await archive.tables() == before


async def test_a_refused_opening_changes_no_table(opening, archive, together) -> None:
    request = await opening(key="a", category="housing.castles", reporter_phone="13900000000")
    before = await archive.tables()
    await together(request)
    assert await archive.tables() == before


async def test_an_opening_by_a_handler_changes_no_table(town, opening, archive, together) -> None:
    request = await opening(key="a", actor=town.housing.handler)
    before = await archive.tables()
    await together(request)
    assert await archive.tables() == before


async def test_an_act_on_an_unknown_case_changes_no_table(town, archive, together) -> None:
    before = await archive.tables()
    await together(Request(uuid4(), SignFor(), town.housing.head, key="a"))
    assert await archive.tables() == before


async def test_a_reused_key_changes_no_table(town, dispatched, archive, together) -> None:
    head = town.housing.head
    await together(Request(dispatched, SignFor(), head, key="a"))
    before = await archive.tables()
    await together(Request(dispatched, AssignHandler("someone"), head, key="a"))
    assert await archive.tables() == before


async def test_a_case_is_opened_once(opening, archive, together) -> None:
    first, second = await opening(), await opening()
    await together(first)
    before = await archive.tables()
    await together(Request(first.case, second.command, first.actor))
    assert await archive.tables() == before
