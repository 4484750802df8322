"""The files of a case, a page at a time."""

from uuid import UUID

import strawberry

from yousu.case import state
from yousu.graphql.case.attachment import Attachment
from yousu.graphql.context import Info
from yousu.graphql.pages import Page, PagedConnection, page_of
from yousu.store.attachments import files_in_sight


@strawberry.type(description="A page of the files of a case, oldest first.")
class AttachmentConnection(PagedConnection[Attachment]):
    pass


async def attachment_page(info: Info, case: state.Case, page: Page) -> AttachmentConnection:
    """Those in sight. Raises BadRequest."""
    in_sight = {file.id: file for file in case.attachments if file.is_in_sight}

    def node(id: UUID) -> Attachment:
        return Attachment.of(case, in_sight[id])

    listing = files_in_sight(case.id, list(in_sight))
    return await page_of(info, AttachmentConnection, listing, page, node)
