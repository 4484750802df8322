"""A file that belongs to a case."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

import strawberry
from graphql import OperationType
from strawberry import relay

from yousu import custody
from yousu.case import state
from yousu.case.actor import Actor
from yousu.case.commands import Description
from yousu.case.problem import Refused
from yousu.case.sight import may_see
from yousu.graphql.case.appeal import Location
from yousu.graphql.case.custody import CustodyConnection, custody_page
from yousu.graphql.context import Info
from yousu.graphql.ids import uuid_of
from yousu.graphql.pages import After, Before, First, Last, Page
from yousu.graphql.problems import BadRequest

Original = Annotated[
    bool, strawberry.argument(description="With all that it tells of itself, as evidence.")
]


@strawberry.type(description="A link to a file.")
class AttachmentLink:
    url: str = strawberry.field(
        description="Where on this server GET sends the file, to whoever has the link; each time is"
        " written into its custody as yours."
    )
    expires_at: datetime = strawberry.field(description="Until when it holds.")


@strawberry.type(
    description="A file that belongs to a case: evidence of how it was, or was handled."
)
class Attachment(relay.Node):
    uuid: relay.NodeID[UUID]
    stored: strawberry.Private[state.Attachment]
    case: strawberry.Private[state.Case]

    @classmethod
    def of(cls, case: state.Case, file: state.Attachment) -> Self:
        return cls(uuid=file.id, stored=file, case=case)

    @classmethod
    async def resolve_nodes(  # type: ignore[override]  # found and visible, or not there
        cls, *, info: Info, node_ids: Iterable[str], required: bool = False
    ) -> list[Self | None]:
        ids = [uuid_of(id) for id in node_ids]
        loaders = info.context.loaders
        files = await loaders.files.load_many([id for id in ids if id])
        cases = await loaders.cases.load_many({file.case for file in files if file})
        seen = [case for case in cases if case and may_see(info.context.actor, case)]
        found = {file.id: cls.of(case, file) for case in seen for file in case.attachments}
        return [found.get(id) if id else None for id in ids]

    async def _described(self, info: Info) -> Description | None:
        file = await info.context.loaders.files.load(self.uuid)
        return file.description if file else None

    @strawberry.field(description="What it is called; null once erased.")
    async def name(self, info: Info) -> str | None:
        told = await self._described(info)
        return told.name if told else None

    @strawberry.field(description="What its content is, as a media type.")
    def media_type(self) -> str:
        return self.stored.media_type

    @strawberry.field(description="How many bytes the original has.")
    def size(self) -> int:
        return self.stored.size

    @strawberry.field(description="The SHA-256 of the original, in hex.")
    def sha256(self) -> str:
        return self.stored.sha256

    @strawberry.field(description="When a picture was taken, as it tells itself; null otherwise.")
    async def captured_at(self, info: Info) -> datetime | None:
        told = await self._described(info)
        return told.captured_at if told else None

    @strawberry.field(
        description="Where a picture was taken, as it tells itself; null otherwise, and to clients"
        " that read no personal data."
    )
    async def captured_place(self, info: Info) -> Location | None:
        told = await self._described(info)
        at = told.captured_place if told else None
        return Location.of(at) if at else None

    @strawberry.field(description="When it was attached.")
    def added_at(self) -> datetime:
        return self.stored.at

    @strawberry.field(description="Who attached it, by staff id or the client's name.")
    def added_by(self) -> str:
        return self.stored.person

    @strawberry.field(description="When it was taken out of sight; null while it is in sight.")
    def removed_at(self) -> datetime | None:
        return self.stored.removed_at

    @strawberry.field(description="Who was sent it and when, newest first.")
    async def custody(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> CustodyConnection:
        return await custody_page(info, self.uuid, Page(first, after, last, before))

    @strawberry.field(
        description="A link to it that holds for minutes. Of a picture what is told beside its"
        " pixels is taken out, unless the original is asked for, which those have who handle the"
        " case now, the hotline and the supervision office. Updates carry none: ask by a query."
    )
    def link(self, info: Info, original: Original = False) -> AttachmentLink:
        city, actor = info.context.city, _asker(info)
        try:
            link = custody.link_to(city, actor, self.case, self.stored, original=original)
        except Refused as refusal:
            raise BadRequest(refusal.code, refusal.message(info.context.language)) from None
        url = f"/attachments/{self.uuid}?link={custody.link_text(city, link)}"
        return AttachmentLink(url=url, expires_at=link.expires_at)


def _asker(info: Info) -> Actor:
    """Into whose name custody is written. Raises BadRequest in a subscription, which is carried
    out once for all who follow the same, and names none of them."""
    if info.operation.operation is OperationType.SUBSCRIPTION:
        told = "A link is one person's, and updates are told to many; ask for it by a query."
        raise BadRequest("NOT_IN_UPDATES", told)
    return info.context.actor
