"""Notices by HTTP, signed as the Standard Webhooks specification (1.0) says."""

import hashlib
import hmac
import json
import time
from base64 import b64decode, b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx

from yousu.case.vocabulary import Medium
from yousu.notices.delivery import DeliveryFailed, DeliverySettings
from yousu.notices.message import message_id, message_of
from yousu.store.outbox import StoredNotice

TIMEOUT_SECONDS = 5
PREFIX = "whsec_"
SHORTEST_KEY_BYTES = 24


@dataclass(frozen=True)
class Webhook:
    """Posts each notice to one address; an answer of 2xx within the time-out means it arrived."""

    client: httpx.AsyncClient
    url: httpx.URL = field(repr=False)
    key: bytes = field(repr=False)
    name = "webhook"
    media = frozenset[Medium]()

    async def send(self, notice: StoredNotice) -> None:
        body = json.dumps(message_of(notice), ensure_ascii=False).encode()
        headers = signed_headers(self.key, message_id(notice), int(time.time()), body)
        try:
            answer = await self.client.post(self.url, content=body, headers=headers)
        except httpx.HTTPError as fault:
            # Its text may hold the address, and that a secret.
            raise DeliveryFailed(f"no answer ({type(fault).__name__})") from None
        if not answer.is_success:
            raise DeliveryFailed(f"the answer was {answer.status_code}")


@asynccontextmanager
async def webhook(settings: DeliverySettings) -> AsyncIterator[Webhook]:
    """The webhook of this installation. Raises DeliveryFailed when its settings can't be used."""
    url, key = _url(settings.webhook_url), signing_key(settings.webhook_secret)
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client:
        yield Webhook(client, url, key)


def signed_headers(key: bytes, id: str, seconds: int, body: bytes) -> dict[str, str]:
    """The headers of a message sent at the given seconds since 1970 (UTC)."""
    signature = hmac.digest(key, f"{id}.{seconds}.".encode() + body, hashlib.sha256)
    return {
        "content-type": "application/json",
        "user-agent": "yousu",
        "webhook-id": id,
        "webhook-timestamp": str(seconds),
        "webhook-signature": f"v1,{b64encode(signature).decode()}",
    }


def signing_key(secret: str | None) -> bytes:
    """The bytes that a secret stands for. Raises DeliveryFailed, without showing it."""
    prefix, encoded = (secret or "")[: len(PREFIX)], (secret or "")[len(PREFIX) :]
    try:
        key = b64decode(encoded, validate=True)
    except ValueError:
        key = b""
    if prefix != PREFIX or len(key) < SHORTEST_KEY_BYTES:
        raise DeliveryFailed(
            f"set YOUSU_WEBHOOK_SECRET to {PREFIX} followed by at least {SHORTEST_KEY_BYTES}"
            " random bytes in base64, as `openssl rand -base64 32` prints them"
        )
    return key


def is_address(given: str) -> bool:
    """Whether something can be posted there."""
    try:
        url = httpx.URL(given)
    except httpx.InvalidURL:
        return False
    return url.scheme in ("http", "https") and bool(url.host)


def _url(given: str | None) -> httpx.URL:
    if not given or not is_address(given):
        raise DeliveryFailed("set YOUSU_WEBHOOK_URL to an address such as https://host/path")
    return httpx.URL(given)
