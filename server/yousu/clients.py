"""Integration clients (接入系统): what they may do, and their keys. The administrator decides."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.case.actor import ADMINISTRATOR, Actor
from yousu.case.decide.words import LONGEST_LINE, check_words
from yousu.case.problem import ProblemCode, Refused
from yousu.case.seats import check_bureau
from yousu.case.vocabulary import Title
from yousu.city import City
from yousu.idempotency import done_before, made_before
from yousu.identity.client_keys import fresh_key
from yousu.store.client_documents import Document, add_document, drop_document, find_document
from yousu.store.client_keys import ClientKey, add_key, find_key, revoke_key
from yousu.store.clients import Client, add_client, lock_client, revoke_client
from yousu.store.keys import Key, keep_answer

LONGEST_KEY_DAYS = 366


@dataclass(frozen=True)
class Wanted:
    """A client that is to be registered. `bureaus` None reads all; `documents`: only what is
    stored for it runs; `personal`: it reads personal data."""

    code: str
    title: str
    bureaus: tuple[str, ...] | None = None
    documents: bool = False
    personal: bool = False


async def register(city: City, actor: Actor, wanted: Wanted, key: Key | None = None) -> Client:
    """Raises Refused, with nothing changed."""
    check_right(actor)
    check_words(wanted.code, "code", LONGEST_LINE)
    check_words(wanted.title, "title", LONGEST_LINE)
    _check_bureaus(city, wanted.bureaus)
    async with city.engine.begin() as connection:
        if await done_before(connection, key):
            return await _locked(connection, wanted.code)
        now = datetime.now(UTC)
        client = Client(**vars(wanted), registered_at=now, registered_by=actor.id)
        if not await add_client(connection, client):
            raise Refused(ProblemCode.CLIENT_EXISTS, client=wanted.code)
    return client


async def revoke(city: City, actor: Actor, code: str) -> Client:
    """Its keys are refused from now on, for ever; revoked before, it stays so. Raises Refused."""
    check_right(actor)
    async with city.engine.begin() as connection:
        revoked = await revoke_client(connection, code, datetime.now(UTC), actor.id)
    if revoked is None:
        raise Refused(ProblemCode.UNKNOWN_CLIENT, client=code)
    return revoked


async def issue_key(
    city: City, actor: Actor, code: str, days: int, key: Key | None = None
) -> tuple[ClientKey, str | None]:
    """A new key beside those that hold, for so many days, so that a client can go over to it, and
    its secret, which is told once: None when the act is sent again. Raises Refused."""
    check_right(actor)
    if not 1 <= days <= LONGEST_KEY_DAYS:
        most = LONGEST_KEY_DAYS
        reason = Title(f"有效期须为 1 至 {most} 天", f"a key lasts 1 to {most} days")
        raise Refused(ProblemCode.INVALID_INPUT, field="days", reason=reason)
    fresh, now = fresh_key(), datetime.now(UTC)
    issued = ClientKey(fresh.id, code, now, actor.id, now + timedelta(days=days))
    async with city.engine.begin() as connection:
        if made := await made_before(connection, key):
            return await find_key(connection, made), None
        await lock_standing(connection, code)
        await add_key(connection, issued, fresh.digest)
        await keep_answer(connection, key, issued.id)
    return issued, fresh.secret


async def take_back_key(city: City, actor: Actor, id: UUID) -> ClientKey:
    """The key is refused from now on; taken back before, it stays so. Raises Refused."""
    check_right(actor)
    async with city.engine.begin() as connection:
        key = await revoke_key(connection, id, datetime.now(UTC), actor.id)
    if key is None:
        raise Refused(ProblemCode.UNKNOWN_KEY, id=id)
    return key


async def store_document(
    city: City, actor: Actor, code: str, body: str, key: Key | None = None
) -> Document | None:
    """A document that the client may run from now on; None when the act is sent again and the
    document was removed in between. Raises Refused."""
    check_right(actor)
    document = Document(code, document_digest(body), body, datetime.now(UTC), actor.id)
    async with city.engine.begin() as connection:
        if not await done_before(connection, key):
            await lock_standing(connection, code)
            await add_document(connection, document)
        return await find_document(connection, code, document.digest)


async def remove_document(city: City, actor: Actor, code: str, digest: str) -> None:
    """The client runs it no more. Raises Refused."""
    check_right(actor)
    async with city.engine.begin() as connection:
        await lock_standing(connection, code)
        if not await drop_document(connection, code, digest):
            raise Refused(ProblemCode.UNKNOWN_DOCUMENT, client=code, digest=digest)


async def lock_standing(connection: AsyncConnection, code: str) -> None:
    """Nobody else changes the client until this transaction has ended. Raises Refused where there
    is none, or it was revoked."""
    if (await _locked(connection, code)).revoked_at is not None:
        raise Refused(ProblemCode.CLIENT_REVOKED, client=code)


def document_digest(body: str) -> str:
    """Under which a document is stored: the SHA-256 of its text, in hex."""
    return sha256(body.encode()).hexdigest()


def check_right(actor: Actor) -> None:
    """Raises Refused for whoever is not the administrator."""
    if actor.post != ADMINISTRATOR.code:
        raise Refused(ProblemCode.NOT_ALLOWED, who=ADMINISTRATOR.title)


def _check_bureaus(city: City, bureaus: tuple[str, ...] | None) -> None:
    if bureaus == ():
        reason = Title("请至少选择一个局，或不填以代表全部", "name one, or leave it out for all")
        raise Refused(ProblemCode.INVALID_INPUT, field="bureaus", reason=reason)
    for bureau in bureaus or ():
        check_bureau(bureau, city.host.directory, "bureaus")


async def _locked(connection: AsyncConnection, code: str) -> Client:
    client = await lock_client(connection, code)
    if client is None:
        raise Refused(ProblemCode.UNKNOWN_CLIENT, client=code)
    return client
