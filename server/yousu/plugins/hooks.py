"""The hooks of one plugin that are asked about cases, each with the check of its answers."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import pluggy

from yousu.case.rules import Bureau, Deadlines, Ladder, SignOff
from yousu.plugins.ask import Hook
from yousu.plugins.check_answer import check_refusal, rule_check
from yousu.plugins.loaded import LoadedPlugin


def hooks_of(
    plugin: LoadedPlugin, bureau: Bureau, manager: pluggy.PluginManager
) -> Mapping[str, Hook[Any]]:
    """Those that the plugin has, by name. The manager's other plugins are not asked about this
    bureau's cases; `bureau` has the posts that every bureau has."""
    others = [other for other in manager.get_plugins() if other is not plugin.plugin]
    posts = frozenset(post.code for post in bureau.posts)
    checks: Mapping[str, Callable[[object], Any]] = {
        "deadlines": rule_check(Deadlines, posts),
        "sign_off": rule_check(SignOff, posts),
        "ladder": rule_check(Ladder, posts),
        "guard": check_refusal,
    }
    hooks = {}
    for name, check in checks.items():
        caller = manager.subset_hook_caller(name, remove_plugins=others)
        if caller.get_hookimpls():
            call = partial(caller, settings=plugin.settings)
            hooks[name] = Hook(plugin.name, name, call, check)
    return hooks
