"""Taking topics up, naming their owners, writing down what was done, closing them."""

from collections.abc import Awaitable
from uuid import UUID

import strawberry
from strawberry import relay

from yousu import topics
from yousu.case import topic as domain
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.context import Info
from yousu.graphql.enums import SubjectKind
from yousu.graphql.ids import id_of, known_id
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem
from yousu.graphql.topics import Topic


@strawberry.type(description="A topic after an act, or why the act was refused.")
class TopicPayload:
    topic: Topic | None = strawberry.field(description="The topic as it now stands.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input(description="What a topic is about, as an observation or a warning tells it.")
class TopicSubjectInput:
    kind: SubjectKind = strawberry.field(description="A category, a place, or a matter.")
    code: str = strawberry.field(
        description="The category's code, the place's code, or the matter's id."
    )

    def subject(self) -> domain.Subject:
        """Raises Refused for a matter's id that is none."""
        if self.kind is SubjectKind.MATTER:
            return domain.Subject(self.kind, str(known_id(self.code, Code.TOPIC_OF_NOTHING)))
        return domain.Subject(self.kind, self.code)


@strawberry.input(description="Take a topic up; asked again, it gives the one that stands.")
class TopicAdoptInput(KeyedInput):
    bureau: str = strawberry.field(description="The code of the bureau that takes it up.")
    subject: TopicSubjectInput = strawberry.field(description="What it is about.")
    title: str = strawberry.field(description="What people are to call it, in a line.")


@strawberry.input
class TopicInput(KeyedInput):
    """Every further act names its topic."""

    topic: relay.GlobalID = strawberry.field(description="The topic.")
    version: int | None = strawberry.field(
        default=None, description="The version you saw; the act is refused if it has moved on."
    )

    def id(self) -> UUID:
        """Raises Refused for another thing's id."""
        return id_of(self.topic, "Topic", Code.UNKNOWN_TOPIC)


@strawberry.input(description="Name who owns the topic.")
class TopicAssignInput(TopicInput):
    unit: str = strawberry.field(description="The code of a unit of the topic's bureau.")
    person: str | None = strawberry.field(
        default=None, description="Who is to see to it there, by staff id."
    )


@strawberry.input(description="Write down what was done about the topic.")
class TopicRecordMeasureInput(TopicInput):
    text: str = strawberry.field(description="What was done.")


@strawberry.input(description="Close the topic.")
class TopicCloseInput(TopicInput):
    text: str = strawberry.field(description="Why it is done with.")


async def adopt(info: Info, input: TopicAdoptInput) -> TopicPayload:
    async def done() -> domain.Topic:
        city, actor = info.context.city, info.context.actor
        wanted = topics.Wanted(input.bureau, input.subject.subject(), input.title)
        return await topics.adopt(city, actor, wanted, input.claim(info))

    return await _payload(info, done())


async def assign(info: Info, input: TopicAssignInput) -> TopicPayload:
    async def done() -> domain.Topic:
        return await topics.assign(info.context.city, _act(info, input), input.unit, input.person)

    return await _payload(info, done())


async def record_measure(info: Info, input: TopicRecordMeasureInput) -> TopicPayload:
    async def done() -> domain.Topic:
        return await topics.record_measure(info.context.city, _act(info, input), input.text)

    return await _payload(info, done())


async def close(info: Info, input: TopicCloseInput) -> TopicPayload:
    async def done() -> domain.Topic:
        return await topics.close(info.context.city, _act(info, input), input.text)

    return await _payload(info, done())


def _act(info: Info, input: TopicInput) -> topics.Asked:
    return topics.Asked(input.id(), info.context.actor, input.version, input.claim(info))


async def _payload(info: Info, done: Awaitable[domain.Topic]) -> TopicPayload:
    try:
        return TopicPayload(topic=Topic.of(await done), problems=[])
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return TopicPayload(topic=None, problems=[problem])
