"""Messages on a socket, as graphql-transport-ws has them. Pure."""

from collections.abc import Callable, Mapping

from yousu.identity.seats import HEADER


def is_message(sent: object) -> bool:
    """Whether what was sent has the parts of a message, each of its type."""
    if not isinstance(sent, dict) or not isinstance(sent.get("type"), str):
        return False
    check = PARTS.get(sent["type"])
    return check is None or check(sent)


def _greeting(sent: Mapping[str, object]) -> bool:
    payload = sent.get("payload", {})
    shown = ("authorization", HEADER)
    return isinstance(payload, dict) and all(isinstance(payload.get(one, ""), str) for one in shown)


def _subscribing(sent: Mapping[str, object]) -> bool:
    payload = sent.get("payload")
    return (
        _named(sent)
        and isinstance(payload, dict)
        and isinstance(payload.get("query"), str)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
        and isinstance(payload.get("extensions"), dict | None)
    )


def _named(sent: Mapping[str, object]) -> bool:
    return isinstance(sent.get("id"), str)


PARTS: Mapping[str, Callable[[Mapping[str, object]], bool]] = {
    "connection_init": _greeting,
    "subscribe": _subscribing,
    "complete": _named,
}
