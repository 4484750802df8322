"""Scores are settled, and settled ones are read."""

import strawberry

from yousu.appraisals import SettlingWanted, settle
from yousu.case.problem import Refused
from yousu.case.sight import may_see_persons
from yousu.definitions import basis_of
from yousu.graphql.appraisal.editions import AppraisalEdition
from yousu.graphql.context import Info
from yousu.graphql.enums import AppraisalSubject
from yousu.graphql.inputs.keyed import KeyedInput
from yousu.graphql.metrics import Period
from yousu.graphql.problems import BadRequest, Problem
from yousu.measures import period as days
from yousu.measures.appraisal.edition import edition_of, read_edition
from yousu.measures.problem import MeasureProblem
from yousu.store.appraisal_editions import stored_editions


@strawberry.input(description="Fix the scores of a period that is over.")
class AppraisalSettleInput(KeyedInput):
    bureau: str = strawberry.field(description="The bureau's code.")
    by: AppraisalSubject = strawberry.field(description="Whether its units' or its people's.")
    period: Period = strawberry.field(description="Which days.")
    reason: str = strawberry.field(description="Why, in words; the edition shows it.")


@strawberry.type(description="The edition after an act, or why the act was refused.")
class AppraisalSettlePayload:
    edition: AppraisalEdition | None = strawberry.field(
        description="The new edition; the one that stands where nothing has changed."
    )
    problems: list[Problem] = strawberry.field(description="Empty when the act was done.")


async def appraisal_settle(info: Info, input: AppraisalSettleInput) -> AppraisalSettlePayload:
    city = info.context.city
    wanted = SettlingWanted(input.bureau, input.by, input.period.days(), input.reason)
    try:
        edition = await settle(city, info.context.actor, wanted, input.claim(info))
    except Refused as refusal:
        problem = Problem.of(refusal, info)
        return AppraisalSettlePayload(edition=None, problems=[problem])
    except MeasureProblem as fault:
        raise BadRequest(fault.code, str(fault)) from None
    async with city.engine.connect() as connection:
        basis = await basis_of(city, connection)
    told = AppraisalEdition.of(basis, edition, info)
    return AppraisalSettlePayload(edition=told, problems=[])


async def editions(
    info: Info, bureau: str, period: days.Period, by: AppraisalSubject
) -> list[AppraisalEdition]:
    """The newest first, with the scores that the actor may see; none to who may see none."""
    city, actor = info.context.city, info.context.actor
    if not may_see_persons(actor, bureau, actor.id):
        return []
    of = edition_of(bureau, by.value, period)
    async with city.engine.connect() as connection:
        basis = await basis_of(city, connection)
        stored = await stored_editions(connection, of)
    return [AppraisalEdition.of(basis, read_edition(one), info) for one in stored]
