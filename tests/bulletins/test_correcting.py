"""A correction is a new edition that names what changed; the one before stays."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.bulletins.conftest import HOUSING_WEEK, LEADER, WEEK
from tests.town import at, person

from yousu.bulletins.changes import changes
from yousu.bulletins.edition import Amount, Content, Figure, Line, Section, SectionCode
from yousu.bulletins.issue import correct
from yousu.bulletins.rendered.page import page_of
from yousu.case.measure import Term
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Title
from yousu.definitions import NewDefinition, define
from yousu.measures.asked import Comparison
from yousu.measures.written import standard
from yousu.store.clock import set_clock

REASON = "补录一件漏统计的诉求。"


async def test_it_names_each_figure_that_changed(publishing) -> None:
    first = await publishing.issued()
    await publishing.count_anew("received")
    second = await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert second.correction is not None
    told = {(c.section, c.line.zh, c.measure): c for c in second.correction.changes}
    change = told[SectionCode.OVERVIEW, "合计", "received"]
    assert change.before is not None
    assert change.after is not None
    assert (change.before.value, change.after.value) == (3, 4)
    assert (SectionCode.OVERVIEW, "合计", "satisfaction") not in told


async def test_the_edition_before_stays(publishing) -> None:
    first = await publishing.issued()
    await publishing.count_anew("received")
    second = await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert [(row.edition, row.digest) for row in await publishing.rows()] == [
        (1, first.digest),
        (2, second.digest),
    ]
    assert first.digest != second.digest


async def test_it_counts_by_the_definitions_of_the_first(publishing) -> None:
    first = await publishing.issued()
    stricter = replace(standard()["satisfaction"], numerator=(Term("satisfied"),))
    administrator = person("admin", "administrator")
    await define(publishing.city, administrator, NewDefinition(stricter, "只计满意。"))
    await publishing.count_anew("received")
    second = await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert second.content.definitions == first.content.definitions


async def test_what_was_defined_since_is_not_in_it(publishing) -> None:
    """A bureau's own measure, too: it would push another one out."""
    first = await publishing.issued(HOUSING_WEEK)
    own = replace(standard()["received"], code="housing_a", bureau="housing")
    await define(publishing.city, LEADER, NewDefinition(own, "新指标。"))
    await publishing.count_anew("satisfied")
    second = await correct(publishing.city, LEADER, first.id, REASON)
    assert second.content.section(SectionCode.OWN) == first.content.section(SectionCode.OWN)
    assert "housing_a" not in str(second.content)
    assert page_of(second).tables


async def test_it_is_not_made_while_its_period_is_not_over(publishing) -> None:
    """Somebody has put the clock back."""
    first = await publishing.issued()
    await publishing.count_anew("received")
    async with publishing.city.engine.begin() as connection:
        await set_clock(connection, at(3, 14, 9), speed=0)
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert refusal.value.code is ProblemCode.PERIOD_NOT_OVER


async def test_nothing_to_correct_is_refused(publishing) -> None:
    first = await publishing.issued()
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert refusal.value.code is ProblemCode.BULLETIN_UNCHANGED


async def test_an_edition_that_was_corrected_already_is_refused(publishing) -> None:
    first = await publishing.issued()
    await publishing.count_anew("received")
    await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, publishing.town.hotline, first.id, REASON)
    assert refusal.value.code is ProblemCode.STALE_BULLETIN


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("  ", ProblemCode.TEXT_MISSING),
        ("诉求人13912345678来电指出有误。", ProblemCode.PERSONAL_DATA),
    ],
)
async def test_a_reason_that_can_not_be_published_is_refused(publishing, reason, code) -> None:
    first = await publishing.issued()
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, publishing.town.hotline, first.id, reason)
    assert refusal.value.code is code


async def test_a_bureau_s_leader_corrects_no_bulletin_of_the_city(publishing) -> None:
    first = await publishing.issued(WEEK)
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, LEADER, first.id, REASON)
    assert refusal.value.code is ProblemCode.NOT_ALLOWED


async def test_another_bureau_s_bulletin_is_not_there(publishing) -> None:
    first = await publishing.issued(HOUSING_WEEK)
    stranger = person("x", "leader_in_charge", "education")
    with pytest.raises(Refused) as refusal:
        await correct(publishing.city, stranger, first.id, REASON)
    assert refusal.value.code is ProblemCode.UNKNOWN_BULLETIN


def test_a_figure_of_the_period_before_that_changed_is_named() -> None:
    amount, other = (Amount(Decimal(n), Decimal(1), Decimal(0), Decimal(n)) for n in (3, 4))
    old, new = (told(Figure("received", amount, before=before)) for before in (amount, other))
    [change] = changes(old, new)
    assert (change.compared, change.before, change.after) == (
        Comparison.PERIOD_BEFORE,
        amount,
        other,
    )


def told(figure: Figure) -> Content:
    """A bulletin of one line with one figure."""
    line = Line(None, Title("合计", "total"), (figure,))
    section = Section(SectionCode.OVERVIEW, Title("总体情况", "overview"), (line,))
    name = Title("全市", "the city")
    return Content(WEEK, name, name, at(3, 18, 0), (), (section,), ())
