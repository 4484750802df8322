"""The bureaus' plugins, and what went wrong when they were asked."""

from datetime import datetime
from typing import Self

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.enums import FaultKind, PluginState
from yousu.plugins import PluginReport
from yousu.store.plugin_faults import CountedFault


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


@strawberry.type(description="A bureau's plugin, and what became of it.")
class Plugin:
    name: str = strawberry.field(description="Its name.")
    version: str = strawberry.field(description="Its version.")
    state: PluginState = strawberry.field(description="Whether it gives rules to new cases.")
    reason: str | None = strawberry.field(description="Why it failed, if it did.")

    @classmethod
    def of(cls, report: PluginReport) -> Self:
        return cls(**vars(report))

    @strawberry.field(
        description="What went wrong when it was asked, counted by hook and kind; the latest first."
    )
    async def faults(self, info: Info) -> list[PluginFault]:
        found = await info.context.loaders.plugin_faults.load(self.name) or ()
        return [PluginFault.of(counted) for counted in found]
