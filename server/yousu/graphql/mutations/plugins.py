"""How bureaus' plugins are switched and set."""

import strawberry

from yousu.graphql import plugin_changes
from yousu.graphql.context import Info


@strawberry.type
class PluginActs:
    @strawberry.mutation(description="Let a plugin give rules to new orders, at once everywhere.")
    async def plugin_enable(
        self, info: Info, input: plugin_changes.PluginEnableInput
    ) -> plugin_changes.PluginPayload:
        return await plugin_changes.change_plugin(info, input)

    @strawberry.mutation(
        description="Let a plugin's bureau take no new orders, at once everywhere; open ones go on."
    )
    async def plugin_disable(
        self, info: Info, input: plugin_changes.PluginDisableInput
    ) -> plugin_changes.PluginPayload:
        return await plugin_changes.change_plugin(info, input)

    @strawberry.mutation(
        description="Choose a plugin's settings, at once everywhere, for orders that start."
    )
    async def plugin_configure(
        self, info: Info, input: plugin_changes.PluginConfigureInput
    ) -> plugin_changes.PluginPayload:
        return await plugin_changes.change_plugin(info, input)
