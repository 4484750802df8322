"""Replies, the signatures they need, and what became of each version."""

from datetime import datetime

import strawberry

from yousu.case import rules, state
from yousu.case.signing import unsigned
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.texts import text_of


@strawberry.type(description="A signature under a reply, or its refusal.")
class Verdict:
    stored: strawberry.Private[state.Verdict]

    @strawberry.field(description="The code of the post that judged.")
    def post(self) -> str:
        return self.stored.post

    @strawberry.field(description="The person who judged, by staff id.")
    def person(self) -> str:
        return self.stored.person

    @strawberry.field(description="When.")
    def at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="True for a signature, false for a refusal.")
    def signed(self) -> bool:
        return self.stored.signed

    @strawberry.field(description="For whom a delegate judged, by staff id; null if for nobody.")
    def absent(self) -> str | None:
        return self.stored.absent

    @strawberry.field(description="The remark, or what is wrong with the reply.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)


@strawberry.type(description="One version of the reply and every verdict on it.")
class ReplyRound:
    stored: strawberry.Private[state.ReplyRound]

    @strawberry.field(description="1 for the first version.")
    def number(self) -> int:
        return self.stored.number

    @strawberry.field(description="Who wrote it, by staff id.")
    def author(self) -> str:
        return self.stored.author

    @strawberry.field(description="When it was handed in.")
    def submitted_at(self) -> datetime:
        return self.stored.submitted_at

    @strawberry.field(description="What it says.")
    async def text(self, info: Info) -> str | None:
        return await text_of(info, self.stored.text)

    @strawberry.field(description="Every verdict, the author's own signature first.")
    def verdicts(self) -> list[Verdict]:
        return [Verdict(stored=verdict) for verdict in self.stored.verdicts]


@strawberry.type(description="One signature of the chain that a reply needs (审签).")
class SignOffStep:
    post: str = strawberry.field(description="The code of the post that signs.")
    title: Title = strawberry.field(description="The post's name for people.")
    signed_at: datetime | None = strawberry.field(
        description="When the current version was signed here; null if it was not."
    )
    signed_by: str | None = strawberry.field(description="By whom, by staff id.")
    is_next: bool = strawberry.field(description="Whether the reply waits for this signature.")


def sign_off_steps(chain: rules.SignOff, reply: state.ReplyRound | None) -> list[SignOffStep]:
    """The chain with the signatures of the current version of the reply."""
    waits = unsigned(chain, reply) if reply and not _is_refused(reply) else ()
    steps = []
    for step in chain.steps:
        verdict = _signature(chain, reply, step) if reply else None
        steps.append(
            SignOffStep(
                post=step.post,
                title=Title.of(step.title),
                signed_at=verdict.at if verdict else None,
                signed_by=verdict.person if verdict else None,
                is_next=waits[:1] == (step,),
            )
        )
    return steps


def _is_refused(reply: state.ReplyRound) -> bool:
    return any(not verdict.signed for verdict in reply.verdicts)


def _signature(
    chain: rules.SignOff, reply: state.ReplyRound, step: rules.Step
) -> state.Verdict | None:
    """The verdict that signed a step; the author's own is that of the first."""
    author, *others = reply.verdicts
    if step == chain.steps[0]:
        return author
    return next((v for v in others if v.signed and v.post == step.post), None)
