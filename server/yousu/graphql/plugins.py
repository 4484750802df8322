"""The bureaus' plugins: what became of each, how it is set, who has changed it, and what went
wrong when it was asked."""

from datetime import datetime
from typing import Self

import strawberry
from strawberry.scalars import JSON

from yousu.graphql.context import Info
from yousu.graphql.directory import Bureau
from yousu.graphql.enums import FaultKind, PluginState
from yousu.graphql.pages import USUAL_PAGE, UpTo, check_page
from yousu.plugins import PluginReport
from yousu.plugins.loaded import LoadedPlugin
from yousu.store import arrangements
from yousu.store.plugin_faults import CountedFault


@strawberry.type(description="Who changed a plugin, when, why, and how it ran from then on.")
class PluginChange:
    revision: int = strawberry.field(description="Rises with every change in the city.")
    enabled: bool = strawberry.field(description="Whether it was to give rules to new orders.")
    settings: JSON = strawberry.field(description="The settings chosen; others had defaults.")
    changed_at: datetime = strawberry.field(description="When.")
    changed_by: str = strawberry.field(description="By whom, by staff id.")
    reason: str = strawberry.field(description="Why, in words.")

    @classmethod
    def of(cls, change: arrangements.PluginChange) -> Self:
        return cls(
            **vars(change.arranged),
            changed_at=change.changed_at,
            changed_by=change.changed_by,
            reason=change.reason,
        )


@strawberry.type(
    description="A hook of a plugin gave no answer that could be used. The core's rule took its"
    " place; a guard's command was refused."
)
class PluginFault:
    hook: str = strawberry.field(description="The hook that was asked.")
    kind: FaultKind = strawberry.field(description="What was wrong with its answer.")
    times: int = strawberry.field(description="How often, in the whole city.")
    last_at: datetime = strawberry.field(description="When last.")
    reason: str = strawberry.field(description="What was wrong the last time, in a sentence.")

    @classmethod
    def of(cls, counted: CountedFault) -> Self:
        fault = counted.fault
        return cls(
            hook=fault.hook,
            kind=fault.kind,
            times=counted.times,
            last_at=counted.last_at,
            reason=fault.reason,
        )


@strawberry.type(description="A bureau's plugin (业务模块), and what became of it.")
class Plugin:
    report: strawberry.Private[PluginReport]
    loaded: strawberry.Private[LoadedPlugin | None]

    @strawberry.field(description="Its name.")
    def name(self) -> str:
        return self.report.name

    @strawberry.field(description="Its version.")
    def version(self) -> str:
        return self.report.version

    @strawberry.field(description="Whether it gives rules to new orders.")
    def state(self) -> PluginState:
        return self.report.state

    @strawberry.field(description="Why it failed, if it did.")
    def reason(self) -> str | None:
        return self.report.reason

    @strawberry.field(description="The bureau for which it speaks; null while it can't be used.")
    def bureau(self) -> Bureau | None:
        return Bureau.of(self.loaded.bureau) if self.loaded else None

    @strawberry.field(description="Its settings in force, defaults too; null if it can't be used.")
    def settings(self) -> JSON | None:
        return JSON(self.loaded.settings.model_dump(mode="json")) if self.loaded else None

    @strawberry.field(
        description="What its settings may be, as JSON Schema for a form, with titles in Chinese."
    )
    def settings_schema(self) -> JSON | None:
        return JSON(type(self.loaded.settings).model_json_schema()) if self.loaded else None

    @strawberry.field(description="The revision of its last change; 0 when nobody has changed it.")
    async def revision(self, info: Info) -> int:
        last = await self._changes(info, 1)
        return last[0].revision if last else 0

    @strawberry.field(description="Who has changed it, newest first.")
    async def changes(
        self,
        info: Info,
        first: UpTo = USUAL_PAGE,
    ) -> list[PluginChange]:
        check_page(first, "changes")
        return await self._changes(info, first)

    @strawberry.field(
        description="What went wrong when it was asked, counted by hook and kind; the latest first."
    )
    async def faults(self, info: Info) -> list[PluginFault]:
        found = await info.context.loaders.plugin_faults.load(self.report.name) or ()
        return [PluginFault.of(counted) for counted in found]

    async def _changes(self, info: Info, first: int) -> list[PluginChange]:
        async with info.context.city.engine.connect() as connection:
            found = await arrangements.changes(connection, self.report.name, first)
        return [PluginChange.of(change) for change in found]


async def plugins(info: Info) -> list[Plugin]:
    """Every installed plugin, as it runs now."""
    city = info.context.city
    async with city.engine.connect() as connection:
        host = await city.hosts.current(connection)
    return [Plugin(report=report, loaded=host.plugin(report.name)) for report in host.reports]
