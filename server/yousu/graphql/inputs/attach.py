"""Files of a case."""

from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case import commands
from yousu.case.problem import ProblemCode as Code
from yousu.graphql.ids import id_of
from yousu.graphql.inputs.act import ActInput, words


@strawberry.input(description="Take a file of a case out of sight.")
class CaseRemoveAttachmentInput(ActInput):
    attachment: relay.GlobalID = strawberry.field(description="The attachment.")
    text: str = strawberry.field(description="Why.")

    def command(self) -> commands.RemoveAttachment:
        return commands.RemoveAttachment(self._attachment(), words(self.text))

    def _attachment(self) -> UUID:
        return id_of(self.attachment, "Attachment", Code.UNKNOWN_ATTACHMENT)
