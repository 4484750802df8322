"""Files came to a case, or were taken out of sight."""

import strawberry
from strawberry import relay

from yousu.case import events as log
from yousu.graphql.events.event import CaseEvent, WordedEvent


@strawberry.interface(description="An event about a file of the case.")
class AttachmentEvent(CaseEvent):
    @strawberry.field(description="The global id of the attachment.")
    def attachment_id(self) -> relay.GlobalID:
        fact = self.stored.fact
        assert isinstance(fact, log.AttachmentAdded | log.AttachmentRemoved)
        return relay.GlobalID("Attachment", str(fact.attachment))


@strawberry.type(description="A file was attached.")
class AttachmentAdded(AttachmentEvent):
    sha256: str = strawberry.field(description="The SHA-256 of its bytes as they came, in hex.")
    size: int = strawberry.field(description="How many bytes came.")
    media_type: str = strawberry.field(description="What its content is, as a media type.")


@strawberry.type(description="A file was taken out of sight; it stays as evidence.")
class AttachmentRemoved(AttachmentEvent, WordedEvent):
    pass
