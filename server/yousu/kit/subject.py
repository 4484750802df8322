"""A plugin under examination, and all that it answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import EntryPoint

import pluggy
from pydantic import BaseModel

from yousu.bureau.hooks import CaseFacts
from yousu.case.rules import Bureau, Category
from yousu.case.state import Case
from yousu.case.vocabulary import Title
from yousu.kit.lives import cases_of
from yousu.plugins.case_kinds import every_case
from yousu.plugins.installed import Installed
from yousu.plugins.load import installed_plugins, introduce, own_hooks, under
from yousu.plugins.loaded import LoadedPlugin, with_default_posts
from yousu.plugins.plan import Plan, plan_of
from yousu.plugins.report import PluginProblem


@dataclass(frozen=True)
class Subject:
    """A plugin that has said who it is, where it comes from, and the plugins beside it."""

    plugin: LoadedPlugin
    entry: EntryPoint
    others: tuple[LoadedPlugin, ...]

    @cached_property
    def hooks(self) -> pluggy.HookRelay:
        return own_hooks(self.plugin.plugin, self.plugin.name)

    @cached_property
    def bureau(self) -> Bureau:
        """With the posts that every bureau has."""
        return with_default_posts(self.plugin.bureau)

    @cached_property
    def posts(self) -> frozenset[str]:
        return frozenset(post.code for post in self.bureau.posts)

    @cached_property
    def orders(self) -> tuple[CaseFacts, ...]:
        """One order of each kind; the hotline may also dispatch another bureau's category here."""
        unit = self.bureau.units[0].code if self.bureau.units else ""
        elsewhere = Category("elsewhere.anything", Title("其他", "anything"), unit)
        return tuple(every_case((*self.plugin.categories, elsewhere)))

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """Cases at every point of their lives. Raises PluginProblem when none can be lived."""
        try:
            return tuple(cases_of(self.plugin))
        except Exception as fault:
            raise PluginProblem(
                f"its cases can't be lived, {type(fault).__name__}: {fault}"
            ) from fault

    @cached_property
    def plans(self) -> Mapping[Plan, CaseFacts]:
        """Each plan that the rules give, with the first order that gets it."""
        plans: dict[Plan, CaseFacts] = {}
        for order in self.orders:
            plans.setdefault(self.plan(order), order)
        return plans

    def plan(self, order: CaseFacts) -> Plan:
        """What the rules give an order. Raises PluginProblem when a rule can't answer."""
        try:
            return plan_of(self.hooks, self.plugin.settings, order)
        except PluginProblem:
            raise
        except Exception as fault:
            raise PluginProblem(
                f"a rule raised {type(fault).__name__} for {named(order)}: {fault}"
            ) from fault

    def under(self, settings: BaseModel) -> "Subject":
        """The same plugin under other settings."""
        return replace(self, plugin=under(self.plugin, settings))


def named(order: CaseFacts) -> str:
    """An order as a person would tell it apart from others."""
    kind = f"{order.significance}, {order.urgency} {order.nature}"
    return f"a {kind} about {order.category} by {order.channel}"


def plugins_beside(name: str) -> tuple[LoadedPlugin, ...]:
    """All plugins that are installed under other names and can be used."""
    others = [entry for entry in installed_plugins() if entry.name != name]
    return Installed(others).host().loaded


def subject_of(entry: EntryPoint, others: Sequence[LoadedPlugin]) -> Subject:
    """The plugin of an entry point under its default settings, beside others.

    Raises PluginProblem, or whatever the plugin raises when it is imported.
    """
    return Subject(introduce(entry, {}), entry, tuple(others))
