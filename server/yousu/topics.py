"""Topics of proactive handling (未诉先办): who may take one up, name its owner, write down what was
done, and close it; each act is kept, and refused with nothing changed."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.decide.words import LONGEST_LINE, check_name, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import may_steer_topics, may_work_on
from yousu.case.sight import sees_bureau
from yousu.case.topic import Subject, SubjectKind, Topic, TopicAct, TopicEntry
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.definitions import basis_of
from yousu.idempotency import done_before, made_before
from yousu.measures.topics.weigh import cases_about
from yousu.store.case_list import count_cases
from yousu.store.clock import city_now
from yousu.store.keys import Key, keep_answer
from yousu.store.topics import (
    TOPICS,
    add_topic,
    find_topics,
    lock_topic,
    open_topic,
    save_topic,
)
from yousu.store.turn import take_turn

STEERING = Title(
    "热线、督查室或本局转办单位、信访办、分管领导",
    "the hotline, the supervision office, or the bureau's offices and leader in charge",
)
WORKING = Title(
    "上述单位或承担专题的单位和人员", "those, or the unit and the person that own the topic"
)


@dataclass(frozen=True)
class Asked:
    """A topic, who acts on it, the version that the actor saw (None asks nothing), and the key for
    which it is done once."""

    topic: UUID
    actor: Actor
    seen: int | None = None
    key: Key | None = None


@dataclass(frozen=True)
class Wanted:
    """What a bureau is to take up, and what people are to call it."""

    bureau: str
    subject: Subject
    title: str


async def adopt(city: City, actor: Actor, wanted: Wanted, key: Key | None = None) -> Topic:
    """A bureau takes a subject up. If it has already, the topic that stands is given."""
    _check_steers(actor, wanted.bureau)
    check_words(wanted.title, "title", LONGEST_LINE)
    async with city.engine.begin() as connection:
        if made := await made_before(connection, key):
            return (await find_topics(connection, [made]))[made]
        await _check_subject(city, connection, wanted.bureau, wanted.subject)
        await take_turn(connection, TOPICS)
        standing = await open_topic(connection, wanted.bureau, wanted.subject)
        topic = standing or await _added(connection, actor, wanted)
        await keep_answer(connection, key, topic.id)
    return topic


async def assign(city: City, act: Asked, unit: str, person: str | None) -> Topic:
    """A unit of the bureau, and somebody there, become its owner."""
    if person is not None:
        check_name(person, "person")
    async with city.engine.begin() as connection:
        if done := await _repeated(connection, act):
            return done
        topic, now = await _locked(connection, act)
        _check_steers(act.actor, topic.bureau)
        if city.host.directory.unit(topic.bureau, unit) is None:
            raise Refused(ProblemCode.UNKNOWN_UNIT, bureau=topic.bureau, unit=unit)
        owned = replace(topic, unit=unit, person=person)
        return await _kept(connection, owned, now, act.actor, TopicAct.ASSIGNED)


async def record_measure(city: City, act: Asked, words: str) -> Topic:
    """What was done about it, in words; from the first of them on its effect is counted."""
    check_words(words, "text")
    async with city.engine.begin() as connection:
        if done := await _repeated(connection, act):
            return done
        topic, now = await _locked(connection, act)
        if not may_work_on(act.actor, topic, city.host.directory):
            raise Refused(ProblemCode.NOT_ALLOWED, who=WORKING)
        begun = replace(topic, first_measure_at=topic.first_measure_at or now)
        return await _kept(connection, begun, now, act.actor, TopicAct.MEASURE, words)


async def close(city: City, act: Asked, words: str) -> Topic:
    """It is done with, and why; another topic may be made of its subject later."""
    check_words(words, "text")
    async with city.engine.begin() as connection:
        if done := await _repeated(connection, act):
            return done
        topic, now = await _locked(connection, act)
        _check_steers(act.actor, topic.bureau)
        closed = replace(topic, closed_at=now)
        return await _kept(connection, closed, now, act.actor, TopicAct.CLOSED, words)


async def _added(connection: AsyncConnection, actor: Actor, wanted: Wanted) -> Topic:
    now = await city_now(connection)
    topic = Topic(uuid7(), 1, **vars(wanted), adopted_at=now, changed_at=now)
    await add_topic(connection, topic, _entry(topic, actor, TopicAct.ADOPTED))
    return topic


async def _repeated(connection: AsyncConnection, act: Asked) -> Topic | None:
    """The topic as it stands, where the act was done under its key before."""
    return await _seen(connection, act) if await done_before(connection, act.key) else None


async def _seen(connection: AsyncConnection, act: Asked) -> Topic:
    """The topic, locked, if the actor may see it."""
    topic = await lock_topic(connection, act.topic)
    if topic is None or not sees_bureau(act.actor, topic.bureau):
        raise Refused(ProblemCode.UNKNOWN_TOPIC, id=act.topic)
    return topic


async def _locked(connection: AsyncConnection, act: Asked) -> tuple[Topic, datetime]:
    """The open topic as the actor may see it, and the instant."""
    topic = await _seen(connection, act)
    if act.seen not in (None, topic.version):
        raise Refused(ProblemCode.STALE_TOPIC, current=topic.version)
    if topic.closed_at is not None:
        raise Refused(ProblemCode.TOPIC_CLOSED)
    return topic, await city_now(connection)


async def _kept(
    connection: AsyncConnection,
    topic: Topic,
    now: datetime,
    actor: Actor,
    act: TopicAct,
    words: str | None = None,
) -> Topic:
    changed = replace(topic, version=topic.version + 1, changed_at=now)
    await save_topic(connection, changed, _entry(changed, actor, act, words))
    return changed


def _entry(topic: Topic, actor: Actor, act: TopicAct, words: str | None = None) -> TopicEntry:
    names_owner = act is TopicAct.ASSIGNED
    return TopicEntry(
        topic=topic.id,
        version=topic.version,
        at=topic.changed_at,
        actor=actor.id,
        post=actor.post,
        act=act,
        unit=topic.unit if names_owner else None,
        person=topic.person if names_owner else None,
        words=words,
    )


def _check_steers(actor: Actor, bureau: str) -> None:
    if not may_steer_topics(actor, bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=STEERING)


async def _check_subject(
    city: City, connection: AsyncConnection, bureau: str, subject: Subject
) -> None:
    """A topic is about cases that the bureau has, or its categories may yet bring."""
    basis = await basis_of(city, connection)
    if subject.kind is SubjectKind.CATEGORY:
        known = basis.directory.bureau_of_category.get(subject.code)
        if known is None:
            raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=subject.code)
        if known != bureau:
            raise Refused(ProblemCode.CATEGORY_OF_ANOTHER_BUREAU, category=subject.code)
    elif not await count_cases(connection, cases_about(basis, bureau, subject)):
        raise Refused(ProblemCode.TOPIC_OF_NOTHING)
