"""The GraphQL documents that are stored for integration clients."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.store.tables import ClientDocumentRow, table_of

DOCUMENTS = table_of(ClientDocumentRow)


@dataclass(frozen=True)
class Document:
    """A GraphQL document under the SHA-256 of its text, in hex."""

    client: str
    digest: str
    body: str
    stored_at: datetime
    stored_by: str


async def documents_of(
    connection: AsyncConnection, clients: Sequence[str]
) -> dict[str, tuple[Document, ...]]:
    """Every document of the clients, in the order in which they were stored."""
    query = select(DOCUMENTS).where(DOCUMENTS.c.client.in_(clients))
    found: dict[str, tuple[Document, ...]] = {}
    for row in await connection.execute(query.order_by(DOCUMENTS.c.stored_at, DOCUMENTS.c.digest)):
        found[row.client] = (*found.get(row.client, ()), Document(**row._mapping))
    return found


async def find_document(connection: AsyncConnection, client: str, digest: str) -> Document | None:
    of_client = (await documents_of(connection, [client])).get(client, ())
    return next((one for one in of_client if one.digest == digest), None)


async def document_body(connection: AsyncConnection, client: str, digest: str) -> str | None:
    """The text that is stored for a client under a digest."""
    query = select(DOCUMENTS.c.body).where(
        DOCUMENTS.c.client == client, DOCUMENTS.c.digest == digest
    )
    return (await connection.execute(query)).scalar_one_or_none()


async def add_document(connection: AsyncConnection, document: Document) -> None:
    """Stored before, it stays as it is."""
    await connection.execute(insert(DOCUMENTS).values(vars(document)).on_conflict_do_nothing())


async def drop_document(connection: AsyncConnection, client: str, digest: str) -> bool:
    """Whether it was there."""
    mine = (DOCUMENTS.c.client == client) & (DOCUMENTS.c.digest == digest)
    return (await connection.execute(delete(DOCUMENTS).where(mine))).rowcount == 1
