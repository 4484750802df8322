"""Whose tokens an installation takes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx

from yousu.city import City
from yousu.identity import Identity
from yousu.identity.citizens import CitizensProvider
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
    takes_local = settings.dev or not settings.oidc_issuer
    if settings.oidc_issuer and settings.oidc_issuer == settings.citizens_issuer:
        raise _unusable("Set YOUSU_CITIZENS_ISSUER to another provider than YOUSU_OIDC_ISSUER.")
    async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client:
        citizens = _provider(
            client,
            "CITIZENS",
            settings.citizens_issuer,
            settings.citizens_audience,
            settings.citizens_jwks_url,
        )
        yield Identity(
            city.engine,
            token_key(settings.data_folder) if takes_local else None,
            _provider(
                client,
                "OIDC",
                settings.oidc_issuer,
                settings.oidc_audience,
                settings.oidc_jwks_url,
            ),
            settings.oidc_seats_claim,
            CitizensProvider(citizens, city.secret) if citizens else None,
        )


def _provider(
    client: httpx.AsyncClient,
    whose: str,
    issuer: str | None,
    audience: str | None,
    jwks_url: str | None,
) -> Provider | None:
    if not issuer:
        return None
    if not audience:
        raise _unusable(f"Set YOUSU_{whose}_AUDIENCE to what the provider's tokens call this city.")
    return Provider(issuer, audience, ProviderKeys(client, issuer, jwks_url))


def _unusable(sentence: str) -> StartProblem:
    return StartProblem(StartProblemCode.SETTING_INVALID, sentence)
