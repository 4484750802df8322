"""Integration clients."""

import strawberry

from yousu.graphql import client_acts as acts
from yousu.graphql import webhook_acts
from yousu.graphql.context import Info


@strawberry.type
class ClientActs:
    @strawberry.mutation(description="Register an integration client. The administrator does.")
    async def client_register(
        self, info: Info, input: acts.ClientRegisterInput
    ) -> acts.ClientPayload:
        return await acts.register(info, input)

    @strawberry.mutation(description="Refuse all keys of a client from now on, for ever.")
    async def client_revoke(self, info: Info, input: acts.ClientRevokeInput) -> acts.ClientPayload:
        return await acts.revoke(info, input)

    @strawberry.mutation(
        description="Issue a new key beside those that hold; its secret is told this once."
    )
    async def client_key_issue(
        self, info: Info, input: acts.ClientKeyIssueInput
    ) -> acts.ClientKeyPayload:
        return await acts.issue_key(info, input)

    @strawberry.mutation(description="Refuse one key of a client from now on.")
    async def client_key_revoke(
        self, info: Info, input: acts.ClientKeyRevokeInput
    ) -> acts.ClientKeyPayload:
        return await acts.revoke_key(info, input)

    @strawberry.mutation(description="Store a GraphQL document that a client may run.")
    async def client_document_store(
        self, info: Info, input: acts.ClientDocumentStoreInput
    ) -> acts.ClientDocumentPayload:
        return await acts.store_document(info, input)

    @strawberry.mutation(
        description="Have the updates of a subscription posted to a client, signed; the secret is"
        " told this once."
    )
    async def webhook_create(
        self, info: Info, input: webhook_acts.WebhookCreateInput
    ) -> webhook_acts.WebhookPayload:
        return await webhook_acts.create(info, input)

    @strawberry.mutation(description="Post nothing more to a webhook.")
    async def webhook_disable(
        self, info: Info, input: webhook_acts.WebhookDisableInput
    ) -> webhook_acts.WebhookPayload:
        return await webhook_acts.disable(info, input)

    @strawberry.mutation(description="Have a delivery that was given up tried again.")
    async def webhook_replay(
        self, info: Info, input: webhook_acts.WebhookReplayInput
    ) -> webhook_acts.WebhookReplayPayload:
        return await webhook_acts.replay(info, input)

    @strawberry.mutation(description="Take a document away from a client.")
    async def client_document_remove(
        self, info: Info, input: acts.ClientDocumentRemoveInput
    ) -> acts.ClientDocumentPayload:
        return await acts.remove_document(info, input)
