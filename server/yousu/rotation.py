"""The keys under which reporters' data is sealed are changed while the city goes on."""

import logging
from dataclasses import dataclass
from uuid import UUID

from yousu.city import City
from yousu.store.reporters import reseal_reporters

logger = logging.getLogger("yousu.rotation")
BATCH = 500


@dataclass(frozen=True)
class Rotated:
    """How many reporters were sealed under the current key, and how many nobody can open here."""

    sealed: int
    shut: int


async def rotate(city: City) -> Rotated:
    """A new key becomes current, and all that is stored is sealed under it.

    Whoever breaks it off may repeat it: that makes one key more. Old keys stay, for backups and
    for what another process has sealed in the meantime.
    """
    city.keys.renew()
    return await reseal(city)


async def reseal(city: City) -> Rotated:
    """Seals what is under another key than the current one, a batch a transaction."""
    sealed, shut = 0, 0
    after: UUID | None = None
    while True:
        async with city.engine.begin() as connection:
            batch = await reseal_reporters(connection, city.keys, after, BATCH)
        sealed, shut, after = sealed + batch.sealed, shut + batch.shut, batch.last
        if after is None:
            break
    if shut:
        logger.error("%s reporters can't be opened: restore the file of keys from a backup", shut)
    return Rotated(sealed, shut)
