"""An appraisal of March 2024, and its editions, made up by hand."""

from datetime import date

from tests.measures.appraisal.made_up import SCHEME, on

from yousu.measures.appraisal.appraisal import Appraisal, AppraisalSubject, SchemeVersion
from yousu.measures.appraisal.edition import Edition, settled
from yousu.measures.appraisal.score import Score
from yousu.measures.appraisal.scoring import ranked
from yousu.measures.period import Period

MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))


def appraisal(*scores: Score, version: int = 1) -> Appraisal:
    scheme = SchemeVersion(SCHEME, version, "greening")
    return Appraisal("greening", AppraisalSubject.UNIT, MARCH, scheme, ranked(scores), on(31, 23))


def edition(*scores: Score, before: Edition | None = None) -> Edition:
    found = settled(before, appraisal(*scores), on(31, 23), "leader", "三月考核")
    assert found is not None
    return found
