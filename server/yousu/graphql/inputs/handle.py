"""Handle (办): what is asked of the unit's work."""

import strawberry

from yousu.case import commands
from yousu.graphql.enums import Medium
from yousu.graphql.inputs.act import OrderInput, remark, words


@strawberry.input(description="Name the person who handles an order.")
class CaseAssignHandlerInput(OrderInput):
    handler: str = strawberry.field(description="Who, by staff id.")

    def command(self) -> commands.AssignHandler:
        return commands.AssignHandler(self.handler, assignment=self.order)


@strawberry.input(description="Record that the handler was in touch with the citizen.")
class CaseRecordContactInput(OrderInput):
    medium: Medium = strawberry.field(description="How.")
    text: str | None = strawberry.field(default=None, description="What was said.")

    def command(self) -> commands.RecordContact:
        return commands.RecordContact(self.medium, remark(self.text), assignment=self.order)


@strawberry.input(description="Hand in a version of the reply.")
class CaseSubmitReplyInput(OrderInput):
    text: str = strawberry.field(description="The reply.")

    def command(self) -> commands.SubmitReply:
        return commands.SubmitReply(words(self.text), assignment=self.order)


@strawberry.input(description="Sign the reply.")
class CaseSignReplyInput(OrderInput):
    text: str | None = strawberry.field(default=None, description="A remark.")

    def command(self) -> commands.SignReply:
        return commands.SignReply(remark(self.text), assignment=self.order)


@strawberry.input(description="Refuse the reply.")
class CaseRefuseReplyInput(OrderInput):
    text: str = strawberry.field(description="What is wrong.")

    def command(self) -> commands.RefuseReply:
        return commands.RefuseReply(words(self.text), assignment=self.order)
