"""Settled scores: each edition stands for ever, the next one names what has changed."""

from datetime import datetime
from decimal import Decimal
from typing import Self
from uuid import UUID

import strawberry

from yousu.graphql.appraisal.appraisals import Appraisal
from yousu.graphql.case.case import Case
from yousu.graphql.context import Info
from yousu.graphql.enums import AppraisalCause as CauseKind
from yousu.graphql.ids import shown_id
from yousu.measures.appraisal import changes as domain
from yousu.measures.appraisal.edition import Edition
from yousu.measures.basis import Basis


@strawberry.type(description="Why a score is another one than in the edition before.")
class AppraisalChangeCause:
    case_id: strawberry.Private[UUID | None]
    kind: CauseKind = strawberry.field(description="What has happened.")
    line: strawberry.ID | None = strawberry.field(
        description="The line of the register, by its uuid; null for a measure or a scheme."
    )
    application: strawberry.ID | None = strawberry.field(
        description="The application that was granted, or whose grant was revoked."
    )
    measure: str | None = strawberry.field(description="The code of the measure that changed.")
    value_before: Decimal | None = strawberry.field(description="The measure before.")
    value_after: Decimal | None = strawberry.field(description="The measure now.")

    @classmethod
    def of(cls, cause: domain.Cause) -> Self:
        return cls(
            case_id=cause.case,
            kind=cause.kind,
            line=shown_id(cause.line),
            application=shown_id(cause.application),
            measure=cause.measure,
            value_before=cause.value_before,
            value_after=cause.value_after,
        )

    @strawberry.field(description="The case; null where there is none, or you may not see it.")
    async def case(self, info: Info) -> Case | None:
        if self.case_id is None:
            return None
        [found] = await Case.resolve_nodes(info=info, node_ids=[str(self.case_id)])
        return found


@strawberry.type(description="How a score and a rank differ from the edition before.")
class AppraisalScoreChange:
    subject: str = strawberry.field(description="The unit's code, or the person's staff id.")
    score_before: Decimal | None = strawberry.field(description="The score before.")
    score_after: Decimal | None = strawberry.field(description="The score now.")
    rank_before: int | None = strawberry.field(description="The rank before.")
    rank_after: int | None = strawberry.field(description="The rank now.")
    causes: list[AppraisalChangeCause] = strawberry.field(
        description="Why; empty where only the others' scores have changed."
    )

    @classmethod
    def of(cls, change: domain.ScoreChange) -> Self:
        causes = [AppraisalChangeCause.of(cause) for cause in change.causes]
        return cls(**vars(change) | {"causes": causes})


@strawberry.type(description="Scores that were settled (定考核结果).")
class AppraisalEdition:
    id: strawberry.ID = strawberry.field(description="Its id.")
    number: int = strawberry.field(description="1 for the first edition.")
    settled_at: datetime = strawberry.field(description="When.")
    settled_by: str = strawberry.field(description="By whom, by staff id.")
    reason: str = strawberry.field(description="Why, in words.")
    digest: str = strawberry.field(
        description="The SHA-256, in hex, of all that was settled; of the canonical JSON."
    )
    appraisal: Appraisal = strawberry.field(
        description="The scores that you may see, as they were settled."
    )
    changes: list[AppraisalScoreChange] = strawberry.field(
        description="What is not as in the edition before, of the scores that you may see."
    )

    @classmethod
    def of(cls, basis: Basis, edition: Edition, info: Info) -> Self:
        told, actor = edition.settlement, info.context.actor
        seen = [one for one in told.changes if told.appraisal.may_see(actor, one.subject)]
        return cls(
            id=strawberry.ID(str(edition.id)),
            number=told.number,
            settled_at=told.settled_at,
            settled_by=told.settled_by,
            reason=told.reason,
            digest=edition.digest,
            appraisal=Appraisal.of(basis, told.appraisal.seen_by(actor), told.settled_at),
            changes=[AppraisalScoreChange.of(one) for one in seen],
        )
