"""Those who ask and see the same share one execution; nobody notices but for the time it takes."""

import asyncio
from contextlib import AsyncExitStack
from typing import Any

from tests.graphql.feed.test_case_updates import OPENING, UPDATES, take

from yousu.feed import broadcast

START = "MC4w"


async def opened(clients) -> str:
    case: str = (await clients.hotline.act("caseOpen", **OPENING))["case"]["id"]
    return case


async def until_each_has_one(clients, followers: list[Any]) -> list[Any]:
    """Cases are opened until every follower was told of one; the first that each was told of."""
    waiting = [asyncio.create_task(take(one, 1)) for one in followers]
    async with asyncio.timeout(20):
        while not all(one.done() for one in waiting):
            await opened(clients)
    return [(await one)[0] for one in waiting]


async def test_followers_of_one_thing_are_one_execution(clients, socket_to, executions) -> None:
    async with AsyncExitStack() as stack:
        tokens = [clients.at("hotline", f"operator-{number}").token for number in range(3)]
        followers = [
            await stack.enter_async_context(socket_to.follow(token, UPDATES)) for token in tokens
        ]
        await until_each_has_one(clients, followers)
    assert len(executions) == 1


async def test_who_sees_something_else_has_another(clients, socket_to, executions) -> None:
    housing = clients.at("leader_in_charge", "leader", "housing")
    async with (
        socket_to.follow(clients.hotline.token, UPDATES, after=START) as all_,
        socket_to.follow(housing.token, UPDATES, after=START) as own,
    ):
        case = await opened(clients)
        await clients.hotline.do("caseDispatch", case=case)
        seen, seen_by_housing = await take(all_, 2), await take(own, 1)
    assert [one["event"]["__typename"] for one in seen] == ["CaseOpened", "Dispatched"]
    assert [one["event"]["__typename"] for one in seen_by_housing] == ["Dispatched"]


async def test_who_catches_up_passes_over_and_misses_nothing(
    clients, socket_to, executions
) -> None:
    """The one who was there all the time and the one who came later are told the same."""
    token = clients.hotline.token
    async with socket_to.follow(token, UPDATES, after=START) as first:
        before = [await opened(clients) for _ in range(3)]
        told = await take(first, 3)
        async with socket_to.follow(token, UPDATES, after=told[0]["cursor"]) as later:
            caught_up = await take(later, 2)
            after = [await opened(clients) for _ in range(3)]
            rest = [await take(one, 3) for one in (first, later)]
    assert [one["case"]["id"] for one in told] == before
    assert caught_up == told[1:]
    assert [[one["case"]["id"] for one in each] for each in rest] == [after, after]


async def test_all_who_follow_are_told_every_event_once(clients, socket_to) -> None:
    async with AsyncExitStack() as stack:
        token = clients.hotline.token
        followers = [
            await stack.enter_async_context(socket_to.follow(token, UPDATES, after=START))
            for _ in range(5)
        ]
        cases = []
        for _ in range(4):
            cases += await asyncio.gather(*(opened(clients) for _ in range(5)))
        told = [await take(one, len(cases)) for one in followers]
    order = [one["cursor"] for one in told[0]]
    assert [[one["cursor"] for one in each] for each in told] == [order] * 5
    assert {one["case"]["id"] for one in told[0]} == set(cases)


async def test_who_comes_again_joins_the_others(clients, socket_to, executions) -> None:
    """What it missed is carried out for it alone, and ends."""
    token = clients.hotline.token
    await opened(clients)
    async with (
        socket_to.follow(token, UPDATES, after=START) as one,
        socket_to.follow(token, UPDATES, after=START) as two,
    ):
        missed = [await take(follower, 1) for follower in (one, two)]
        await opened(clients)
        fresh = [await take(follower, 1) for follower in (one, two)]
    assert (missed[0], fresh[0]) == (missed[1], fresh[1])
    assert len(executions) == 3


async def test_a_cursor_that_must_be_given_is_given(clients, socket_to) -> None:
    case = await opened(clients)
    document = UPDATES.replace("$after: String", "$after: String!")
    async with socket_to.follow(clients.hotline.token, document, after=START) as updates:
        [update] = await take(updates, 1)
        await opened(clients)
        await take(updates, 1)
    assert update["case"]["id"] == case


async def test_another_document_is_another_execution(clients, socket_to, executions) -> None:
    other = UPDATES.replace("state", "state number")
    async with (
        socket_to.follow(clients.hotline.token, UPDATES) as one,
        socket_to.follow(clients.hotline.token, other) as two,
    ):
        await until_each_has_one(clients, [one, two])
    assert len(executions) == 2


async def test_a_document_that_can_not_be_read_costs_no_other_operation(clients, talk) -> None:
    async with talk(clients.hotline.token) as talking:
        await talking.subscribe("1", "subscription { ")
        error = await talking.hear()
        await talking.subscribe("2", "{ viewer { actor } }")
        answer = await talking.hear()
    assert (error["type"], error["id"], "Syntax Error" in str(error)) == ("error", "1", True)
    assert answer["payload"]["data"] == {"viewer": {"actor": "operator"}}


async def test_a_reader_that_never_reads_is_cut_off_with_a_cursor(
    clients, talk, socket_to, monkeypatch
) -> None:
    """The others go on, and the one who was cut off goes on behind the last update it has."""
    monkeypatch.setattr(broadcast, "LONGEST_QUEUE", 20)
    long = UPDATES.replace("state", "text")
    opening = OPENING | {"text": "长" * 9_000}
    async with (
        talk(clients.hotline.token) as slow,
        socket_to.follow(clients.hotline.token, long) as quick,
    ):
        await slow.subscribe("1", long)
        await until_each_has_one(clients, [quick])
        case = (await clients.hotline.act("caseOpen", **opening))["case"]["id"]
        slow.connection.transport.pause_reading()
        for _ in range(250):
            await clients.hotline.do("caseComment", case=case, text="又停了。")
            await take(quick, 1)
        slow.connection.transport.resume_reading()
        code, reason = await slow.closed()
    assert code == 1013
    assert reason.startswith("Too slow. Go on after ")
