"""The loaded plugins, behind one method for each question that the core asks them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pluggy

from yousu.bureau.hooks import PROJECT, BureauHooks, CaseFacts, Refusal
from yousu.case.commands import Command, RecordDetail
from yousu.case.measure import Definition
from yousu.case.rules import ClusterRule, LatenessRule, PluginFault, RuleSet
from yousu.case.state import Case
from yousu.case.vocabulary import Title
from yousu.plugins.ask import Asker, Hook, T
from yousu.plugins.compose import DEFAULT_SOURCE, Answers, compose
from yousu.plugins.default_rules import default_deadlines
from yousu.plugins.details import completed
from yousu.plugins.hooks import hooks_of
from yousu.plugins.loaded import LoadedPlugin, directory_of
from yousu.plugins.report import PluginReport, PluginState
from yousu.store.arrangements import KnownBureau

BROKEN_GUARD = Title(
    "本局规则检查出错，请联系管理员。", "its check is broken; tell the administrator."
)
# Kinds of cases whose rules are at hand; a city meets a few thousand.
REMEMBERED = 8192


@dataclass(frozen=True)
class BrokenGuard(Refusal):
    """The refusal of a guard that gave no answer: what it guards stays shut."""

    fault: PluginFault


class PluginHost:
    """Asks a bureau's plugin, and the core's defaults where it has nothing to say."""

    def __init__(
        self,
        loaded: Sequence[LoadedPlugin],
        reports: Sequence[PluginReport],
        missing: Sequence[KnownBureau] = (),
        asker: Asker | None = None,
    ) -> None:
        """`missing` are bureaus that are known from before and whose plugins can't be asked."""
        self.reports = tuple(reports)
        self.loaded = tuple(loaded)
        self.directory = directory_of(loaded, self._off, missing)
        self._of_bureau: Mapping[str, LoadedPlugin] = {p.bureau.code: p for p in loaded}
        self._asker = asker or Asker()
        self._hooks = self._hooks_of(loaded)
        self._sound: dict[tuple[str, CaseFacts], RuleSet] = {}

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

    def talks(self, bureau: str) -> tuple[LatenessRule, ...]:
        """When a bureau talks with who is late again and again."""
        found = self._of_bureau.get(bureau)
        return found.talks if found else ()

    @property
    def measures(self) -> Mapping[str, Definition]:
        """The measures that the bureaus bring along, by their codes."""
        return {
            measure.code: replace(measure, bureau=plugin.bureau.code)
            for plugin in self.loaded
            for measure in plugin.parts.measures
        }

    def rule_set(self, bureau: str, case: CaseFacts) -> RuleSet:
        """The rules under which an order of this bureau starts now. A rule that fails never passes
        for "no rule": the core's takes its place, and the set tells the fault.

        Rules are pure, so one kind of case is asked about once; after a fault, again.
        """
        rules = self._sound.get((bureau, case)) or self._rules(bureau, case)
        if not rules.faults and len(self._sound) < REMEMBERED:
            self._sound[bureau, case] = rules
        return rules

    @property
    def active(self) -> tuple[LoadedPlugin, ...]:
        """The plugins that give rules to new orders, in the order of their names."""
        return tuple(plugin for plugin in self.loaded if plugin.name not in self._off)

    @property
    def _off(self) -> frozenset[str]:
        return frozenset(r.name for r in self.reports if r.state is PluginState.OFF)

    def completed(self, command: RecordDetail) -> RecordDetail:
        """A recording as the bureau's own model has it; as it is where the bureau keeps no such
        detail, which is then told to whoever asks. Raises Refused(DETAIL_INVALID)."""
        asked = self._of_bureau.get(command.bureau)
        detail = asked.parts.detail(command.detail) if asked else None
        return completed(detail, command) if detail else command

    def guard(self, bureau: str, case: Case, command: Command) -> Refusal | None:
        """The bureau's refusal of a command, if it has one; a guard that fails refuses."""
        answer: Refusal | PluginFault | None = self._ask(
            bureau, "guard", case=case, command=command
        )
        return BrokenGuard(BROKEN_GUARD, answer) if isinstance(answer, PluginFault) else answer

    def computed(self, hook: Hook[T], **question: object) -> T | PluginFault:
        """What a bureau computes for somebody who looks; a fault is logged, and not counted."""
        return self._asker.ask(hook, **question)

    def _ask(self, bureau: str, hook: str, **question: object) -> Any:
        """Only the bureau's own plugin is asked."""
        asked = self._hooks.get((bureau, hook))
        return self._asker.ask(asked, **question) if asked else None

    def _rules(self, bureau: str, case: CaseFacts) -> RuleSet:
        """What the bureau's plugin answers, with the core's rules where it has none."""
        answers = Answers(
            deadlines=self._ask(bureau, "deadlines", case=case),
            sign_off=self._ask(bureau, "sign_off", case=case),
            ladder=self._ask(bureau, "ladder", case=case),
        )
        found = self._of_bureau.get(bureau)
        source = found.source if found else DEFAULT_SOURCE
        hours = found.bureau.office_hours if found else None
        return compose(bureau, source, hours, answers, default_deadlines(case))

    def _hooks_of(self, loaded: Sequence[LoadedPlugin]) -> Mapping[tuple[str, str], Hook[Any]]:
        """By bureau and name. One manager has all plugins; each is asked alone."""
        manager = pluggy.PluginManager(PROJECT)
        manager.add_hookspecs(BureauHooks)
        for plugin in loaded:
            manager.register(plugin.plugin, plugin.name)
        return {
            (bureau, name): hook
            for bureau, plugin in self._of_bureau.items()
            for name, hook in hooks_of(plugin, self.directory.bureaus[bureau], manager).items()
        }
