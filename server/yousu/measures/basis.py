"""What an answer is made by: the definitions in force, who is who, and the city's own settings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yousu.case.measure import Definition, MeasureKind
from yousu.case.rules import Directory, HotlineRules
from yousu.measures.problem import MeasureProblem


@dataclass(frozen=True)
class Basis:
    """The definitions by their codes, the directory, and the hotline's rules, which say where
    districts lie, how many live there and when an assessment month begins."""

    definitions: Mapping[str, Definition]
    directory: Directory
    hotline: HotlineRules

    def measure(self, code: str) -> Definition:
        """Raises MeasureProblem for a measure that there is none of."""
        found = self.definitions.get(code)
        if found is None:
            raise MeasureProblem(
                "UNKNOWN_MEASURE", f"There is no measure {code}; see the measures query."
            )
        return found

    def needed(self, code: str) -> Iterable[Definition]:
        """The measure and those that it is made of, each once."""
        found, ahead = dict[str, Definition](), [code]
        while ahead:
            measure = self.measure(ahead.pop())
            found[measure.code] = measure
            if measure.kind is MeasureKind.COMPOSITE:
                ahead.extend(term.of for term in measure.numerator if term.of not in found)
        return found.values()

    def residents(self, district: str | None) -> int | None:
        """How many people live in a district, or in the whole city for None; None where nobody
        has said so."""
        every = self.hotline.districts
        if district is not None:
            return next((one.residents or None for one in every if one.code == district), None)
        return self.hotline.residents or sum(one.residents for one in every) or None

    def lineage(self) -> frozenset[tuple[str, str]]:
        """Each category with itself and those above it."""
        return self.directory.lineage()

    def with_below(self, categories: tuple[str, ...]) -> frozenset[str]:
        """The categories and those below them."""
        return self.directory.with_below(categories)
