"""An appraisal scheme is set: the input, and what is answered."""

from datetime import date
from decimal import Decimal

import strawberry

from yousu.appraisals import SchemeWanted, set_scheme
from yousu.case.problem import Refused
from yousu.graphql.appraisal.schemes import AppraisalScheme
from yousu.graphql.context import Info
from yousu.graphql.enums import RegisterLineKind
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.problems import Problem
from yousu.measures.appraisal.scheme import Adjustment, Deduction, RatedPart, Scale, Scheme


@strawberry.input
class RatedInput:
    """A measure, and from which of its values to which points run."""

    measure: str = strawberry.field(description="The measure's code; see the measures query.")
    floor: Decimal = strawberry.field(description="The value that earns nothing.")
    target: Decimal = strawberry.field(description="The value that earns all.")

    def scale(self) -> Scale:
        return Scale(self.floor, self.target)


@strawberry.input(description="A measure that earns up to its weight.")
class AppraisalPartInput(RatedInput):
    weight: Decimal = strawberry.field(
        description="How many points it can earn; those of all parts add up to 100."
    )

    def part(self) -> RatedPart:
        return RatedPart(self.measure, self.weight, self.scale())


@strawberry.input(description="A measure that gives points beside the parts, or takes them.")
class AppraisalAdjustmentInput(RatedInput):
    points: Decimal = strawberry.field(
        description="How many points it gives at the most; negative to take them."
    )

    def adjustment(self) -> Adjustment:
        return Adjustment(self.measure, self.points, self.scale())


@strawberry.input(description="What a line of the register takes away.")
class AppraisalDeductionInput:
    kind: RegisterLineKind = strawberry.field(description="A line of which kind.")
    points: Decimal | None = strawberry.field(
        default=None, description="How many points; left out for as many as the line says itself."
    )

    def deduction(self) -> Deduction:
        return Deduction(self.kind, self.points)


@strawberry.input(description="By what units and people are scored.")
class AppraisalSchemeInput:
    parts: list[AppraisalPartInput] = strawberry.field(description="What earns the points.")
    adjustments: list[AppraisalAdjustmentInput] = strawberry.field(
        default_factory=list, description="What is given or taken beside them."
    )
    deductions: list[AppraisalDeductionInput] = strawberry.field(
        default_factory=list, description="What lines of the register take away."
    )
    fewest_cases: int = strawberry.field(
        default=5, description="Who has to do with fewer cases gets a score, but no rank."
    )

    def scheme(self) -> Scheme:
        return Scheme(
            parts=tuple(part.part() for part in self.parts),
            adjustments=tuple(one.adjustment() for one in self.adjustments),
            deductions=tuple(one.deduction() for one in self.deductions),
            fewest_cases=self.fewest_cases,
        )


@strawberry.input(description="Set by what units and people are scored, from a day on.")
class AppraisalSchemeSetInput(KeyedInput):
    bureau: str | None = strawberry.field(
        default=None, description="The code of the bureau whose own it is; the city's if left out."
    )
    scheme: AppraisalSchemeInput | None = strawberry.field(
        default=None, description="The scheme; left out, what was set before is taken back."
    )
    effective_from: date = strawberry.field(
        description="For the periods that begin on this day or later; today at the earliest."
    )
    reason: str = strawberry.field(description="Why, in words; the history shows it.")

    def wanted(self) -> SchemeWanted:
        scheme = self.scheme.scheme() if self.scheme else None
        return SchemeWanted(self.bureau, scheme, self.effective_from, self.reason)


@strawberry.type(description="The scheme after an act, or why the act was refused.")
class AppraisalSchemePayload:
    scheme: AppraisalScheme | None = strawberry.field(
        description="What holds on the day from which the change is effective."
    )
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def scheme_set(info: Info, input: AppraisalSchemeSetInput) -> AppraisalSchemePayload:
    city, actor = info.context.city, info.context.actor
    try:
        held = await set_scheme(city, actor, input.wanted(), input.claim(info))
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return AppraisalSchemePayload(scheme=None, problems=[problem])
    return AppraisalSchemePayload(scheme=AppraisalScheme.of(held), problems=[])
