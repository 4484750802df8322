"""What a citizen does by themselves: raises an appeal, adds a word to it."""

from collections.abc import Awaitable

import strawberry
from strawberry import relay

from yousu.case.commands import Comment
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.case.vocabulary import Title
from yousu.execute import execute
from yousu.graphql.context import Info
from yousu.graphql.enums import Channel, Nature
from yousu.graphql.ids import id_of
from yousu.graphql.inputs.act import words
from yousu.graphql.inputs.receive import LocationInput
from yousu.graphql.own_appeals import OwnAppeal
from yousu.graphql.problems import Problem
from yousu.identity.caller import Citizen
from yousu.intake.opening import Opening, opening_requests
from yousu.request import Done, Request

CITIZENS = Title("市民本人", "citizens, for themselves")
WRITTEN = frozenset(
    {Channel.WECHAT, Channel.NEW_MEDIA, Channel.DIRECTORS_MAILBOX, Channel.SUNSHINE_PETITION}
)


@strawberry.input(description="Raise an appeal.")
class AppealRaiseInput:
    title: str = strawberry.field(description="What it is about, in a line.")
    text: str = strawberry.field(description="What you want to say.")
    nature: Nature = strawberry.field(description="What you want.")
    channel: Channel = strawberry.field(
        default=Channel.WECHAT, description="By what you write: WeChat, new media or a mailbox."
    )
    place: str | None = strawberry.field(default=None, description="Where it is, in words.")
    location: LocationInput | None = strawberry.field(
        default=None, description="Where it is on the map."
    )
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: one appeal is raised for it."
    )

    def opening(self, citizen: Citizen) -> Opening:
        """The appeal as the city receives it. Raises Refused for a channel that is not theirs."""
        if self.channel not in WRITTEN:
            reason = Title("请选择网络渠道", "choose one by which citizens write themselves")
            raise Refused(Code.INVALID_INPUT, field="channel", reason=reason)
        return Opening(
            title=self.title,
            text=self.text,
            place=self.place,
            reporter_name=citizen.name,
            reporter_phone=citizen.phone,
            channel=self.channel,
            nature=self.nature,
            location=self.location.location() if self.location else None,
        )


@strawberry.input(description="Add a word to an appeal of yours; it moves no clock.")
class AppealAddWordInput:
    appeal: relay.GlobalID = strawberry.field(description="The appeal.")
    text: str = strawberry.field(description="The word.")
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: the word is added once for it."
    )


@strawberry.type(description="An appeal after an act, or why the act was refused.")
class OwnAppealPayload:
    appeal: OwnAppeal | None = strawberry.field(description="The appeal as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def raise_appeal(info: Info, input: AppealRaiseInput) -> OwnAppealPayload:
    return await _payload(info, _raised(info, input))


async def add_word(info: Info, input: AppealAddWordInput) -> OwnAppealPayload:
    return await _payload(info, _added(info, input))


async def _raised(info: Info, input: AppealRaiseInput) -> Done:
    city, citizen = info.context.city, _citizen(info)
    opening = input.opening(citizen)
    [request] = await opening_requests(city, info.context.actor, [(opening, input.key)])
    return await execute(city, request)


async def _added(info: Info, input: AppealAddWordInput) -> Done:
    _citizen(info)
    case = id_of(input.appeal, "OwnAppeal", Code.UNKNOWN_CASE)
    command = Comment(words(input.text))
    request = Request(case=case, command=command, actor=info.context.actor, key=input.key)
    return await execute(info.context.city, request)


def _citizen(info: Info) -> Citizen:
    """Raises Unauthenticated for strangers, and Refused for who comes as somebody else."""
    info.context.require_actor()
    caller = info.context.caller
    if caller is None or caller.citizen is None:
        raise Refused(Code.NOT_ALLOWED, who=CITIZENS)
    return caller.citizen


async def _payload(info: Info, act: Awaitable[Done]) -> OwnAppealPayload:
    try:
        outcome = await act
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return OwnAppealPayload(appeal=None, problems=[problem])
    info.context.fresh_loaders()
    return OwnAppealPayload(appeal=OwnAppeal.of(outcome.case), problems=[])
