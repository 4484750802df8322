"""Amounts of time, and the rules that they come from."""

from typing import Self

import strawberry

from yousu.calendar import Budget as DomainBudget
from yousu.case import rules
from yousu.graphql.enums import TimeUnit


@strawberry.type(description="An amount of time, as a rule states it.")
class Budget:
    amount: int = strawberry.field(description="How many.")
    unit: TimeUnit = strawberry.field(description="Of what.")

    @classmethod
    def of(cls, budget: DomainBudget) -> Self:
        return cls(amount=budget.amount, unit=budget.unit)


@strawberry.type(description="Which plugin, at which version, gave a rule.")
class RuleSource:
    plugin: str = strawberry.field(
        description="The plugin's name; core for the core's own rules, hotline for the hotline's."
    )
    version: str = strawberry.field(description="The plugin's version.")

    @classmethod
    def of(cls, source: rules.RuleSource) -> Self:
        return cls(plugin=source.plugin, version=source.version)
