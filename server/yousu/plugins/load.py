"""Loads a plugin from its entry point, and checks all that it says before it is used."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy
from pydantic import BaseModel, ValidationError

from yousu.bureau.hooks import PROJECT, BureauHooks, Registration
from yousu.bureau.parts import Parts
from yousu.plugins.alarm import Alarm, TooSlow
from yousu.plugins.case_kinds import telling_cases
from yousu.plugins.check import check_bureau, check_plan
from yousu.plugins.check_parts import check_parts, names_of
from yousu.plugins.check_recurrence import check_talks, check_warnings
from yousu.plugins.loaded import LoadedPlugin, with_default_posts
from yousu.plugins.place import place_of
from yousu.plugins.plan import plan_of
from yousu.plugins.report import PluginProblem
from yousu.store.codec import to_json

logger = logging.getLogger("yousu.plugins")
GROUP = "yousu"
API = 1
# Cases of every kind are asked about, which takes a bureau some hundredths of a second.
LONGEST_LOAD_SECONDS = 10.0
Settings = Mapping[str, Any]


def installed_plugins() -> tuple[EntryPoint, ...]:
    """The entry points of all installed plugins, by name."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda entry: entry.name))


def version_of(entry: EntryPoint) -> str:
    """The version of a plugin's distribution; one that is not installed has none."""
    return entry.dist.version if entry.dist else "?"


def load_plugin(entry: EntryPoint, settings: Settings) -> LoadedPlugin:
    """Imports a plugin and checks all that it says, alone. Raises PluginProblem."""
    try:
        return Alarm(LONGEST_LOAD_SECONDS).call(_loaded, entry, settings)
    except PluginProblem:
        raise
    except (Exception, SystemExit, TooSlow) as fault:
        logger.exception("plugin %s failed to load", entry.name)
        reason = f"{type(fault).__name__}: {fault} ({place_of(fault)})"
        raise PluginProblem(reason) from fault


def _loaded(entry: EntryPoint, settings: Settings) -> LoadedPlugin:
    plugin = introduce(entry, settings)
    _check(plugin)
    return plugin


def introduce(entry: EntryPoint, given: Settings) -> LoadedPlugin:
    """Imports a plugin and lets it say who it is; its rules are not checked yet.

    Raises PluginProblem, or whatever the plugin itself raises.
    """
    module = entry.load()
    hooks = own_hooks(module, entry.name)
    registration = hooks.bureau()
    if not isinstance(registration, Registration):
        raise PluginProblem("the bureau hook must return a Registration")
    if registration.api != API:
        raise PluginProblem(f"it speaks hook version {registration.api}; this server speaks {API}")
    configured = _settings(registration.settings, given)
    introduced = LoadedPlugin(
        entry.name, version_of(entry), module, registration.bureau, (), configured
    )
    return under(introduced, configured)


def under(plugin: LoadedPlugin, settings: BaseModel) -> LoadedPlugin:
    """The plugin with what it says once for each choice of settings."""
    hooks = own_hooks(plugin.plugin, plugin.name)
    return replace(
        plugin,
        settings=settings,
        categories=tuple(hooks.categories(settings=settings) or ()),
        warnings=tuple(hooks.warnings(settings=settings) or ()),
        talks=tuple(hooks.talks(settings=settings) or ()),
        parts=hooks.schema(settings=settings) or Parts(),
    )


def own_hooks(plugin: object, name: str) -> pluggy.HookRelay:
    """The hooks of one plugin alone. Raises for a hook that nobody asks."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(BureauHooks)
    manager.register(plugin, name)
    manager.check_pending()
    return manager.hook


def _settings(model: type[BaseModel], given: Settings) -> BaseModel:
    try:
        # As JSON, so that a setting may be a date or a list.
        return model.model_validate_json(to_json(dict(given)))
    except ValidationError as fault:
        wrong = "; ".join(f"{_path(e['loc'])}: {e['msg']}" for e in fault.errors())
        raise PluginProblem(f"its settings are not valid: {wrong}") from None


def _path(loc: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in loc)


def _check(plugin: LoadedPlugin) -> None:
    """Cases of every kind must get a plan that can be carried out; no rule may raise."""
    check_bureau(plugin.bureau, plugin.categories)
    hooks, bureau = own_hooks(plugin.plugin, plugin.name), with_default_posts(plugin.bureau)
    check_warnings(plugin.warnings, bureau)
    check_talks(plugin.talks, bureau)
    check_parts(plugin.parts, bureau, plugin.categories)
    cases = telling_cases(plugin.categories)
    for plan in {plan_of(hooks, plugin.settings, case) for case in cases}:
        check_plan(plan.deadlines, plan.sign_off, plan.ladder, bureau)


def check_among(plugin: LoadedPlugin, loaded: Sequence[LoadedPlugin]) -> None:
    """No two plugins may speak for one bureau or one category, or be shown under one name.

    Raises PluginProblem.
    """
    for other in loaded:
        if other.bureau.code == plugin.bureau.code:
            raise PluginProblem(f"bureau {plugin.bureau.code} is already that of {other.name}")
        codes = {category.code for category in other.categories}
        shared = sorted(codes & {category.code for category in plugin.categories})
        if shared:
            raise PluginProblem(f"category {', '.join(shared)} is already that of {other.name}")
        own, taken = (names_of(one.bureau.code, one.parts) for one in (plugin, other))
        for name in sorted(own.keys() & taken.keys()):
            raise PluginProblem(
                f"its {own[name]} has the name in GraphQL of {other.name}'s {taken[name]}"
            )
