"""Evaluate (评): the citizen is asked."""

import strawberry

from yousu.case import commands
from yousu.graphql.enums import Satisfaction, Solved, VisitResult
from yousu.graphql.inputs.act import ActInput, remark, words


@strawberry.input(description="Record an attempt at a return visit; its answers if there are any.")
class CaseRecordVisitInput(ActInput):
    result: VisitResult = strawberry.field(description="How it ended.")
    contacted: bool | None = strawberry.field(default=None, description="Were you contacted?")
    solved: Solved | None = strawberry.field(default=None, description="Was it solved?")
    satisfied_with_result: Satisfaction | None = strawberry.field(
        default=None, description="Are you satisfied with the result?"
    )
    satisfied_with_process: Satisfaction | None = strawberry.field(
        default=None, description="Are you satisfied with how it was handled?"
    )
    text: str | None = strawberry.field(default=None, description="What the citizen said.")

    def command(self) -> commands.RecordVisit:
        return commands.RecordVisit(
            result=self.result,
            contacted=self.contacted,
            solved=self.solved,
            satisfied_with_result=self.satisfied_with_result,
            satisfied_with_process=self.satisfied_with_process,
            text=remark(self.text),
        )


@strawberry.input(description="Close the case.")
class CaseCloseInput(ActInput):
    def command(self) -> commands.CloseCase:
        return commands.CloseCase()


@strawberry.input(description="The citizen comes back to a closed case.")
class CaseReopenInput(ActInput):
    text: str = strawberry.field(description="What the citizen says.")

    def command(self) -> commands.ReopenCase:
        return commands.ReopenCase(words(self.text))
