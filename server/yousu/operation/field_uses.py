"""Which fields of the schema clients ask for, so that one knows whom a change would meet."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector


@dataclass(frozen=True)
class SchemaField:
    """A field by its coordinate, as in `Case.title`."""

    coordinate: str
    is_deprecated: bool


class FieldUses(Collector):
    """Counts operations by the fields that they ask for, each once an operation."""

    def __init__(self) -> None:
        self._uses: Counter[SchemaField] = Counter()

    def add(self, fields: Iterable[SchemaField]) -> None:
        self._uses.update(fields)

    def collect(self) -> Iterator[CounterMetricFamily]:
        told = CounterMetricFamily(
            "yousu_graphql_field_uses",
            "Operations that asked for a field of the schema.",
            labels=("field", "deprecated"),
        )
        for field, uses in sorted(self._uses.items(), key=lambda one: one[0].coordinate):
            told.add_metric((field.coordinate, str(field.is_deprecated).lower()), uses)
        yield told
