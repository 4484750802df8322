"""The quarter's scores can be opened down to their parts: they add up to what was published."""

from datetime import date
from decimal import Decimal

import pytest

from yousu.definitions import basis_of
from yousu.measures.appraisal.appraisal import Appraisal, AppraisalSubject
from yousu.measures.appraisal.appraise import appraise
from yousu.measures.appraisal.score import Score
from yousu.measures.period import Period

QUARTER = Period(date(2024, 1, 1), date(2024, 3, 31))
HALF_A_CENT = Decimal("0.005")


@pytest.fixture
async def appraisal(demo_city, request: pytest.FixtureRequest) -> Appraisal:
    """Of the housing bureau, whose people are late now and then."""
    async with demo_city.engine.connect() as connection:
        basis = await basis_of(demo_city, connection)
        return await appraise(connection, basis, "housing", request.param, QUARTER)


def added_up(score: Score) -> Decimal:
    earned = sum(part.points for part in score.parts if part.points is not None)
    beside = sum(one.points for one in score.adjustments)
    return earned + beside - sum(held.points for held in score.held_against)


@pytest.mark.parametrize("appraisal", AppraisalSubject, indirect=True)
def test_the_parts_add_up_to_the_score(appraisal: Appraisal) -> None:
    scores = [one for one in appraisal.scores if one.score is not None and not one.vetoes]
    assert len(scores) > 4
    for score in scores:
        assert score.score is not None
        assert abs(added_up(score) - score.score) <= HALF_A_CENT


@pytest.mark.parametrize("appraisal", [AppraisalSubject.UNIT], indirect=True)
def test_the_units_are_ranked_by_their_scores(appraisal: Appraisal) -> None:
    ranked = [one for one in appraisal.scores if one.rank is not None]
    assert [one.rank for one in ranked] == sorted(one.rank or 0 for one in ranked)
    assert [one.score for one in ranked] == sorted((one.score or 0 for one in ranked), reverse=True)
