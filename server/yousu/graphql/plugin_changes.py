"""A plugin is switched or set: the inputs, and what is answered."""

import strawberry
from strawberry.scalars import JSON

from yousu.arrangements import Change, Wanted, arrange, configured, disabled, enabled
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.graphql.context import Info
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.plugins import Plugin, plugins
from yousu.graphql.problems import Problem

NO_OBJECT = Title("须为 JSON 对象", "it must be a JSON object")


@strawberry.type(description="The plugin after an act, or why the act was refused.")
class PluginPayload:
    plugin: Plugin | None = strawberry.field(description="The plugin as it now runs.")
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


@strawberry.input
class PluginActInput(KeyedInput):
    """An act on a plugin."""

    plugin: str = strawberry.field(description="The plugin's name.")
    reason: str = strawberry.field(description="Why, in words; the history shows it.")
    revision: int | None = strawberry.field(
        default=None,
        description="The plugin's revision that you saw; refused if it has moved on.",
    )


@strawberry.input(description="Let a plugin give rules to new orders.")
class PluginEnableInput(PluginActInput):
    def change(self) -> Change:
        return enabled


@strawberry.input(description="Let a plugin's bureau take no new orders; open ones go on.")
class PluginDisableInput(PluginActInput):
    def change(self) -> Change:
        return disabled


@strawberry.input(description="Choose a plugin's settings; what is left out has its default.")
class PluginConfigureInput(PluginActInput):
    settings: JSON = strawberry.field(description="An object, as `settingsSchema` describes it.")

    def change(self) -> Change:
        return chosen(self.settings)


def chosen(settings: JSON) -> Change:
    """The change to these settings. Raises Refused for what is no object."""
    if not isinstance(settings, dict):
        raise Refused(ProblemCode.INVALID_INPUT, field="settings", reason=NO_OBJECT)
    return configured(settings)


async def change_plugin(
    info: Info, input: PluginEnableInput | PluginDisableInput | PluginConfigureInput
) -> PluginPayload:
    city, actor = info.context.city, info.context.actor
    try:
        wanted = Wanted(input.plugin, input.change(), input.reason, input.revision)
        await arrange(city, actor, wanted, input.claim(info))
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return PluginPayload(plugin=None, problems=[problem])
    found = [plugin for plugin in await plugins(info) if plugin.report.name == input.plugin]
    return PluginPayload(plugin=found[0], problems=[])
