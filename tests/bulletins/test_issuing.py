"""A bulletin is issued once, whole, and stands for ever."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from hashlib import sha256

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.bulletins.conftest import HOUSING_WEEK, LEADER, WEEK
from tests.town import person

from yousu.bulletins import issue as issuing
from yousu.bulletins.edition import Edition, SectionCode
from yousu.bulletins.issue import issue
from yousu.bulletins.stored import edition_of
from yousu.case.problem import ProblemCode, Refused
from yousu.measures.written import standard
from yousu.store.bulletins import BULLETINS, find_bulletins
from yousu.store.turn import take_turn


def overview(edition: Edition) -> dict[str, Decimal | None]:
    section = edition.content.section(SectionCode.OVERVIEW)
    assert section is not None
    assert section.total is not None
    return {figure.measure: figure.now.value for figure in section.total.figures}


async def test_it_tells_the_figures_of_the_period(publishing) -> None:
    told = overview(await publishing.issued())
    assert (told["received"], told["satisfaction"]) == (3, Decimal("0.666667"))


async def test_it_is_read_back_as_it_was_issued(publishing) -> None:
    edition = await publishing.issued()
    async with publishing.city.engine.connect() as connection:
        found = await find_bulletins(connection, [edition.id])
    assert edition_of(found[edition.id]) == edition


async def test_its_hash_is_that_of_what_is_stored(publishing) -> None:
    edition = await publishing.issued()
    [row] = await publishing.rows()
    assert sha256(row.content.encode()).hexdigest() == row.digest == edition.digest


async def test_it_holds_the_definitions_by_which_it_was_counted(publishing) -> None:
    content = (await publishing.issued()).content
    assert content.definition("three_rates") == standard()["three_rates"]


async def test_the_hash_changes_when_a_figure_does(publishing) -> None:
    content = (await publishing.issued()).content
    section = content.sections[0]
    assert section.total is not None
    figure = section.total.figures[0]
    more = replace(figure, now=replace(figure.now, numerator=figure.now.numerator + 1))
    total = replace(section.total, figures=(more, *section.total.figures[1:]))
    changed = replace(content, sections=(replace(section, total=total), *content.sections[1:]))
    assert changed.digest != content.digest


async def test_it_counts_up_to_the_end_of_its_period(publishing) -> None:
    content = (await publishing.issued()).content
    assert content.cut_off < WEEK.period.ends_before()
    assert (WEEK.period.ends_before() - content.cut_off).total_seconds() < 1


async def test_it_tells_up_to_when_its_figures_are_known(publishing) -> None:
    edition = await publishing.issued()
    assert edition.content.known_at == edition.issued_at


async def test_who_would_have_to_wait_for_another_is_told_so(publishing, monkeypatch) -> None:
    monkeypatch.setattr(issuing, "PATIENCE", timedelta(milliseconds=10))
    async with publishing.city.engine.begin() as connection:
        await take_turn(connection, BULLETINS)
        with pytest.raises(Refused) as refusal:
            await publishing.issued()
    assert refusal.value.code is ProblemCode.BULLETINS_BUSY


async def test_the_bureaus_are_ranked_in_the_city_s_alone(publishing) -> None:
    """Three visits are too few for a rank."""
    city, bureau = await publishing.issued(), await publishing.issued(HOUSING_WEEK)
    ranking = city.content.section(SectionCode.RANKING)
    assert ranking is not None
    assert [(line.code, line.rank) for line in ranking.lines] == [("housing", None)]
    assert bureau.content.section(SectionCode.RANKING) is None


async def test_a_bureau_s_has_a_line_for_each_of_its_units(publishing) -> None:
    units = (await publishing.issued(HOUSING_WEEK)).content.section(SectionCode.RESPONSIBLE)
    assert units is not None
    assert [line.code for line in units.lines] == ["property_management"]


async def test_a_period_that_is_not_over_has_no_bulletin(publishing) -> None:
    week = replace(WEEK, first=WEEK.first.replace(day=18), last=WEEK.last.replace(day=24))
    with pytest.raises(Refused) as refusal:
        await publishing.issued(week)
    assert refusal.value.code is ProblemCode.PERIOD_NOT_OVER


async def test_it_is_not_issued_twice(publishing) -> None:
    await publishing.issued()
    with pytest.raises(Refused) as refusal:
        await publishing.issued()
    assert refusal.value.code is ProblemCode.BULLETIN_ISSUED


async def test_of_many_who_issue_it_at_once_one_does(publishing) -> None:
    told = await asyncio.gather(*(publishing.issued() for _ in range(4)), return_exceptions=True)
    assert [type(one) for one in told].count(Refused) == 3
    assert len(await publishing.rows()) == 1


async def test_a_bureau_that_is_not_there_has_none(publishing) -> None:
    with pytest.raises(Refused) as refusal:
        await publishing.issued(replace(WEEK, bureau="parks"))
    assert refusal.value.code is ProblemCode.INVALID_INPUT


@pytest.mark.parametrize(
    ("actor", "subject"),
    [
        (person("a", "handler", "housing", "property_management"), HOUSING_WEEK),
        (LEADER, WEEK),
        (person("b", "leader_in_charge", "education"), HOUSING_WEEK),
        (person("c", "administrator"), WEEK),
    ],
)
async def test_who_may_not_issue_it_is_refused(publishing, actor, subject) -> None:
    with pytest.raises(Refused) as refusal:
        await issue(publishing.city, actor, subject)
    assert refusal.value.code is ProblemCode.NOT_ALLOWED
    assert await publishing.rows() == []


async def test_a_bureau_s_leader_issues_the_bureau_s(publishing) -> None:
    assert (await issue(publishing.city, LEADER, HOUSING_WEEK)).issued_by == LEADER.id


@pytest.mark.parametrize("change", ["update bulletins set edition = 2", "delete from bulletins"])
async def test_the_database_lets_nobody_change_it(publishing, change) -> None:
    await publishing.issued()
    with pytest.raises(DBAPIError, match="append-only"):
        async with publishing.city.engine.begin() as connection:
            await connection.execute(text(change))
