"""Supervise (督): what somebody higher demands, and what is entered in the register."""

import strawberry
from uuid_utils.compat import uuid7

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.case.vocabulary import RegisterKind
from yousu.graphql.enums import RegisterGround
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.act import ActInput, BudgetInput, OrderInput, words


@strawberry.input(description="Demand an answer of the unit.")
class CaseIssueSupervisionInput(OrderInput):
    text: str = strawberry.field(description="What is to be answered.")
    within: BudgetInput | None = strawberry.field(
        default=None, description="In what time; the bureau's own budget if left out."
    )

    def command(self) -> commands.IssueSupervision:
        within = self.within.budget() if self.within else None
        return commands.IssueSupervision(uuid7(), words(self.text), within, assignment=self.order)


@strawberry.input(description="Answer a supervision order.")
class CaseAnswerSupervisionInput(ActInput):
    supervision: strawberry.ID = strawberry.field(description="The id of the supervision order.")
    text: str = strawberry.field(description="The answer.")

    def command(self) -> commands.AnswerSupervision:
        supervision = known_id(self.supervision, Code.UNKNOWN_SUPERVISION)
        return commands.AnswerSupervision(supervision, words(self.text))


@strawberry.input
class EntryInput(OrderInput):
    """An entry in the register, against the order's unit or a person of it."""

    ground: RegisterGround = strawberry.field(description="On which ground.")
    rule: str = strawberry.field(description="By which rule.")
    text: str = strawberry.field(description="Why, in words.")
    person: str | None = strawberry.field(
        default=None, description="Against whom, by staff id; the unit if left out."
    )

    def entry(self, kind: RegisterKind, points: int = 0) -> commands.EnterInRegister:
        return commands.EnterInRegister(
            entry=uuid7(),
            kind=kind,
            ground=self.ground,
            rule=self.rule,
            text=words(self.text),
            person=self.person,
            points=points,
            assignment=self.order,
        )


@strawberry.input(description="Enter that there was a talk.")
class CaseHoldTalkInput(EntryInput):
    def command(self) -> commands.EnterInRegister:
        return self.entry(RegisterKind.TALK)


@strawberry.input(description="Enter a mark in the appraisal.")
class CaseGiveMarkInput(EntryInput):
    points: int = strawberry.field(description="How many points it takes away.")

    def command(self) -> commands.EnterInRegister:
        return self.entry(RegisterKind.MARK, self.points)


@strawberry.input(description="Enter a veto.")
class CaseGiveVetoInput(EntryInput):
    def command(self) -> commands.EnterInRegister:
        return self.entry(RegisterKind.VETO)
