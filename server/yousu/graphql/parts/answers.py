"""What a bureau answers for a day out of its settings."""

from datetime import date
from typing import Annotated, Any

import strawberry
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import Answer
from yousu.calendar.state_calendar import FIRST_YEAR, LAST_YEAR
from yousu.graphql.context import Info
from yousu.graphql.parts.computed import computed
from yousu.graphql.parts.dynamic import argument, described, resolved
from yousu.graphql.parts.records import model_type
from yousu.graphql.problems import BadRequest
from yousu.plugins.computed import Values, answer_hook
from yousu.plugins.loaded import LoadedPlugin

DAY = argument("day", Annotated[date, strawberry.argument(description="For which day.")])


def answer_field(plugin: LoadedPlugin, asked: Answer) -> StrawberryField:
    type_: Any = model_type(plugin.bureau.code, asked.code, asked.model)
    hook = answer_hook(plugin, asked)

    async def answer(info: Info, day: date) -> Values:
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise BadRequest(
                "DAY_OUTSIDE_CALENDAR", f"Ask for a day from {FIRST_YEAR} to {LAST_YEAR}."
            )
        city = info.context.city
        async with city.engine.connect() as connection:
            calendar = await city.calendars.current(connection)
        return computed(info, hook, day=day, calendar=calendar)

    return resolved(asked.code, answer, type_, described(asked.title), [DAY])
