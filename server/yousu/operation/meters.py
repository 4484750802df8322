"""What one process counts and times of its own work; names are Prometheus'."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from yousu.operation.field_uses import FieldUses

# From a query out of memory to one at which people give up.
ANSWER_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
# From a worker that has nothing else to do to one that was away over night.
LATE_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60, 600, 3600, 36000)
JOB_SECONDS = (0.01, 0.05, 0.25, 1, 5, 15, 60, 300)


class Meters:
    """Each has a registry of its own: several applications may live in one process.

    Labels are of closed sets, or of names that the schema has; nothing that a client sends is one.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.operations = Counter(
            "yousu_graphql_operations",
            "GraphQL operations that have ended, by kind and by what came of them.",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self.operation_seconds = Histogram(
            "yousu_graphql_operation_seconds",
            "How long queries and mutations took, parsing and validation included.",
            ("kind",),
            buckets=ANSWER_SECONDS,
            registry=self.registry,
        )
        self.root_field_seconds = Histogram(
            "yousu_graphql_root_field_seconds",
            "How long the resolvers of Query's and Mutation's own fields took.",
            ("field",),
            buckets=ANSWER_SECONDS,
            registry=self.registry,
        )
        self.field_uses = FieldUses()
        self.registry.register(self.field_uses)
        self.subscriptions = Gauge(
            "yousu_feed_subscriptions",
            "Subscriptions that run now.",
            registry=self.registry,
        )
        self.updates = Counter(
            "yousu_feed_updates",
            "Updates that were given to subscriptions.",
            registry=self.registry,
        )
        self.timer_lateness = Histogram(
            "yousu_timer_lateness_seconds",
            "How long after its time a timer's effect stood, on the city's clock.",
            buckets=LATE_SECONDS,
            registry=self.registry,
        )
        self.timers_set_aside = Counter(
            "yousu_timers_set_aside",
            "Timers whose command failed, so that they are tried again later.",
            registry=self.registry,
        )
        self.job_seconds = Histogram(
            "yousu_job_seconds",
            "How long jobs took, by name and by whether they ended well.",
            ("job", "outcome"),
            buckets=JOB_SECONDS,
            registry=self.registry,
        )
