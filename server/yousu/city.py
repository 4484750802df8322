"""What a running city is made of: handed to whatever acts in it."""

from dataclasses import dataclass, field

from opentelemetry.trace import NoOpTracer, Tracer
from redis.asyncio import Redis
from sqlalchemy.ext.asyncio import AsyncEngine

from yousu.attachments import Attachments
from yousu.case.rules import HotlineRules
from yousu.operation.meters import Meters
from yousu.plugins import Hosts, PluginHost
from yousu.sealing import KeyFile
from yousu.store.calendars import Calendars
from yousu.store.rule_sets import RuleSets


@dataclass(frozen=True)
class City:
    """The database, Redis, the bureaus' rules, the secret that tells whether two cases have one
    reporter, the keys under which reporters' data is sealed, the hotline's own rules, how many
    years that data is kept after their last case was closed (None: for ever), the files of cases,
    what was read of rule sets and calendars, and where it is told what goes on."""

    engine: AsyncEngine
    redis: Redis
    hosts: Hosts
    secret: bytes = field(repr=False)
    keys: KeyFile = field(repr=False)
    hotline: HotlineRules = HotlineRules()
    retention_years: int | None = None
    attachments: Attachments = field(default_factory=Attachments)
    rule_sets: RuleSets = field(default_factory=RuleSets)
    calendars: Calendars = field(default_factory=Calendars)
    meters: Meters = field(default_factory=Meters)
    tracer: Tracer = field(default_factory=NoOpTracer)

    @property
    def host(self) -> PluginHost:
        """The bureaus as this process last met them; a transaction reads which are in force."""
        return self.hosts.newest
