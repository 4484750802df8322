"""Files of a case. They are attached by POST /attachments, which streams them."""

import strawberry

from yousu.graphql.context import Info
from yousu.graphql.inputs.attach import CaseRemoveAttachmentInput
from yousu.graphql.mutations.act import CasePayload, act


@strawberry.type
class AttachmentActs:
    @strawberry.mutation(
        description="Take a file of a case out of sight; it stays as evidence. Files are attached"
        " by POST /attachments?case=…&name=…"
    )
    async def case_remove_attachment(
        self, info: Info, input: CaseRemoveAttachmentInput
    ) -> CasePayload:
        return await act(info, input)
