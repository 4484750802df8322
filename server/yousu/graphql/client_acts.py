"""Acts on integration clients, their keys and documents."""

from collections.abc import Awaitable

import strawberry

from yousu import clients as domain
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.graphql.clients import Client, ClientDocument, ClientKey
from yousu.graphql.context import Info
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem
from yousu.graphql.stored_documents import check_document
from yousu.store import clients as store

USUAL_KEY_DAYS = 90


@strawberry.input(description="Register an integration client.")
class ClientRegisterInput(KeyedInput):
    code: str = strawberry.field(description="The code by which the log is to name it.")
    title: str = strawberry.field(description="What people are to call it.")
    bureaus: list[str] | None = strawberry.field(
        default=None, description="Codes of the bureaus to which it is bound; all if left out."
    )
    stored_documents_only: bool = strawberry.field(
        default=False, description="Whether it may run only the documents that are stored for it."
    )
    reads_personal: bool = strawberry.field(
        default=False, description="Whether it reads personal data."
    )

    def wanted(self) -> domain.Wanted:
        bureaus = None if self.bureaus is None else tuple(dict.fromkeys(self.bureaus))
        return domain.Wanted(
            self.code, self.title, bureaus, self.stored_documents_only, self.reads_personal
        )


@strawberry.input(description="Refuse all keys of a client from now on, for ever.")
class ClientRevokeInput:
    client: str = strawberry.field(description="The client's code.")


@strawberry.input(description="Issue a new key beside those that hold.")
class ClientKeyIssueInput(KeyedInput):
    client: str = strawberry.field(description="The client's code.")
    days: int = strawberry.field(
        default=USUAL_KEY_DAYS, description="How many days it holds, up to 366."
    )


@strawberry.input(description="Refuse one key from now on.")
class ClientKeyRevokeInput:
    client_key: strawberry.ID = strawberry.field(description="The key's id.")


@strawberry.input(description="Store a GraphQL document that a client may run.")
class ClientDocumentStoreInput(KeyedInput):
    client: str = strawberry.field(description="The client's code.")
    body: str = strawberry.field(description="The document's text; it is run as it is written.")


@strawberry.input(description="Take a document away from a client.")
class ClientDocumentRemoveInput:
    client: str = strawberry.field(description="The client's code.")
    digest: str = strawberry.field(description="The SHA-256 of the document's text, in hex.")


@strawberry.type(description="A client after an act, or why the act was refused.")
class ClientPayload:
    client: Client | None = strawberry.field(default=None, description="As it now stands.")
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="Empty when the act was done."
    )


@strawberry.type(description="A key after an act, or why the act was refused.")
class ClientKeyPayload:
    key: ClientKey | None = strawberry.field(default=None, description="As it now stands.")
    secret: str | None = strawberry.field(
        default=None,
        description="What the client sends as `Authorization: Bearer …`; told this once, and null"
        " when the act is sent again for its key.",
    )
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="Empty when the act was done."
    )


@strawberry.type(description="A document after an act, or why the act was refused.")
class ClientDocumentPayload:
    document: ClientDocument | None = strawberry.field(
        default=None, description="As it is stored; null once it is removed."
    )
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="Empty when the act was done."
    )


async def register(info: Info, input: ClientRegisterInput) -> ClientPayload:
    return await _client(info, _registered(info, input))


async def revoke(info: Info, input: ClientRevokeInput) -> ClientPayload:
    city, actor = info.context.city, info.context.actor
    return await _client(info, domain.revoke(city, actor, input.client))


async def issue_key(info: Info, input: ClientKeyIssueInput) -> ClientKeyPayload:
    city, actor = info.context.city, info.context.actor
    try:
        issued, secret = await domain.issue_key(
            city, actor, input.client, input.days, input.claim(info)
        )
    except Refused as refusal:
        return ClientKeyPayload(problems=_problems(info, refusal))
    return ClientKeyPayload(key=ClientKey.of(issued), secret=secret)


async def revoke_key(info: Info, input: ClientKeyRevokeInput) -> ClientKeyPayload:
    city, actor = info.context.city, info.context.actor
    try:
        key = await domain.take_back_key(city, actor, known_id(input.client_key, Code.UNKNOWN_KEY))
    except Refused as refusal:
        return ClientKeyPayload(problems=_problems(info, refusal))
    return ClientKeyPayload(key=ClientKey.of(key))


async def store_document(info: Info, input: ClientDocumentStoreInput) -> ClientDocumentPayload:
    city, actor = info.context.city, info.context.actor
    try:
        domain.check_right(actor)
        check_document(info.schema, input.body)
        document = await domain.store_document(
            city, actor, input.client, input.body, input.claim(info)
        )
    except Refused as refusal:
        return ClientDocumentPayload(problems=_problems(info, refusal))
    return ClientDocumentPayload(document=ClientDocument.of(document) if document else None)


async def remove_document(info: Info, input: ClientDocumentRemoveInput) -> ClientDocumentPayload:
    city, actor = info.context.city, info.context.actor
    try:
        await domain.remove_document(city, actor, input.client, input.digest)
    except Refused as refusal:
        return ClientDocumentPayload(problems=_problems(info, refusal))
    return ClientDocumentPayload()


async def _registered(info: Info, input: ClientRegisterInput) -> store.Client:
    city, actor = info.context.city, info.context.actor
    return await domain.register(city, actor, input.wanted(), input.claim(info))


async def _client(info: Info, act: Awaitable[store.Client]) -> ClientPayload:
    try:
        client = await act
    except Refused as refusal:
        return ClientPayload(problems=_problems(info, refusal))
    return ClientPayload(client=Client(stored=client))


def _problems(info: Info, refusal: Refused) -> list[Problem]:
    return [Problem.of(refusal, info)]
