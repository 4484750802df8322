"""Messages on a socket."""

import pytest

from yousu.graphql.limits.messages import is_message


@pytest.mark.parametrize(
    "sent",
    [
        {"type": "connection_init"},
        {"type": "connection_init", "payload": {"authorization": "Bearer a", "own": {"a": 1}}},
        {"type": "ping", "payload": None},
        {"type": "subscribe", "id": "1", "payload": {"query": "{ a }"}},
        {"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "variables": None}},
        {"type": "complete", "id": "1"},
        {"type": "of another protocol"},
    ],
)
def test_what_is_a_message(sent) -> None:
    assert is_message(sent)


@pytest.mark.parametrize(
    "sent",
    [
        [],
        "ping",
        {},
        {"type": 7},
        {"type": "connection_init", "payload": None},
        {"type": "connection_init", "payload": {"authorization": 7}},
        {"type": "subscribe", "id": "1"},
        {"type": "subscribe", "payload": {"query": "{ a }"}},
        {"type": "subscribe", "id": [], "payload": {"query": "{ a }"}},
        {"type": "subscribe", "id": "1", "payload": {"query": 7}},
        {"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "variables": []}},
        {"type": "subscribe", "id": "1", "payload": {"query": "{ a }", "operationName": 7}},
        {"type": "complete", "id": {}},
    ],
)
def test_what_is_none(sent) -> None:
    assert not is_message(sent)
