"""A town with bureaus whose plugins a test brings along."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint
from types import SimpleNamespace
from uuid import UUID

import pytest
from tests.plugins.broken import bureaus
from tests.town import Staff, Town
from uuid_utils.compat import uuid7

from yousu.case.commands import AssignHandler, Dispatch, SignFor
from yousu.case.rules import RuleSet
from yousu.plugins import Hosts, Installed
from yousu.store.case_list import CaseFilter, list_cases
from yousu.store.plugin_faults import CountedFault, counted_faults
from yousu.store.rule_sets import RuleSets

Install = Callable[[str, object], EntryPoint]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Gives the entry point of a plugin that is installed for one test."""

    def installed(name: str, plugin: object) -> EntryPoint:
        module = f"test_plugin_{name}_{id(plugin)}"
        monkeypatch.setitem(sys.modules, module, SimpleNamespace(plugin=plugin))  # type: ignore[arg-type]  # stands for a module
        return EntryPoint(name, f"{module}:plugin", "yousu")

    return installed


@dataclass(frozen=True)
class Bureaus:
    """A town with a parks bureau, whose plugin may be broken, and a rivers bureau."""

    town: Town
    trees = Staff("parks", "trees")
    ponds = Staff("parks", bureaus.PONDS)

    async def dispatched(self, bureau: str, unit: str | None = None) -> UUID:
        """A case that was given to a unit; the category's own if left out."""
        case = await self.town.open(f"{bureau}.fallen_tree")
        await self.dispatch(case, bureau, unit)
        return case

    async def dispatch(self, case: UUID, bureau: str, unit: str | None = None) -> None:
        command = Dispatch(uuid7(), bureau=bureau, unit=unit)
        await self.town.do(case, command, self.town.hotline)

    async def closed(self, case: UUID) -> None:
        """The case, dispatched to the ponds, is answered and closed."""
        await self.town.do(case, SignFor(), self.ponds.head)
        await self.town.do(case, AssignHandler(self.ponds.handler.id), self.ponds.head)
        await self.town.reply(case, self.ponds)
        await self.town.visit(case)
        await self.town.close(case)

    async def rules(self, case: UUID) -> RuleSet:
        """Those under which the lead's order stands."""
        lead = (await self.town.case(case)).lead
        assert lead is not None
        async with self.town.city.engine.connect() as connection:
            sets = await self.town.city.rule_sets.load(connection, [lead.rule_set])
        return sets[lead.rule_set]

    async def faults(self) -> tuple[CountedFault, ...]:
        """What was counted of the parks' plugin."""
        async with self.town.city.engine.connect() as connection:
            return (await counted_faults(connection, ["parks"])).get("parks", ())

    async def counted(self) -> dict[tuple[str, str], int]:
        """The same, by hook and kind."""
        found = await self.faults()
        return {(one.fault.hook, one.fault.kind.value): one.times for one in found}

    async def needing_attention(self) -> set[UUID]:
        async with self.town.city.engine.connect() as connection:
            wanted = CaseFilter(needs_attention=True)
            return {case.id for case in await list_cases(connection, wanted, None, 10)}


@pytest.fixture
def with_plugins(town: Town) -> Callable[..., Bureaus]:
    """The town on a server that has just been started with these plugins."""

    def started(*entries: EntryPoint) -> Bureaus:
        hosts = Hosts(Installed(entries))
        return Bureaus(Town(replace(town.city, hosts=hosts, rule_sets=RuleSets())))

    return started


@pytest.fixture
def with_parks(install: Install, with_plugins: Callable[..., Bureaus]) -> Callable[..., Bureaus]:
    """The town with this plugin for the parks, beside that of the rivers."""

    def started(plugin: object) -> Bureaus:
        return with_plugins(install("parks", plugin), install("rivers", bureaus.rivers()))

    return started
