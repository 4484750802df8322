"""What all acts are asked with."""

from abc import ABC, abstractmethod
from uuid import UUID

import strawberry
from strawberry import relay
from uuid_utils.compat import uuid7

from yousu.calendar import Budget
from yousu.case.commands import Command, Text
from yousu.case.problem import ProblemCode as Code
from yousu.case.rules import UnitName
from yousu.graphql.enums import TimeUnit
from yousu.graphql.ids import known_id


@strawberry.input
class CaseInput:
    """Every act names its case."""

    case: relay.GlobalID = strawberry.field(description="The case.")
    version: int | None = strawberry.field(
        default=None, description="The version you saw; the act is refused if it has moved on."
    )
    key: str | None = strawberry.field(
        default=None, description="An idempotency key: the act is done once for it."
    )


@strawberry.input
class ActInput(CaseInput, ABC):
    """An act that asks one thing of one case."""

    @abstractmethod
    def command(self) -> Command:
        """What is asked of the case. Raises Refused for an id that is none."""


@strawberry.input
class OrderInput(ActInput):
    """An act about one unit's order."""

    assignment: strawberry.ID | None = strawberry.field(
        default=None, description="The id of the order; the lead's if left out."
    )

    @property
    def order(self) -> UUID | None:
        return known_id(self.assignment, Code.UNKNOWN_ASSIGNMENT) if self.assignment else None


@strawberry.input(description="A unit of a bureau, by their codes.")
class UnitNameInput:
    bureau: str = strawberry.field(description="The bureau's code.")
    unit: str = strawberry.field(description="The unit's code.")

    def name(self) -> UnitName:
        return UnitName(self.bureau, self.unit)


@strawberry.input(description="An amount of time.")
class BudgetInput:
    amount: int = strawberry.field(description="How many.")
    unit: TimeUnit = strawberry.field(description="Of what.")

    def budget(self) -> Budget:
        return Budget(self.amount, self.unit)


def words(body: str) -> Text:
    """Words that somebody must say."""
    return Text(uuid7(), body)


def remark(body: str | None) -> Text | None:
    """Words that somebody may say."""
    return None if body is None else words(body)
