"""A bulletin that is issued by hand, or corrected."""

from collections.abc import Awaitable
from datetime import date

import strawberry
from strawberry import relay

from yousu.bulletins.edition import Edition
from yousu.bulletins.find import subject_on
from yousu.bulletins.issue import correct, issue
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.bulletins import Bulletin
from yousu.graphql.context import Info
from yousu.graphql.enums import BulletinKind
from yousu.graphql.ids import id_of
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem


@strawberry.type(description="A bulletin after an act, or why the act was refused.")
class BulletinPayload:
    bulletin: Bulletin | None = strawberry.field(description="The edition that was issued.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="Issue the bulletin of a period that is over.")
class BulletinIssueInput(KeyedInput):
    kind: BulletinKind = strawberry.field(description="How long its period is.")
    day: date = strawberry.field(description="A day in its period, in the city's zone.")
    bureau: str | None = strawberry.field(
        default=None, description="Whose it is, by the bureau's code; the city's if left out."
    )


@strawberry.input(description="Issue the next edition of a bulletin.")
class BulletinCorrectInput(KeyedInput):
    bulletin: relay.GlobalID = strawberry.field(description="The newest edition so far.")
    reason: str = strawberry.field(description="Why, as it is published.")


async def issue_bulletin(info: Info, input: BulletinIssueInput) -> BulletinPayload:
    return await _payload(info, _issued(info, input))


async def correct_bulletin(info: Info, input: BulletinCorrectInput) -> BulletinPayload:
    return await _payload(info, _corrected(info, input))


async def _issued(info: Info, input: BulletinIssueInput) -> Edition:
    city, actor = info.context.city, info.context.actor
    subject = subject_on(city, input.kind, input.bureau, input.day)
    return await issue(city, actor, subject, input.claim(info))


async def _corrected(info: Info, input: BulletinCorrectInput) -> Edition:
    city, actor = info.context.city, info.context.actor
    id = id_of(input.bulletin, "Bulletin", Code.UNKNOWN_BULLETIN)
    return await correct(city, actor, id, input.reason, input.claim(info))


async def _payload(info: Info, act: Awaitable[Edition]) -> BulletinPayload:
    try:
        edition = await act
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return BulletinPayload(bulletin=None, problems=[problem])
    return BulletinPayload(bulletin=Bulletin.of(edition), problems=[])
