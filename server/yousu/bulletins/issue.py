"""Bulletins are issued and corrected: whole, or not at all."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from uuid_utils.compat import uuid7

from yousu.bulletins.changes import correction
from yousu.bulletins.compiled import Compiling, compiled
from yousu.bulletins.edition import Content, Correction, Edition
from yousu.bulletins.kind import Subject
from yousu.bulletins.names import bureau_name
from yousu.bulletins.outline import outline, outline_again
from yousu.bulletins.stored import edition_of, stored
from yousu.case.actor import Actor, ActorKind
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import may_issue_bulletin
from yousu.case.sight import sees_bureau
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.counting import check_counted
from yousu.definitions import basis_of
from yousu.one_moment import one_moment
from yousu.personal import personal_numbers
from yousu.store.bulletins import (
    BULLETINS,
    StoredBulletin,
    add_bulletin,
    editions_of,
    find_bulletins,
)
from yousu.store.clock import city_now
from yousu.store.keys import Key, keep_answer
from yousu.store.turn import take_turn_soon

ISSUERS = Title(
    "12345热线、市督查室或本局分管领导",
    "the hotline, the supervision office, or the bureau's leader in charge",
)
PATIENCE = timedelta(seconds=5)
NO_BUREAU = Title("没有这个局", "there is no such bureau")


async def issue(city: City, actor: Actor, subject: Subject, key: Key | None = None) -> Edition:
    """The first edition of a bulletin, as the figures are now.

    Raises Refused: the period is not over yet, it was issued already, or not by this actor.
    """
    _check_right(actor, subject.bureau)
    async with one_moment(city.engine, partial(_take_turn, actor), key) as moment:
        connection = moment.connection
        if moment.made:
            return edition_of(await _seen(connection, actor, moment.made))
        basis = await basis_of(city, connection)
        if subject.bureau is not None and subject.bureau not in basis.directory.bureaus:
            raise Refused(ProblemCode.INVALID_INPUT, field="bureau", reason=NO_BUREAU)
        now = await _when_over(city, connection, subject)
        if await editions_of(connection, subject.kind, subject.bureau, subject.first):
            raise Refused(ProblemCode.BULLETIN_ISSUED, whose=bureau_name(basis, subject.bureau))
        host = await city.hosts.current(connection)
        await check_counted(connection)
        outlined = tuple(outline(basis, subject.bureau))
        content = await compiled(connection, Compiling(basis, host, outlined, now), subject)
        edition = await _add(connection, actor, content, 1, None)
        await keep_answer(connection, key, edition.id)
    return edition


async def correct(
    city: City, actor: Actor, id: UUID, reason: str, key: Key | None = None
) -> Edition:
    """The next edition, with today's figures by the definitions of the one that is corrected.

    Raises Refused: there is a newer edition, or no figure has changed, or not by this actor.
    """
    check_reason(reason)
    async with one_moment(city.engine, partial(_take_turn, actor), key) as moment:
        connection = moment.connection
        if moment.made:
            return edition_of(await _seen(connection, actor, moment.made))
        before = await _newest(connection, actor, id)
        subject = before.content.subject
        _check_right(actor, subject.bureau)
        basis, now = await basis_of(city, connection), await _when_over(city, connection, subject)
        frozen = {one.code: one for one in before.content.definitions}
        basis = replace(basis, definitions={**basis.definitions, **frozen})
        host = await city.hosts.current(connection)
        await check_counted(connection)
        outlined = tuple(outline_again(basis, before.content))
        content = await compiled(connection, Compiling(basis, host, outlined, now), subject)
        what = correction(reason, before.content, content)
        if not what.changes and not what.warnings:
            raise Refused(ProblemCode.BULLETIN_UNCHANGED)
        edition = await _add(connection, actor, content, before.number + 1, what)
        await keep_answer(connection, key, edition.id)
    return edition


async def _when_over(city: City, connection: AsyncConnection, subject: Subject) -> datetime:
    """The instant. Raises Refused while the period is not over."""
    now = await city_now(connection)
    if now < subject.period.ends_before(city.hotline.day_begins):
        raise Refused(ProblemCode.PERIOD_NOT_OVER, last=subject.period.last)
    return now


def _check_right(actor: Actor, bureau: str | None) -> None:
    if not may_issue_bulletin(actor, bureau):
        raise Refused(ProblemCode.NOT_ALLOWED, who=ISSUERS)


def check_reason(reason: str) -> None:
    """Raises Refused for a reason that is no words, or that names a person by a number."""
    check_words(reason, "reason", LONGEST_LINE)
    if personal_numbers(reason):
        raise Refused(ProblemCode.PERSONAL_DATA)


async def _take_turn(actor: Actor, connection: AsyncConnection) -> None:
    """From now on nobody else issues a bulletin.

    Raises Refused for a person who would have to wait long: their connection is needed.
    """
    patience = None if actor.kind is ActorKind.CLOCK else PATIENCE
    if not await take_turn_soon(connection, BULLETINS, patience):
        raise Refused(ProblemCode.BULLETINS_BUSY)


async def _seen(connection: AsyncConnection, actor: Actor, id: UUID) -> StoredBulletin:
    """The edition of that id, if the actor may see it."""
    found = (await find_bulletins(connection, [id])).get(id)
    if found is None or not sees_bureau(actor, found.bureau):
        raise Refused(ProblemCode.UNKNOWN_BULLETIN, id=id)
    return found


async def _newest(connection: AsyncConnection, actor: Actor, id: UUID) -> Edition:
    """The edition of that id, if there is none after it."""
    found = await _seen(connection, actor, id)
    newest = (await editions_of(connection, found.kind, found.bureau, found.first))[0]
    if newest.id != id:
        raise Refused(ProblemCode.STALE_BULLETIN, current=newest.edition)
    return edition_of(newest)


async def _add(
    connection: AsyncConnection,
    actor: Actor,
    content: Content,
    number: int,
    corrected: Correction | None,
) -> Edition:
    now = await city_now(connection)
    edition = Edition(uuid7(), number, content, content.digest, now, actor.id, corrected)
    await add_bulletin(connection, stored(edition))
    return edition
