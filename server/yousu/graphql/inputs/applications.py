"""Applications: what is asked of somebody higher, and the answer."""

from uuid import UUID

import strawberry
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.graphql.enums import ExclusionGround
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.act import ActInput, OrderInput, remark, words


@strawberry.input(description="Ask that an order be left out of the appraisal.")
class CaseApplyForExclusionInput(OrderInput):
    ground: ExclusionGround = strawberry.field(description="On which ground.")
    text: str = strawberry.field(description="Why, in words.")
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.ApplyForExclusion:
        return commands.ApplyForExclusion(
            application=uuid7(),
            ground=self.ground,
            text=words(self.text),
            evidence=remark(self.evidence),
            assignment=self.order,
        )


@strawberry.input(description="Contest an entry in the register.")
class CaseAppealAppraisalInput(ActInput):
    entry: strawberry.ID = strawberry.field(description="The id of the entry.")
    text: str = strawberry.field(description="Why.")
    evidence: str | None = strawberry.field(default=None, description="What proves it.")

    def command(self) -> commands.AppealAppraisal:
        entry = known_id(self.entry, Code.UNKNOWN_ENTRY)
        return commands.AppealAppraisal(uuid7(), entry, words(self.text), remark(self.evidence))


@strawberry.input
class ApplicationInput(ActInput):
    """An act about an application."""

    application: strawberry.ID = strawberry.field(description="The id of the application.")

    @property
    def wanted(self) -> UUID:
        return known_id(self.application, Code.UNKNOWN_APPLICATION)


@strawberry.input(description="Grant or refuse an application.")
class CaseDecideInput(ApplicationInput):
    grant: bool = strawberry.field(description="True to grant it, false to refuse it.")
    text: str | None = strawberry.field(default=None, description="Why; a refusal must say.")

    def command(self) -> commands.Decide:
        return commands.Decide(self.wanted, self.grant, remark(self.text))


@strawberry.input(description="Take an application back.")
class CaseWithdrawInput(ApplicationInput):
    def command(self) -> commands.Withdraw:
        return commands.Withdraw(self.wanted)


@strawberry.input(description="Take back what was granted.")
class CaseRevokeInput(ApplicationInput):
    text: str = strawberry.field(description="Why.")

    def command(self) -> commands.Revoke:
        return commands.Revoke(self.wanted, words(self.text))
