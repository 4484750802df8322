"""Loads a plugin from its entry point, and checks all that it says before it is used."""

import logging
from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy
from pydantic import BaseModel, ValidationError

from yousu.bureau.hooks import PROJECT, BureauHooks, CaseFacts, Registration
from yousu.plugins.check import check_bureau, check_plan, every_case
from yousu.plugins.check_warnings import check_warnings
from yousu.plugins.default_rules import default_deadlines, default_ladder, default_sign_off
from yousu.plugins.host import LoadedPlugin, Rule, with_default_posts
from yousu.plugins.report import PluginProblem

logger = logging.getLogger("yousu.plugins")
GROUP = "yousu"
API = 1
Settings = Mapping[str, Any]


def installed_plugins() -> tuple[EntryPoint, ...]:
    """The entry points of all installed plugins, by name."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda entry: entry.name))


def load_plugin(entry: EntryPoint, settings: Settings) -> LoadedPlugin:
    """Imports a plugin and checks all that it says, alone. Raises PluginProblem."""
    version = entry.dist.version if entry.dist else "?"
    try:
        return _load(entry, version, settings)
    except PluginProblem:
        raise
    except Exception as fault:
        logger.exception("plugin %s failed to load", entry.name)
        raise PluginProblem(str(fault) or type(fault).__name__) from fault


def _load(entry: EntryPoint, version: str, given: Settings) -> LoadedPlugin:
    module = entry.load()
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(BureauHooks)
    manager.register(module, entry.name)
    manager.check_pending()
    registration = manager.hook.bureau()
    if not isinstance(registration, Registration):
        raise PluginProblem("the bureau hook must return a Registration")
    if registration.api != API:
        raise PluginProblem(f"it speaks hook version {registration.api}; this server speaks {API}")
    configured = _settings(registration.settings, given)
    categories = tuple(manager.hook.categories(settings=configured) or ())
    warnings = tuple(manager.hook.warnings(settings=configured) or ())
    plugin = LoadedPlugin(
        entry.name, version, module, registration.bureau, categories, configured, warnings
    )
    _check(plugin, manager.hook)
    return plugin


def _settings(model: type[BaseModel], given: Settings) -> BaseModel:
    try:
        return model.model_validate(dict(given))
    except ValidationError as fault:
        wrong = "; ".join(f"{_path(e['loc'])}: {e['msg']}" for e in fault.errors())
        raise PluginProblem(f"its settings are not valid: {wrong}") from None


def _path(loc: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in loc)


def _check(plugin: LoadedPlugin, hooks: pluggy.HookRelay) -> None:
    """Every kind of case must get a plan that can be carried out; no rule may raise."""
    check_bureau(plugin.bureau, plugin.categories)
    plans = {
        (
            _answer(hooks.deadlines, plugin, case, default_deadlines(case)),
            _answer(hooks.sign_off, plugin, case, default_sign_off()),
            _answer(hooks.ladder, plugin, case, default_ladder()),
        )
        for case in every_case(plugin.categories)
    }
    bureau = with_default_posts(plugin.bureau)
    check_warnings(plugin.warnings, bureau)
    for deadlines, sign_off, ladder in plans:
        check_plan(deadlines, sign_off, ladder, bureau)


def _answer(hook: pluggy.HookCaller, plugin: LoadedPlugin, case: CaseFacts, default: Rule) -> Rule:
    answer = hook(case=case, settings=plugin.settings)
    if answer is None:
        return default
    if not isinstance(answer, type(default)):
        kind, given = type(default).__name__, type(answer).__name__
        raise PluginProblem(f"its {hook.name} rule gives a {given}, not {kind} or None")
    return answer


def check_among(plugin: LoadedPlugin, loaded: Sequence[LoadedPlugin]) -> None:
    """No two plugins may speak for one bureau or one category. Raises PluginProblem."""
    for other in loaded:
        if other.bureau.code == plugin.bureau.code:
            raise PluginProblem(f"bureau {plugin.bureau.code} is already that of {other.name}")
        codes = {category.code for category in other.categories}
        shared = sorted(codes & {category.code for category in plugin.categories})
        if shared:
            raise PluginProblem(f"category {', '.join(shared)} is already that of {other.name}")
