"""Whose tokens an installation takes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from yousu.city import City
from yousu.identity import Identity
from yousu.identity.jwks import ProviderKeys
from yousu.identity.provider import Provider
from yousu.runtime.problems import StartProblem, StartProblemCode
from yousu.runtime.secrets import token_key
from yousu.runtime.settings import Settings

TIMEOUT_SECONDS = 5


@asynccontextmanager
async def open_identity(settings: Settings, city: City) -> AsyncIterator[Identity]:
    """Recognises callers for the length of the block.

    Tokens of the local key are taken in dev, and where no provider is set. Raises StartProblem.
    """
    issuer = settings.oidc_issuer
    local = token_key(settings.data_folder) if settings.dev or not issuer else None
    if not issuer:
        yield Identity(city.engine, local)
        return
    if not settings.oidc_audience:
        raise StartProblem(
            StartProblemCode.SETTING_INVALID,
            "Set YOUSU_OIDC_AUDIENCE to the name that the provider's tokens give this city.",
        )
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client:
        keys = ProviderKeys(client, issuer, settings.oidc_jwks_url)
        provider = Provider(issuer, settings.oidc_audience, keys)
        yield Identity(city.engine, local, provider, settings.oidc_seats_claim)
