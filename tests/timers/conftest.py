"""Rules that break when a timer comes."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any
from uuid import UUID

import pytest

from yousu.case.commands import ReachTime
from yousu.case.decide.clockwork import reach_time
from yousu.case.decide.decision import LINKS
from yousu.case.decide.question import Question
from yousu.case.events import Fact


@pytest.fixture
def broken_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., AbstractAsyncContextManager[None]]:
    """For the length of a block the rules of some cases raise when one of their timers comes."""

    @asynccontextmanager
    async def break_rule(*cases: UUID) -> Any:
        def broken(question: Question, command: ReachTime) -> tuple[Fact, ...]:
            if question.case.id in cases:
                raise RuntimeError("the rule is broken")
            return reach_time(question, command)

        with monkeypatch.context() as patch:
            patch.setitem(LINKS, ReachTime, broken)
            yield

    return break_rule
