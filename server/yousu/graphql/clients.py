"""Integration clients: what they may do, their keys, their documents."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.graphql.context import Info
from yousu.store import client_documents as documents
from yousu.store import client_keys as keys
from yousu.store import clients as store


@strawberry.type(description="A key of an integration client; its secret was told once.")
class ClientKey:
    id: strawberry.ID = strawberry.field(description="Its id.")
    issued_at: datetime = strawberry.field(description="When it was issued.")
    issued_by: str = strawberry.field(description="By whom, by staff id.")
    expires_at: datetime = strawberry.field(description="Until when it holds.")
    used_at: datetime | None = strawberry.field(description="When it was in use, to the hour.")
    revoked_at: datetime | None = strawberry.field(description="Since when it is refused.")

    @classmethod
    def of(cls, key: keys.ClientKey) -> Self:
        told = {name: value for name, value in vars(key).items() if name != "client"}
        return cls(**told | {"id": strawberry.ID(str(key.id))})


@strawberry.type(description="A GraphQL document that a client may run.")
class ClientDocument:
    digest: str = strawberry.field(description="The SHA-256 of its text, in hex.")
    body: str = strawberry.field(description="Its text.")
    stored_at: datetime = strawberry.field(description="When it was stored.")
    stored_by: str = strawberry.field(description="By whom, by staff id.")

    @classmethod
    def of(cls, document: documents.Document) -> Self:
        return cls(**{name: value for name, value in vars(document).items() if name != "client"})


@strawberry.type(description="An integration client (接入系统).")
class Client:
    stored: strawberry.Private[store.Client]

    @strawberry.field(description="Its code, by which the log names it.")
    def code(self) -> str:
        return self.stored.code

    @strawberry.field(description="What people call it.")
    def title(self) -> str:
        return self.stored.title

    @strawberry.field(
        description="The codes of the bureaus whose cases it reads and acts on; null for all."
    )
    def bureaus(self) -> list[str] | None:
        return None if self.stored.bureaus is None else list(self.stored.bureaus)

    @strawberry.field(description="Whether it may run only the documents that are stored for it.")
    def stored_documents_only(self) -> bool:
        return self.stored.documents

    @strawberry.field(description="Whether it reads personal data.")
    def reads_personal(self) -> bool:
        return self.stored.personal

    @strawberry.field(description="When it was registered.")
    def registered_at(self) -> datetime:
        return self.stored.registered_at

    @strawberry.field(description="By whom, by staff id.")
    def registered_by(self) -> str:
        return self.stored.registered_by

    @strawberry.field(description="Since when all its keys are refused.")
    def revoked_at(self) -> datetime | None:
        return self.stored.revoked_at

    @strawberry.field(description="Its keys, the newest first.")
    async def keys(self, info: Info) -> list[ClientKey]:
        found = await info.context.loaders.client_keys.load(self.stored.code)
        return [ClientKey.of(key) for key in found or ()]

    @strawberry.field(description="The documents that are stored for it, the oldest first.")
    async def documents(self, info: Info) -> list[ClientDocument]:
        found = await info.context.loaders.client_documents.load(self.stored.code)
        return [ClientDocument.of(document) for document in found or ()]


async def clients_of(info: Info) -> list[Client]:
    async with info.context.city.engine.connect() as connection:
        return [Client(stored=one) for one in await store.clients(connection)]
