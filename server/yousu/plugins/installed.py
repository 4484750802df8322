"""The installed plugins, and the host that an arrangement makes of them."""

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import EntryPoint
from types import MappingProxyType

from yousu.plugins.ask import Asker
from yousu.plugins.host import PluginHost
from yousu.plugins.load import Settings, check_among, installed_plugins, load_plugin, version_of
from yousu.plugins.loaded import LoadedPlugin
from yousu.plugins.report import PluginProblem, PluginReport, PluginState
from yousu.store.arrangements import Arranged, KnownBureau
from yousu.store.codec import digest

Arrangement = Mapping[str, Arranged]
NOTHING_ARRANGED: Arrangement = MappingProxyType({})
NOTHING_KNOWN: Mapping[str, KnownBureau] = MappingProxyType({})


class Installed:
    """The plugins of this installation; each is checked once for every choice of its settings."""

    def __init__(
        self, entries: Iterable[EntryPoint] | None = None, *checks: Callable[[LoadedPlugin], None]
    ) -> None:
        """All that is installed, unless entry points are given. `checks` are those of higher
        layers; each raises PluginProblem."""
        found = installed_plugins() if entries is None else entries
        self._entries = {entry.name: entry for entry in found}
        self._checks = checks
        # What is too slow stays so, however the plugins are arranged.
        self._asker = Asker()
        self._loaded: dict[tuple[str, str], LoadedPlugin | PluginProblem] = {}

    def host(
        self,
        arrangement: Arrangement = NOTHING_ARRANGED,
        known: Mapping[str, KnownBureau] = NOTHING_KNOWN,
    ) -> PluginHost:
        """The host under an arrangement; `known` bureaus are those of plugins that may fail now.

        A plugin that can't be used is reported as failed and leaves the others alone.
        """
        loaded: list[LoadedPlugin] = []
        reports: list[PluginReport] = []
        for name, entry in self._entries.items():
            arranged = arrangement.get(name, Arranged())
            version = version_of(entry)
            try:
                plugin = self.plugin(name, arranged.settings)
                check_among(plugin, loaded)
            except PluginProblem as problem:
                reports.append(PluginReport(name, version, PluginState.FAILED, str(problem)))
            else:
                loaded.append(plugin)
                state = PluginState.ACTIVE if arranged.enabled else PluginState.OFF
                reports.append(PluginReport(name, version, state))
        return PluginHost(loaded, reports, _missing(known, reports), self._asker)

    def plugin(self, name: str, settings: Settings) -> LoadedPlugin:
        """One plugin under some settings. Raises PluginProblem for one that can't be used."""
        key = (name, digest(dict(settings)))
        if key not in self._loaded:
            self._loaded[key] = self._checked(name, settings)
        found = self._loaded[key]
        if isinstance(found, PluginProblem):
            raise found
        return found

    def _checked(self, name: str, settings: Settings) -> LoadedPlugin | PluginProblem:
        try:
            plugin = load_plugin(self._entries[name], settings)
            for check in self._checks:
                check(plugin)
        except PluginProblem as problem:
            return problem
        return plugin


def _missing(
    known: Mapping[str, KnownBureau], reports: Iterable[PluginReport]
) -> list[KnownBureau]:
    """The bureaus that a city knows from before and whose plugins can't be asked now."""
    usable = {report.name for report in reports if report.state is not PluginState.FAILED}
    return [bureau for name, bureau in sorted(known.items()) if name not in usable]
