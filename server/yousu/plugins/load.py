"""Loads plugins from their entry points, each in its own try, and says what became of them."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy
from pydantic import BaseModel, ValidationError

from yousu.bureau.hooks import PROJECT, BureauHooks, CaseFacts, Registration
from yousu.plugins.alarm import Alarm, TooSlow
from yousu.plugins.check import check_bureau, check_plan, every_case
from yousu.plugins.check_answer import Rule
from yousu.plugins.default_rules import default_deadlines, default_ladder, default_sign_off
from yousu.plugins.host import PluginHost
from yousu.plugins.loaded import LoadedPlugin, with_default_posts
from yousu.plugins.place import place_of
from yousu.plugins.report import PluginProblem, PluginReport, PluginState

logger = logging.getLogger("yousu.plugins")
GROUP = "yousu"
API = 1
# Every kind of case is asked about, which takes a bureau a tenth of a second.
LONGEST_LOAD_SECONDS = 10.0
Settings = Mapping[str, Mapping[str, Any]]


def installed_plugins() -> tuple[EntryPoint, ...]:
    """The entry points of all installed plugins, by name."""
    return tuple(sorted(entry_points(group=GROUP), key=lambda entry: entry.name))


def load_plugins(
    entries: Iterable[EntryPoint] | None = None, settings: Settings | None = None
) -> PluginHost:
    """A host with every plugin that passes its checks; the others are reported as failed.

    Settings are given by plugin name and checked by the plugin's own model.
    """
    loaded: list[LoadedPlugin] = []
    reports: list[PluginReport] = []
    for entry in installed_plugins() if entries is None else entries:
        version = entry.dist.version if entry.dist else "?"
        try:
            given = (settings or {}).get(entry.name, {})
            plugin = Alarm(LONGEST_LOAD_SECONDS).call(_load, entry, version, given)
            _check_among(plugin, loaded)
        except (Exception, SystemExit, TooSlow) as fault:
            logger.exception("plugin %s failed to load", entry.name)
            reports.append(PluginReport(entry.name, version, PluginState.FAILED, _reason(fault)))
        else:
            loaded.append(plugin)
            reports.append(PluginReport(entry.name, version, PluginState.ACTIVE))
    return PluginHost(loaded, reports)


def _reason(fault: BaseException) -> str:
    if isinstance(fault, PluginProblem):
        return str(fault)
    return f"{type(fault).__name__}: {fault} ({place_of(fault)})"


def _load(entry: EntryPoint, version: str, given: Mapping[str, Any]) -> LoadedPlugin:
    """Import the plugin and check all that it says, alone."""
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
    plugin = LoadedPlugin(entry.name, version, module, registration.bureau, categories, configured)
    _check(plugin, manager.hook)
    return plugin


def _settings(model: type[BaseModel], given: Mapping[str, Any]) -> BaseModel:
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


def _check_among(plugin: LoadedPlugin, loaded: Sequence[LoadedPlugin]) -> None:
    """No two plugins may speak for one bureau or one category."""
    for other in loaded:
        if other.bureau.code == plugin.bureau.code:
            raise PluginProblem(f"bureau {plugin.bureau.code} is already that of {other.name}")
        codes = {category.code for category in other.categories}
        shared = sorted(codes & {category.code for category in plugin.categories})
        if shared:
            raise PluginProblem(f"category {', '.join(shared)} is already that of {other.name}")
