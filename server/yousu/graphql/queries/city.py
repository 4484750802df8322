"""The bureaus, their plugins, the districts and the calendar."""

from datetime import date
from typing import Annotated

import strawberry

from yousu.graphql.calendar import Calendar, calendar_of
from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau
from yousu.graphql.districts import District
from yousu.graphql.plugin_preview import PluginPreview, PluginPreviewInput, preview_of
from yousu.graphql.plugins import Plugin, plugins


@strawberry.type
class CityQueries:
    @strawberry.field(description="Every bureau whose plugin is active.")
    def bureaus(self, info: Info) -> list[Bureau]:
        directory = info.context.city.host.directory
        active = (b for code, b in directory.bureaus.items() if code not in directory.off)
        return [Bureau.of(bureau) for bureau in active]

    @strawberry.field(description="The districts and counties of the city, as it lists them.")
    def districts(self, info: Info) -> list[District]:
        return [District.of(district) for district in info.context.city.hotline.districts]

    @strawberry.field(description="The working days in force, from `first` to `last`, both in.")
    async def calendar(
        self,
        info: Info,
        first: Annotated[date, strawberry.argument(description="The first day.")],
        last: Annotated[date, strawberry.argument(description="The last day.")],
    ) -> Calendar:
        return await calendar_of(info, first, last)

    @strawberry.field(description="Every installed plugin, failed ones too.")
    async def plugins(self, info: Info) -> list[Plugin]:
        return await plugins(info)

    @strawberry.field(
        description="What other settings of a plugin would change for the open orders."
    )
    async def plugin_preview(
        self,
        info: Info,
        input: Annotated[PluginPreviewInput, strawberry.argument(description="The change.")],
        first: Annotated[
            int, strawberry.argument(description="How many orders to show, up to 100.")
        ] = 20,
    ) -> PluginPreview:
        return await preview_of(info, input, first)
