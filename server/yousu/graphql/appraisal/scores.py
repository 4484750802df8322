"""A score, opened down to what it is made of."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Self

import strawberry

from yousu.graphql.appraisal.schemes import AppraisalScale
from yousu.graphql.context import Info
from yousu.graphql.directory import Title
from yousu.graphql.ids import shown_id
from yousu.graphql.metric_lines import MetricValue
from yousu.graphql.register import RegisterLine
from yousu.measures.appraisal import score as domain
from yousu.measures.appraisal.appraisal import AppraisalSubject
from yousu.measures.value import Value

Opened = Callable[[str, Value], MetricValue]


@strawberry.type(description="What a measure has earned.")
class AppraisalPart:
    value: MetricValue = strawberry.field(
        description="The measure, what it was made of, and the cases behind it."
    )
    scale: AppraisalScale = strawberry.field(description="From which value to which points run.")
    weight: Decimal = strawberry.field(description="How many points it can earn by the scheme.")
    counted: Decimal | None = strawberry.field(
        description="The same with what it was given of the weights of those without a value; null"
        " where it has none itself and is left out."
    )
    points: Decimal | None = strawberry.field(description="What it has earned; null if left out.")
    too_few: bool = strawberry.field(
        description="Whether it rests on fewer cases than the scheme wants."
    )

    @classmethod
    def of(cls, part: domain.ScoredPart, value: MetricValue) -> Self:
        return cls(**vars(part) | {"value": value, "scale": AppraisalScale.of(part.scale)})


@strawberry.type(description="What a measure has given beside the parts, or taken.")
class AppraisalAdjustment:
    value: MetricValue = strawberry.field(
        description="The measure, what it was made of, and the cases behind it."
    )
    scale: AppraisalScale = strawberry.field(description="From which value to which points run.")
    most: Decimal = strawberry.field(description="How many points at the most; negative to take.")
    points: Decimal = strawberry.field(description="How many; none where it has no value.")

    @classmethod
    def of(cls, one: domain.ScoredAdjustment, value: MetricValue) -> Self:
        return cls(**vars(one) | {"value": value, "scale": AppraisalScale.of(one.scale)})


@strawberry.type(description="How an entry was annulled on appeal (考核申诉).")
class AppraisalAnnulment:
    application: strawberry.ID | None = strawberry.field(
        description="The id of the application, one of those of the line's case."
    )
    at: datetime = strawberry.field(description="When it was granted.")
    score_before: Decimal | None = strawberry.field(
        description="What the score was with the entry, all else being as it is."
    )

    @classmethod
    def of(cls, annulment: domain.Annulment) -> Self:
        told = vars(annulment) | {"application": shown_id(annulment.application)}
        return cls(**told)


@strawberry.type(description="What the register holds against a unit or a person.")
class AppraisalHeldAgainst:
    line: RegisterLine = strawberry.field(description="The line of the register, with its case.")
    points: Decimal = strawberry.field(
        description="How many points it takes; none for a veto, which leaves no score, and for what"
        " was annulled."
    )
    annulment: AppraisalAnnulment | None = strawberry.field(
        description="How it was annulled; null while it stands."
    )

    @classmethod
    def of(cls, held: domain.HeldAgainst) -> Self:
        annulment = AppraisalAnnulment.of(held.annulment) if held.annulment else None
        return cls(line=RegisterLine.of(held.line), points=held.points, annulment=annulment)


@strawberry.type(description="The score of a unit or a person.")
class AppraisalScore:
    bureau: strawberry.Private[str]
    by: strawberry.Private[AppraisalSubject]
    subject: str = strawberry.field(description="The unit's code, or the person's staff id.")
    score: Decimal | None = strawberry.field(
        description="From 0 to 100; null of who had nothing to do."
    )
    rank: int | None = strawberry.field(
        description="1 for the best; equal scores share one. Null without a score, or with too few"
        " cases."
    )
    cases: Decimal | None = strawberry.field(
        description="The largest number of cases that a measure rests on."
    )
    too_few: bool = strawberry.field(description="Whether these are fewer than the scheme wants.")
    parts: list[AppraisalPart] = strawberry.field(description="What was earned.")
    adjustments: list[AppraisalAdjustment] = strawberry.field(
        description="What was given or taken beside that."
    )
    held_against: list[AppraisalHeldAgainst] = strawberry.field(
        description="The lines of the register, those that were annulled too; oldest first."
    )
    vetoes: list[AppraisalHeldAgainst] = strawberry.field(
        description="Those that are vetoes (一票否决) and stand: they make the score 0."
    )
    exclusions: list[RegisterLine] = strawberry.field(
        description="The orders that the measures leave out (剔除), or did until that was revoked;"
        " a line's id is that of the application."
    )

    @strawberry.field(description="The unit's name; null for a person, or when it is gone.")
    def title(self, info: Info) -> Title | None:
        if self.by is not AppraisalSubject.UNIT:
            return None
        unit = info.context.city.host.directory.unit(self.bureau, self.subject)
        return Title.of(unit.title) if unit else None

    @classmethod
    def of(cls, score: domain.Score, bureau: str, by: AppraisalSubject, opened: Opened) -> Self:
        def value(told: Value) -> MetricValue:
            return opened(score.subject, told)

        return cls(
            bureau=bureau,
            by=by,
            subject=score.subject,
            score=score.score,
            rank=score.rank,
            cases=score.cases,
            too_few=score.too_few,
            parts=[AppraisalPart.of(part, value(part.value)) for part in score.parts],
            adjustments=[
                AppraisalAdjustment.of(one, value(one.value)) for one in score.adjustments
            ],
            held_against=[AppraisalHeldAgainst.of(held) for held in score.held_against],
            vetoes=[AppraisalHeldAgainst.of(held) for held in score.vetoes],
            exclusions=[RegisterLine.of(line) for line in score.exclusions],
        )
