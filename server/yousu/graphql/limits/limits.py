"""The limits, each with what is usual. Data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Of one document: how many tokens, fragments, fields (those of fragments as often as they are
    spread), aliases, directives, root fields and acts (those of a list too), how deep, and what it
    may cost. Of one request: how many bytes, levels of its JSON, seconds for its body and for its
    answer. Of one socket: how many subscriptions, how many bytes a message, how many seconds until
    it says who it is; and how many sockets a process and one caller have, and pages of which other
    origins may open one. Calls are a minute's, of one caller of each kind.
    """

    tokens: int = 5_000
    fragments: int = 100
    fields: int = 1_000
    depth: int = 16
    aliases: int = 50
    directives: int = 50
    root_fields: int = 30
    acts: int = 200
    cost: int = 20_000
    body_bytes: int = 256 * 1024
    nesting: int = 32
    body_seconds: float = 15.0
    request_seconds: float = 30.0
    subscriptions: int = 50
    message_bytes: int = 256 * 1024
    greeting_seconds: float = 10.0
    sockets: int = 10_000
    sockets_of_caller: int = 100
    origins: tuple[str, ...] = ()
    calls_of_strangers: int = 120
    calls_of_citizens: int = 120
    calls_of_people: int = 1_200
    calls_of_clients: int = 6_000
    introspection: bool = True
