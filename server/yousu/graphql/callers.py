"""Who sends a request, by its headers; a socket tells the same in its connection_init."""

from collections.abc import Mapping

from graphql import GraphQLError

from yousu.graphql.context import Unauthenticated
from yousu.graphql.problems import BadRequest
from yousu.identity import Caller, Identity, IdentityAway, TokenRefused
from yousu.identity.seats import HEADER


async def recognised(identity: Identity, headers: Mapping[str, str]) -> Caller | GraphQLError:
    """The caller, or why there is none."""
    header = headers.get("authorization")
    if not header:
        return Unauthenticated("Send a token: the header Authorization: Bearer …")
    try:
        return await identity.recognise(header, headers.get(HEADER))
    except TokenRefused as refusal:
        return Unauthenticated(str(refusal))
    except IdentityAway as fault:
        return BadRequest("UNAVAILABLE", str(fault))


async def caller_of_files(identity: Identity, headers: Mapping[str, str]) -> Caller:
    """Who may have files. Raises Unauthenticated, and BadRequest while nobody can be recognised,
    or for a client that is bound to its documents: it gets what they ask for, and nothing else."""
    found = await recognised(identity, headers)
    if isinstance(found, GraphQLError):
        raise found
    if found.stored_documents_only:
        raise BadRequest("NOT_ALLOWED", "This client may run its stored documents only.")
    return found
