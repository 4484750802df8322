"""Acts on webhooks."""

from typing import Any

import strawberry
from strawberry import relay
from strawberry.scalars import JSON

from yousu import webhooks as domain
from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused
from yousu.case.vocabulary import Title
from yousu.clients import check_right
from yousu.feed.log import Cursor, CursorBroken
from yousu.graphql.asked import asked_of
from yousu.graphql.context import Info
from yousu.graphql.ids import id_of, known_id
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem
from yousu.graphql.stored_documents import check_document
from yousu.graphql.webhooks import Webhook, WebhookDelivery

NO_SUBSCRIPTION = Title(
    "须为只含一个订阅字段的订阅，文中不写明 after",
    "it must be one subscription of one field, without a cursor in the document",
)
NO_CURSOR = Title("请填写更新中给出的游标", "take the cursor from an update")
NO_VARIABLES = Title("请填写由变量名到值的对象", "name an object of values by variable")


@strawberry.input(description="Have the updates of a subscription posted to a client.")
class WebhookCreateInput(KeyedInput):
    client: str = strawberry.field(description="The client's code.")
    url: str = strawberry.field(description="To where updates are posted.")
    document: str = strawberry.field(
        description="The subscription, of one field; the cursor is no part of it."
    )
    variables: JSON | None = strawberry.field(default=None, description="Its variables, an object.")
    after: str | None = strawberry.field(
        default=None, description="Behind which update to begin; with what comes if left out."
    )

    def wanted(self) -> domain.Wanted:
        """Raises Refused."""
        if not asked_of(self.document, {}, None).is_shared:
            raise Refused(Code.DOCUMENT_INVALID, reason=NO_SUBSCRIPTION)
        variables: Any = {} if self.variables is None else self.variables
        if not isinstance(variables, dict):
            raise Refused(Code.INVALID_INPUT, field="variables", reason=NO_VARIABLES)
        try:
            after = Cursor.parse(self.after) if self.after is not None else None
        except CursorBroken:
            raise Refused(Code.INVALID_INPUT, field="after", reason=NO_CURSOR) from None
        return domain.Wanted(self.client, self.url, self.document, variables, after)


@strawberry.input(description="Post nothing more to a webhook.")
class WebhookDisableInput:
    webhook: strawberry.ID = strawberry.field(description="The webhook's id.")


@strawberry.input(description="Have a delivery that was given up tried again.")
class WebhookReplayInput(KeyedInput):
    delivery: relay.GlobalID = strawberry.field(description="The delivery.")


@strawberry.type(description="A webhook after an act, or why the act was refused.")
class WebhookPayload:
    webhook: Webhook | None = strawberry.field(default=None, description="As it now stands.")
    secret: str | None = strawberry.field(
        default=None,
        description="With which deliveries are signed; told this once, and null when the act is"
        " sent again for its key.",
    )
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="Empty when the act was done."
    )


@strawberry.type(description="A delivery after an act, or why the act was refused.")
class WebhookReplayPayload:
    delivery: WebhookDelivery | None = strawberry.field(
        default=None, description="As it now stands."
    )
    problems: list[Problem] = strawberry.field(
        default_factory=list, description="Empty when the act was done."
    )


async def create(info: Info, input: WebhookCreateInput) -> WebhookPayload:
    city, actor = info.context.city, info.context.actor
    try:
        check_right(actor)
        check_document(info.schema, input.document)
        webhook, secret = await domain.create(city, actor, input.wanted(), input.claim(info))
    except Refused as refusal:
        return WebhookPayload(problems=[Problem.of(refusal, info)])
    return WebhookPayload(webhook=Webhook(stored=webhook), secret=secret)


async def disable(info: Info, input: WebhookDisableInput) -> WebhookPayload:
    city, actor = info.context.city, info.context.actor
    try:
        id = known_id(input.webhook, Code.UNKNOWN_WEBHOOK)
        webhook = await domain.disable(city, actor, id)
    except Refused as refusal:
        return WebhookPayload(problems=[Problem.of(refusal, info)])
    return WebhookPayload(webhook=Webhook(stored=webhook))


async def replay(info: Info, input: WebhookReplayInput) -> WebhookReplayPayload:
    city, actor = info.context.city, info.context.actor
    try:
        id = id_of(input.delivery, "WebhookDelivery", Code.UNKNOWN_DELIVERY)
        delivery = await domain.replay(city, actor, id, input.claim(info))
    except Refused as refusal:
        return WebhookReplayPayload(problems=[Problem.of(refusal, info)])
    return WebhookReplayPayload(delivery=WebhookDelivery.of(delivery))
