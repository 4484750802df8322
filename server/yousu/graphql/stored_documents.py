"""GraphQL documents that are stored for clients: run by their digest, and by some clients alone."""

from collections.abc import AsyncIterator
from typing import Any

import strawberry
from graphql import GraphQLError, parse, validate
from strawberry.extensions import SchemaExtension
from strawberry.schema.base import BaseSchema

from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.clients import document_digest
from yousu.graphql.context import Context
from yousu.graphql.problems import BadRequest
from yousu.store.client_documents import document_body


class StoredDocuments(SchemaExtension):
    """A document that is stored for the client may be named by its digest, as Apollo's persisted
    queries are: `extensions: {persistedQuery: {version: 1, sha256Hash: …}}`. A client that is
    bound to its documents runs nothing else."""

    async def on_operation(self) -> AsyncIterator[None]:
        running, context = self.execution_context, self.execution_context.context
        caller = context.caller if isinstance(context, Context) else None
        if caller is not None and (caller.stored_documents_only or not running.query):
            await self._take_stored(context)
        yield

    async def _take_stored(self, context: Context) -> None:
        running = self.execution_context
        named = _named(running.operation_extensions)
        if digest := document_digest(running.query) if running.query else named:
            running.query = await _stored(context, digest)


async def _stored(context: Context, digest: str) -> str:
    """Raises BadRequest for a document that is not stored for who asks."""
    async with context.city.engine.connect() as connection:
        body = await document_body(connection, context.actor.id, digest)
    if body is None:
        told = f"No document {digest} is stored for {context.actor.id}; ask the administrator."
        raise BadRequest("DOCUMENT_NOT_STORED", told)
    return body


def _named(extensions: dict[str, Any] | None) -> str | None:
    persisted = (extensions or {}).get("persistedQuery")
    digest = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    return digest if isinstance(digest, str) else None


def check_document(schema: BaseSchema, body: str) -> None:
    """Raises Refused for a document that the schema would not run."""
    assert isinstance(schema, strawberry.Schema)
    try:
        faults = validate(schema._schema, parse(body))
    except GraphQLError as fault:
        faults = [fault]
    if faults:
        reason = Title(faults[0].message, faults[0].message)
        raise Refused(ProblemCode.DOCUMENT_INVALID, reason=reason)
