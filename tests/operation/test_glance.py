"""A look at something that may hang."""

import asyncio

import pytest
from redis.exceptions import ConnectionError as RedisAway

from yousu.operation import glance
from yousu.operation.glance import Glance, Unanswered


class Looked:
    """Counts looks; what each finds is its number."""

    def __init__(self) -> None:
        self.times = 0

    async def __call__(self) -> int:
        self.times += 1
        return self.times


async def test_many_who_ask_at_once_look_once() -> None:
    looked = Looked()
    seen = Glance(looked)
    assert await asyncio.gather(*(seen.seen() for _ in range(50))) == [1] * 50


async def test_what_was_found_is_kept_for_a_while() -> None:
    seen = Glance(Looked())
    assert [await seen.seen(), await seen.seen()] == [1, 1]


async def test_then_somebody_looks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glance, "KEPT_SECONDS", 0)
    seen = Glance(Looked())
    assert [await seen.seen(), await seen.seen()] == [1, 2]


async def test_a_look_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glance, "LONGEST_LOOK_SECONDS", 0.01)
    hangs = Glance(asyncio.Event().wait)
    assert isinstance(await hangs.seen(), Unanswered)


async def test_one_that_does_not_let_go_is_waited_for_no_longer_and_joined_by_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(glance, "LONGEST_LOOK_SECONDS", 0.01)
    monkeypatch.setattr(glance, "KEPT_SECONDS", 0)
    looks, released = Looked(), asyncio.Event()

    async def stubborn() -> int:
        await looks()
        while not released.is_set():
            try:
                await released.wait()
            except asyncio.CancelledError:
                continue
        return 0

    seen = Glance(stubborn)
    assert isinstance(await seen.seen(), Unanswered)
    assert isinstance(await seen.seen(), Unanswered)
    released.set()
    assert looks.times == 1


async def test_of_who_does_not_answer_nothing_is_told_but_the_kind_of_fault() -> None:
    async def away() -> int:
        raise RedisAway("redis://:secret@host is away")

    assert await Glance(away).seen() == Unanswered("does not answer (ConnectionError)")
