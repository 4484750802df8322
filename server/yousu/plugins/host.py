"""The loaded plugins, behind one method for each question that the core asks them."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pluggy
from pydantic import BaseModel

from yousu.bureau.hooks import PROJECT, BureauHooks, CaseFacts, Refusal
from yousu.bureau.parts import Parts
from yousu.case.commands import Command, RecordDetail
from yousu.case.rules import (
    Bureau,
    Category,
    ClusterRule,
    Deadlines,
    DetailRule,
    Directory,
    Ladder,
    RuleSet,
    RuleSource,
    SignOff,
)
from yousu.case.state import Case
from yousu.case.vocabulary import Title
from yousu.plugins.default_rules import (
    DEFAULT_POSTS,
    default_deadlines,
    default_ladder,
    default_sign_off,
    with_default_rungs,
)
from yousu.plugins.details import completed
from yousu.plugins.report import PluginReport, PluginState
from yousu.store.arrangements import KnownBureau
from yousu.store.codec import digest

logger = logging.getLogger("yousu.plugins")
Rule = TypeVar("Rule", Deadlines, SignOff, Ladder)
DEFAULT_SOURCE = RuleSource("core", "1")
BROKEN_GUARD = Refusal(
    Title("本局规则检查出错，请联系管理员。", "its check is broken; tell the administrator.")
)


@dataclass(frozen=True)
class LoadedPlugin:
    """A plugin that passed its checks, with what it said of itself."""

    name: str
    version: str
    plugin: object
    bureau: Bureau
    categories: tuple[Category, ...]
    settings: BaseModel
    warnings: tuple[ClusterRule, ...] = ()
    parts: Parts = Parts()

    @property
    def source(self) -> RuleSource:
        return RuleSource(self.name, self.version)


class PluginHost:
    """Asks a bureau's plugin, and the core's defaults where it has nothing to say."""

    def __init__(
        self,
        loaded: Sequence[LoadedPlugin],
        reports: Sequence[PluginReport],
        missing: Sequence[KnownBureau] = (),
    ) -> None:
        """`missing` are bureaus that are known from before and whose plugins can't be asked."""
        self.reports = tuple(reports)
        self.loaded = tuple(loaded)
        self.directory = _directory(loaded, self.reports, missing)
        self._of_bureau: Mapping[str, LoadedPlugin] = {p.bureau.code: p for p in loaded}
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(BureauHooks)
        for plugin in loaded:
            self._manager.register(plugin.plugin, plugin.name)

    def plugin(self, name: str) -> LoadedPlugin | None:
        """A usable plugin by its name."""
        return next((plugin for plugin in self.loaded if plugin.name == name), None)

    def bureau_of(self, plugin: str) -> str | None:
        """The code of the bureau for which a usable plugin speaks."""
        found = self.plugin(plugin)
        return found.bureau.code if found else None

    def warnings(self, bureau: str) -> tuple[ClusterRule, ...]:
        """When many people who raise one matter with a bureau are an early warning."""
        found = self._of_bureau.get(bureau)
        return found.warnings if found else ()

    def rule_set(self, bureau: str, case: CaseFacts) -> RuleSet:
        """The rules under which an order of this bureau starts now."""
        deadlines, deadlines_from = self._rule(bureau, "deadlines", case, default_deadlines(case))
        sign_off, sign_off_from = self._rule(bureau, "sign_off", case, default_sign_off())
        ladder, ladder_from = self._rule(bureau, "ladder", case, default_ladder())
        found = self._of_bureau.get(bureau)
        rules = RuleSet(
            id="",
            bureau=bureau,
            deadlines=deadlines,
            deadlines_from=deadlines_from,
            sign_off=sign_off,
            sign_off_from=sign_off_from,
            ladder=with_default_rungs(ladder),
            ladder_from=ladder_from,
            office_hours=found.bureau.office_hours if found else None,
        )
        return replace(rules, id=digest(rules))

    @property
    def active(self) -> tuple[LoadedPlugin, ...]:
        """The plugins that give rules to new orders, in the order of their names."""
        on = {report.name for report in self.reports if report.state is PluginState.ACTIVE}
        return tuple(plugin for plugin in self.loaded if plugin.name in on)

    def completed(self, command: RecordDetail) -> RecordDetail:
        """A recording as the bureau's own model has it; as it is where the bureau keeps no such
        detail, which is then told to whoever asks. Raises Refused(DETAIL_INVALID)."""
        asked = self._of_bureau.get(command.bureau)
        detail = asked.parts.detail(command.detail) if asked else None
        return completed(detail, command) if detail else command

    def guard(self, bureau: str, case: Case, command: Command) -> Refusal | None:
        """The bureau's refusal of a command, if it has one; a guard that raises refuses."""
        try:
            answer: Refusal | None = self._ask(bureau, "guard", case=case, command=command)
        except Exception:
            logger.exception("the guard of bureau %s failed; the command is refused", bureau)
            return BROKEN_GUARD
        return answer

    def _rule(
        self, bureau: str, hook: str, case: CaseFacts, default: Rule
    ) -> tuple[Rule, RuleSource]:
        """The bureau's rule with its source. A rule that raises never passes for "no rule": the
        core's default takes its place, and the fault is logged."""
        try:
            rule = self._ask(bureau, hook, case=case)
        except Exception:
            logger.exception("the %s rule of bureau %s failed; using the core's", hook, bureau)
            rule = None
        if isinstance(rule, type(default)):
            return rule, self._of_bureau[bureau].source
        if rule is not None:
            logger.error(
                "the %s rule of bureau %s gave no %s", hook, bureau, type(default).__name__
            )
        return default, DEFAULT_SOURCE

    def _ask(self, bureau: str, hook: str, **question: object) -> Any:
        """Only the bureau's own plugin is asked."""
        asked = self._of_bureau.get(bureau)
        if asked is None:
            return None
        others = [p.plugin for p in self._of_bureau.values() if p is not asked]
        caller = self._manager.subset_hook_caller(hook, remove_plugins=others)
        return caller(settings=asked.settings, **question)


def _directory(
    loaded: Sequence[LoadedPlugin],
    reports: Sequence[PluginReport],
    missing: Sequence[KnownBureau],
) -> Directory:
    """All bureaus, with the posts that every bureau has, and all categories. Those whose plugins
    are off or missing are in it for their open cases, and take no new order."""
    off = {report.name for report in reports if report.state is PluginState.OFF}
    spoken_for = {p.bureau.code for p in loaded}
    silent = [known for known in missing if known.bureau.code not in spoken_for]
    told: list[KnownBureau | LoadedPlugin] = [*silent, *loaded]
    return Directory(
        bureaus={one.bureau.code: with_default_posts(one.bureau) for one in told},
        categories={c.code: c for one in told for c in one.categories},
        bureau_of_category={c.code: one.bureau.code for one in told for c in one.categories},
        details={
            (p.bureau.code, detail.code): DetailRule(detail.title, detail.posts, detail.many)
            for p in loaded
            for detail in p.parts.details
        },
        off=frozenset(
            [*(p.bureau.code for p in loaded if p.name in off), *(k.bureau.code for k in silent)]
        ),
    )


def with_default_posts(bureau: Bureau) -> Bureau:
    own = {post.code for post in bureau.posts}
    missing = tuple(post for post in DEFAULT_POSTS if post.code not in own)
    return replace(bureau, posts=(*bureau.posts, *missing))
