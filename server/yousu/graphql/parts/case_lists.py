"""The lists in which a bureau's cases are found."""

from dataclasses import replace
from inspect import Parameter
from typing import Annotated, Any

import strawberry
from strawberry.types.field import StrawberryField

from yousu.bureau.parts import CaseList, Detail, Parts
from yousu.graphql.case_filter import CaseFilter, wanted_of
from yousu.graphql.connections import CaseConnection, case_page
from yousu.graphql.context import Info
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.graphql.parts.detail_filter import asked_of, filter_input
from yousu.graphql.parts.dynamic import argument, described, resolved
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.wanted import case_filter, moment_of

Filter = Annotated[
    CaseFilter | None, strawberry.argument(description="Which cases; all if left out.")
]
PAGED = {"first": First, "after": After, "last": Last, "before": Before}
PAGE = tuple(argument(name, type_, None) for name, type_ in PAGED.items())


def list_fields(plugin: LoadedPlugin) -> list[StrawberryField]:
    """All cases of the bureau, by what was recorded of them too, and its own lists."""
    own = [_list(plugin.bureau.code, cases, plugin.parts) for cases in plugin.parts.lists]
    return [_cases(plugin), *own]


def _cases(plugin: LoadedPlugin) -> StrawberryField:
    bureau, details = plugin.bureau.code, plugin.parts.details

    async def cases(info: Info, filter: CaseFilter | None, **told: Any) -> CaseConnection:
        page = Page(**{name: told[name] for name in PAGED})
        asked = tuple(
            asked_of(bureau, detail, entry)
            for detail in details
            if (entry := told[detail.code]) is not None
        )
        wanted = replace(await wanted_of(info, filter), had_by=bureau, details=asked or None)
        return await case_page(info, wanted, page)

    title = "The cases that this bureau has or had, newest receipt first."
    by_details = [_entry_argument(bureau, detail) for detail in details]
    filters = [argument("filter", Filter, None), *by_details]
    return resolved("cases", cases, CaseConnection, title, [*filters, *PAGE])


def _entry_argument(bureau: str, detail: Detail) -> Parameter:
    told = strawberry.argument(description=f"With such an entry: {described(detail.title)}")
    type_: Any = filter_input(bureau, detail)
    return argument(detail.code, Annotated[type_ | None, told], None)


def _list(bureau: str, cases: CaseList, parts: Parts) -> StrawberryField:
    async def page(info: Info, **asked: Any) -> CaseConnection:
        city = info.context.city
        async with city.engine.connect() as connection:
            moment = await moment_of(connection, city.calendars)
        wanted = case_filter(bureau, cases.wanted, parts, moment)
        return await case_page(info, wanted, Page(**asked))

    return resolved(cases.code, page, CaseConnection, described(cases.title), PAGE)
