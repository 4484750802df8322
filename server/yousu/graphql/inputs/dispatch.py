"""Dispatch (派): what is asked about who has the case."""

import strawberry
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.graphql.enums import ReturnReason
from yousu.graphql.inputs.act import ActInput, OrderInput, remark, words


@strawberry.input(description="Give the case to a unit.")
class CaseDispatchInput(ActInput):
    category: str | None = strawberry.field(
        default=None, description="The category's code, where the case has none or a wrong one."
    )
    bureau: str | None = strawberry.field(
        default=None, description="The bureau's code; the category's own bureau if left out."
    )
    unit: str | None = strawberry.field(
        default=None, description="The unit's code; the category's own unit if left out."
    )

    def command(self) -> commands.Dispatch:
        return commands.Dispatch(uuid7(), self.category, self.bureau, self.unit)


@strawberry.input(description="Give another unit a part of the case.")
class CaseCallInSupportInput(ActInput):
    bureau: str = strawberry.field(description="The code of the unit's bureau.")
    unit: str = strawberry.field(description="The unit's code.")
    text: str = strawberry.field(description="What is asked of it.")

    def command(self) -> commands.CallInSupport:
        return commands.CallInSupport(uuid7(), self.bureau, self.unit, words(self.text))


@strawberry.input(description="Take an order.")
class CaseSignForInput(OrderInput):
    def command(self) -> commands.SignFor:
        return commands.SignFor(assignment=self.order)


@strawberry.input(description="Ask to send an order back.")
class CaseReturnInput(OrderInput):
    reason: ReturnReason = strawberry.field(description="Why.")
    text: str = strawberry.field(description="Why, in words.")
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.Return:
        return commands.Return(
            application=uuid7(),
            reason=self.reason,
            text=words(self.text),
            evidence=remark(self.evidence),
            assignment=self.order,
        )


@strawberry.input(description="Ask another unit to take an order over.")
class CaseOfferHandOverInput(OrderInput):
    bureau: str = strawberry.field(description="The code of the other unit's bureau.")
    unit: str = strawberry.field(description="The other unit's code.")
    text: str = strawberry.field(description="Why.")

    def command(self) -> commands.OfferHandOver:
        return commands.OfferHandOver(
            application=uuid7(),
            successor=uuid7(),
            bureau=self.bureau,
            unit=self.unit,
            text=words(self.text),
            assignment=self.order,
        )
