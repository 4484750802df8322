"""The host of each arrangement, made when it is first met: so a change acts at once everywhere."""

import logging

from sqlalchemy.ext.asyncio import AsyncConnection

from yousu.plugins.host import PluginHost
from yousu.plugins.installed import Installed
from yousu.store.arrangements import (
    KnownBureau,
    arrangement,
    known_bureaus,
    newest_revision,
    remember_bureaus,
)

logger = logging.getLogger("yousu.plugins")
KEPT = 8


class Hosts:
    """Makes hosts of the installed plugins and keeps the newest few; an arrangement, once in
    force, never changes."""

    def __init__(self, installed: Installed) -> None:
        self.installed = installed
        self._made: dict[int, PluginHost] = {}

    @property
    def newest(self) -> PluginHost:
        """The newest host that this process has met; that of no arrangement before the first."""
        if not self._made:
            return self.installed.host()
        return self._made[max(self._made)]

    async def current(self, connection: AsyncConnection) -> PluginHost:
        """The host of the arrangement in force.

        Not for a transaction that changes it: what is remembered must not be rolled back.
        """
        return await self.at(connection, await newest_revision(connection))

    async def at(self, connection: AsyncConnection, revision: int) -> PluginHost:
        """The host of the arrangement at a revision."""
        host = self._made.get(revision)
        if host is None:
            host = await self._make(connection, revision)
            self._keep(revision, host)
        return host

    async def remember(self, connection: AsyncConnection) -> None:
        """Keeps what the usable plugins say of their bureaus, for the day when one is not."""
        host = await self.current(connection)
        said = {
            plugin.name: KnownBureau(plugin.version, plugin.bureau, plugin.categories)
            for plugin in host.loaded
        }
        await remember_bureaus(connection, said)

    async def _make(self, connection: AsyncConnection, revision: int) -> PluginHost:
        arranged = await arrangement(connection, revision)
        host = self.installed.host(arranged, await known_bureaus(connection))
        for report in host.reports:
            if report.reason is not None:
                logger.error("plugin %s can't be used: %s", report.name, report.reason)
        return host

    def _keep(self, revision: int, host: PluginHost) -> None:
        self._made[revision] = host
        for old in sorted(self._made)[:-KEPT]:
            del self._made[old]
