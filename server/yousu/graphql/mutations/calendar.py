"""What an administrator declares of the city's working days."""

import strawberry

from yousu.graphql import calendar
from yousu.graphql.context import Info


@strawberry.type
class CalendarActs:
    @strawberry.mutation(description="Declare a day worked or free; a new calendar is issued.")
    async def calendar_override(
        self, info: Info, input: calendar.CalendarOverrideInput
    ) -> calendar.CalendarPayload:
        return await calendar.declare(info, input)

    @strawberry.mutation(description="Let a declared day follow week and state again.")
    async def calendar_withdraw_override(
        self, info: Info, input: calendar.CalendarWithdrawOverrideInput
    ) -> calendar.CalendarPayload:
        return await calendar.withdraw(info, input)
