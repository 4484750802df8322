"""Who handles a case is shown its reporter, says why, and stands in the access log."""

from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from tests.reporters.conftest import ADDRESS, NAME, PHONE
from tests.town import person

from yousu.case.problem import ProblemCode, Refused
from yousu.reporters import reveal
from yousu.store.access_log import AccessFilter, logged_accesses
from yousu.store.listing import listed

WHY = "回访时电话无人接听，需上门联系。"


async def log(city) -> list:
    async with city.engine.connect() as connection:
        return await listed(connection, logged_accesses(AccessFilter()), 100)


async def test_the_reporter_is_shown_whole(town, case) -> None:
    shown = await reveal(town.city, town.housing.handler, case, WHY)
    assert (shown.name, shown.phone, shown.address) == (NAME, PHONE, ADDRESS)


async def test_who_was_shown_it_and_why_is_written_down(town, case) -> None:
    await reveal(town.city, town.housing.handler, case, WHY)
    [line] = await log(town.city)
    told, stored = line.access, await town.case(case)
    assert (told.kind, told.actor, told.reason) == ("revealed", town.housing.handler, WHY)
    assert (told.case, told.reporter, line.number) == (case, stored.reporter, stored.number)
    assert told.at == await town.now()


async def test_the_case_stays_as_it_is(town, case) -> None:
    before = await town.case(case)
    await reveal(town.city, town.hotline, case, WHY)
    assert await town.case(case) == before


STRANGERS = [
    (person("s.head", "unit_head", "education", "basic_education"), ProblemCode.UNKNOWN_CASE),
    (person("officer", "data_officer"), ProblemCode.UNKNOWN_CASE),
    (person("boss", "leader_in_charge", "housing"), ProblemCode.NOT_ALLOWED),
    (person("secretary", "party_secretary", "housing"), ProblemCode.NOT_ALLOWED),
    (person("supervisor", "supervision_office"), ProblemCode.NOT_ALLOWED),
]


@pytest.mark.parametrize(("actor", "code"), STRANGERS, ids=lambda part: getattr(part, "post", part))
async def test_others_are_refused_and_nothing_is_written(town, case, archive, actor, code) -> None:
    before = await archive.tables()
    with pytest.raises(Refused) as refusal:
        await reveal(town.city, actor, case, WHY)
    assert (refusal.value.code, await archive.tables()) == (code, before)
    assert not [word for word in (NAME, PHONE, ADDRESS) if word in str(refusal.value)]


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        (" ", ProblemCode.TEXT_MISSING),
        ("因" * 201, ProblemCode.TEXT_TOO_LONG),
        ("联系13800000001", ProblemCode.PERSONAL_DATA),
    ],
)
async def test_without_a_proper_reason_nothing_is_shown(town, case, reason, code) -> None:
    with pytest.raises(Refused) as refusal:
        await reveal(town.city, town.hotline, case, reason)
    assert (refusal.value.code, await log(town.city)) == (code, [])


async def test_a_case_that_is_not_there_is_unknown(town) -> None:
    with pytest.raises(Refused) as refusal:
        await reveal(town.city, town.hotline, UUID(int=7), WHY)
    assert refusal.value.code is ProblemCode.UNKNOWN_CASE


CHANGES = [
    "update access_log set reason = ''",
    "delete from access_log where false",
    "truncate access_log",
]


@pytest.mark.parametrize("change", CHANGES)
async def test_a_line_of_the_log_is_never_changed(town, case, change) -> None:
    await reveal(town.city, town.hotline, case, WHY)
    with pytest.raises(DBAPIError, match="append-only"):
        async with town.city.engine.begin() as connection:
            await connection.execute(text(change))
