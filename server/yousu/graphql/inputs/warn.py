"""What becomes of an early warning."""

import strawberry

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.graphql.enums import WarningGround
from yousu.graphql.ids import known_id
from yousu.graphql.inputs.act import ActInput, words


@strawberry.input(description="Take note of an early warning, on the case that carries it.")
class CaseAcknowledgeWarningInput(ActInput):
    warning: strawberry.ID = strawberry.field(description="The id of the warning.")
    text: str = strawberry.field(description="What is to be done.")

    def command(self) -> commands.AcknowledgeWarning:
        warning = known_id(self.warning, Code.UNKNOWN_WARNING)
        return commands.AcknowledgeWarning(warning, words(self.text))


@strawberry.input(description="Say what was done about what many people raise.")
class CaseRecordWarningMeasureInput(ActInput):
    warning: strawberry.ID = strawberry.field(description="The id of the warning.")
    text: str = strawberry.field(description="What was done.")

    def command(self) -> commands.RecordWarningMeasure:
        warning = known_id(self.warning, Code.UNKNOWN_WARNING)
        return commands.RecordWarningMeasure(warning, words(self.text))


@strawberry.input(description="End an early warning; people who come later are counted anew.")
class CaseEndWarningInput(ActInput):
    warning: strawberry.ID = strawberry.field(description="The id of the warning.")
    ground: WarningGround = strawberry.field(description="Why it ends.")
    text: str = strawberry.field(description="In words.")

    def command(self) -> commands.EndWarning:
        warning = known_id(self.warning, Code.UNKNOWN_WARNING)
        return commands.EndWarning(warning, self.ground, words(self.text))
