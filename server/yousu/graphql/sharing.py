"""Subscriptions that ask the same and see the same are carried out once, for all who follow."""

import json
from dataclasses import dataclass, replace

import strawberry

from yousu.case.actor import Actor
from yousu.feed.broadcast import Broadcast
from yousu.graphql.asked import Asked
from yousu.graphql.context import Context
from yousu.graphql.standing import Standing
from yousu.graphql.streamed import Encode, streamed
from yousu.identity import Caller


@dataclass(frozen=True)
class Key:
    """What subscriptions must have in common: the schema, what is asked, and who reads it."""

    schema: int
    query: str
    operation_name: str | None
    variables: str
    actor: Actor
    is_bound: bool
    reads_personal: bool
    language: str


class SharedStreams:
    """The subscriptions that a server carries out for many."""

    def __init__(self, encode: Encode) -> None:
        self.encode = encode
        self._running: dict[Key, Broadcast] = {}

    def running(self, schema: strawberry.Schema, asked: Asked, context: Context) -> Broadcast:
        """The one that is carried out for such a subscription; it begins where there is none.
        Raises Unauthenticated."""
        context.require_actor()
        assert context.caller is not None
        caller = _anyone_like(context.caller)
        key = _key(schema, asked, caller, context.language)
        if key not in self._running:
            own = replace(context, caller=caller, standing=Standing())
            self._running[key] = self._begun(key, schema, asked, own)
        return self._running[key]

    def _begun(
        self, key: Key, schema: strawberry.Schema, asked: Asked, context: Context
    ) -> Broadcast:
        source = streamed(schema, asked, asked.others, context, self.encode)

        def gone() -> None:
            if self._running.get(key) is broadcast:
                del self._running[key]

        broadcast = Broadcast(source, gone)
        context.standing.when_begun = broadcast.begin
        return broadcast


def _anyone_like(caller: Caller) -> Caller:
    """Somebody with the same rights. Only a client that is bound to its documents is more than its
    post and its bureaus; what is a person's own is shown to nobody in what is shared."""
    if caller.stored_documents_only:
        return caller
    return replace(caller, actor=replace(caller.actor, id=""))


def _key(schema: strawberry.Schema, asked: Asked, caller: Caller, language: str) -> Key:
    return Key(
        schema=id(schema),
        query=asked.query,
        operation_name=asked.operation_name,
        variables=json.dumps(asked.others, sort_keys=True, default=str),
        actor=caller.actor,
        is_bound=caller.stored_documents_only,
        reads_personal=caller.reads_personal,
        language=language,
    )
