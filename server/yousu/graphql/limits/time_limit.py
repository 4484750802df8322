"""An operation that takes too long is broken off, and its transaction with it."""

import asyncio
from collections.abc import AsyncIterator

from strawberry.extensions import SchemaExtension
from strawberry.types.graphql import OperationType

from yousu.graphql.context import Context
from yousu.graphql.problems import BadRequest

TIMED_OUT = "TIMED_OUT"


class TimeLimit(SchemaExtension):
    """However a query or a mutation has come; a subscription goes on as long as it likes."""

    async def on_execute(self) -> AsyncIterator[None]:
        running = self.execution_context
        if running.operation_type is OperationType.SUBSCRIPTION:
            yield
            return
        context = running.context
        seconds = context.limits.request_seconds if isinstance(context, Context) else None
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                yield
        except TimeoutError:
            if not limit.expired():
                raise
            told = f"It took longer than {seconds:g} seconds; ask for less."
            raise BadRequest(TIMED_OUT, told) from None
