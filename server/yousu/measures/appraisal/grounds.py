"""What scores rest on."""

from collections.abc import Mapping
from dataclasses import dataclass

from yousu.measures.appraisal.appraisal import AppraisalSubject
from yousu.measures.appraisal.scheme import NOTHING, Scheme
from yousu.measures.appraisal.score import Score
from yousu.measures.appraisal.scoring import ranked, score_of
from yousu.measures.value import Answer, Value
from yousu.store.register import RegisterLine


@dataclass(frozen=True)
class Grounds:
    """The measures of a bureau by unit or by person, what its register holds against them, and
    which of its orders are left out; all as it was known at one instant."""

    answer: Answer
    lines: tuple[RegisterLine, ...]
    exclusions: tuple[RegisterLine, ...]

    def scores(self, scheme: Scheme, subject: AppraisalSubject) -> tuple[Score, ...]:
        """Of everybody who has figures or is in the register, ranked."""
        values = self._values(subject)
        held_against = {_whom(line, subject) for line in self.lines}
        everybody = sorted(code for code in {*values, *held_against} if code is not None)
        return ranked(self._score(scheme, subject, who, values) for who in everybody)

    def _score(
        self,
        scheme: Scheme,
        subject: AppraisalSubject,
        who: str,
        values: Mapping[str | None, Mapping[str, Value]],
    ) -> Score:
        return score_of(
            scheme,
            who,
            values.get(who, _without_figures(self.answer)),
            [line for line in self.lines if _whom(line, subject) == who],
            [line for line in self.exclusions if _whom(line, subject) == who],
        )

    def _values(self, subject: AppraisalSubject) -> dict[str | None, Mapping[str, Value]]:
        return {
            line.keys[subject.dimension]: {one.definition.code: one for one in line.values}
            for line in self.answer.lines
        }


def _whom(line: RegisterLine, subject: AppraisalSubject) -> str | None:
    return line.unit if subject is AppraisalSubject.UNIT else line.person


def _without_figures(answer: Answer) -> Mapping[str, Value]:
    """What the measures give for somebody who has none."""
    measures = (value.definition for value in answer.total.values)
    return {one.code: Value(one, NOTHING, NOTHING, NOTHING, None) for one in measures}
