"""What waits in the whole city, as Prometheus reads it."""

from collections.abc import Iterator

from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric

from yousu.store.backlog import Backlog


def city_figures(backlog: Backlog) -> Iterator[Metric]:
    yield from _of_timers(backlog)
    yield from _of_notices(backlog)
    yield from _of_feed(backlog)
    faults = CounterMetricFamily(
        "yousu_city_plugin_faults",
        "How often a plugin gave no answer that could be used, by kind.",
        labels=("plugin", "kind"),
    )
    for place, count in backlog.plugin_faults.items():
        faults.add_metric(place, count)
    yield faults


def _of_timers(backlog: Backlog) -> Iterator[Metric]:
    timers = GaugeMetricFamily(
        "yousu_city_timers", "Timers that are due, or set aside.", labels=("state",)
    )
    timers.add_metric(("due",), backlog.timers_due)
    timers.add_metric(("set_aside",), backlog.timers_set_aside)
    yield timers
    yield GaugeMetricFamily(
        "yousu_city_timer_lag_seconds",
        "How long the oldest due timer has been waiting.",
        value=backlog.timer_lag_seconds,
    )


def _of_notices(backlog: Backlog) -> Iterator[Metric]:
    yield GaugeMetricFamily(
        "yousu_city_notices_unrouted",
        "Notices that no delivery has been given yet.",
        value=backlog.unrouted,
    )
    notices = GaugeMetricFamily(
        "yousu_city_notices",
        "Notices that a delivery has not sent, by how it stands with them.",
        labels=("delivery", "state"),
    )
    for place, count in backlog.notices.items():
        notices.add_metric(place, count)
    yield notices


def _of_feed(backlog: Backlog) -> Iterator[Metric]:
    yield GaugeMetricFamily(
        "yousu_city_feed_held_seconds",
        "How long the oldest open transaction has held up the readers of the log.",
        value=backlog.held_seconds,
    )
    readers = GaugeMetricFamily(
        "yousu_city_feed_lag_seconds",
        "How long the oldest event that a reader has not seen has been there.",
        labels=("reader",),
    )
    for reader, seconds in backlog.readers.items():
        readers.add_metric((reader,), seconds)
    yield readers
