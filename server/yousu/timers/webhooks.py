"""Posts to webhooks what waits for them, each in the log's order."""

import asyncio
import logging
import time

import httpx

from yousu.city import City
from yousu.feed.log import Cursor
from yousu.notices.webhook import TIMEOUT_SECONDS, signed_headers, signing_key
from yousu.sealing import CannotOpen
from yousu.store.webhook_deliveries import (
    WebhookDelivery,
    mark_failed,
    mark_sent,
    waiting_deliveries,
)
from yousu.store.webhooks import Webhook, give_back, lease_due
from yousu.timers.retry import wait_after

logger = logging.getLogger("yousu.webhooks")
SERVED_AT_ONCE, SENT_AT_ONCE = 20, 50
LONGEST_RUN_SECONDS = 30


class WebhookSender:
    """Sends for a few webhooks side by side; one that does not answer holds up no other for long,
    and none of its own updates overtakes another. No transaction is open while one is sent."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def send_some(self, city: City) -> int:
        """Gives how many were sent."""
        async with city.engine.begin() as connection:
            due = await lease_due(connection, SERVED_AT_ONCE)
        return sum(await asyncio.gather(*(self._serve(city, webhook) for webhook in due)))

    async def _serve(self, city: City, webhook: Webhook) -> int:
        sent, clock = 0, asyncio.get_running_loop().time
        ends_at = clock() + LONGEST_RUN_SECONDS
        try:
            async with city.engine.connect() as connection:
                waiting = await waiting_deliveries(connection, webhook.id, SENT_AT_ONCE)
            for one in waiting:
                if clock() > ends_at or not await self._send(city, webhook, one):
                    break
                sent += 1
        finally:
            async with city.engine.begin() as connection:
                await give_back(connection, webhook.id)
        return sent

    async def _send(self, city: City, webhook: Webhook, one: WebhookDelivery) -> bool:
        """Whether it has arrived; what has not is tried again later, or given up."""
        status, error = await self._posted(city, webhook, one)
        async with city.engine.begin() as connection:
            if error is None and status is not None:
                await mark_sent(connection, one.id, status)
                return True
            wait = wait_after(one.tries + 1)
            await mark_failed(connection, one.id, error or "", status, wait)
        if wait is None:
            logger.error("webhook %s gives up delivery %s: %s", webhook.id, one.id, error)
        return False

    async def _posted(
        self, city: City, webhook: Webhook, one: WebhookDelivery
    ) -> tuple[int | None, str | None]:
        """The status of the answer, and what was wrong, if anything."""
        body = one.body.encode()
        try:
            key = signing_key(city.keys.open(webhook.secret, webhook.id).decode())
            headers = signed_headers(key, str(one.id), int(time.time()), body)
            headers["yousu-cursor"] = str(Cursor(one.stamp, one.position))
            answer = await self._http.post(webhook.url, content=body, headers=headers)
        except CannotOpen:
            return None, "the secret can't be opened; make the webhook anew"
        except (httpx.HTTPError, httpx.InvalidURL) as fault:
            # Its text may hold the address, and that a secret.
            return None, f"no answer ({type(fault).__name__})"
        if not answer.is_success:
            return answer.status_code, f"the answer was {answer.status_code}"
        return answer.status_code, None


def webhook_client() -> httpx.AsyncClient:
    """Follows no redirects: an address that has moved is the administrator's to change."""
    return httpx.AsyncClient(timeout=TIMEOUT_SECONDS, follow_redirects=False)
