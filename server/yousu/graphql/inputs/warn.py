"""What becomes of an early warning."""

from abc import ABC
from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.graphql.enums import WarningGround
from yousu.graphql.ids import id_of
from yousu.graphql.inputs.act import ActInput, words


@strawberry.input
class WarningInput(ActInput, ABC):
    """Every act on a warning names it beside the case that carries it."""

    warning: relay.GlobalID = strawberry.field(description="The early warning.")

    def warning_id(self) -> UUID:
        """Raises Refused for another thing's id."""
        return id_of(self.warning, "EarlyWarning", Code.UNKNOWN_WARNING)


@strawberry.input(description="Take note of an early warning, on the case that carries it.")
class CaseAcknowledgeWarningInput(WarningInput):
    text: str = strawberry.field(description="What is to be done.")

    def command(self) -> commands.AcknowledgeWarning:
        return commands.AcknowledgeWarning(self.warning_id(), words(self.text))


@strawberry.input(description="Say what was done about what many people raise.")
class CaseRecordWarningMeasureInput(WarningInput):
    text: str = strawberry.field(description="What was done.")

    def command(self) -> commands.RecordWarningMeasure:
        return commands.RecordWarningMeasure(self.warning_id(), words(self.text))


@strawberry.input(description="End an early warning; people who come later are counted anew.")
class CaseEndWarningInput(WarningInput):
    ground: WarningGround = strawberry.field(description="Why it ends.")
    text: str = strawberry.field(description="In words.")

    def command(self) -> commands.EndWarning:
        return commands.EndWarning(self.warning_id(), self.ground, words(self.text))
