"""Who raised a case can be read nowhere but by the keys."""

import logging

import pytest
from sqlalchemy import text
from tests.reporters.conftest import ADDRESS, NAME, PHONE, known

from yousu.case.vocabulary import Channel, Nature
from yousu.execute import execute
from yousu.intake.opening import Opening, opening_requests
from yousu.sealing import CannotOpen

SECRET = (NAME, PHONE, ADDRESS)


async def test_the_keys_tell_who_it_is(town, case) -> None:
    reporter = await known(town, case)
    assert (reporter.name, reporter.phone, reporter.address) == SECRET


@pytest.mark.usefixtures("case", "closed")
async def test_nothing_personal_is_in_the_database_in_plain(archive) -> None:
    hidden = [PHONE, ADDRESS, *(word.encode().hex() for word in SECRET)]
    tables = await archive.tables()
    assert not [name for name, rows in tables.items() for r in rows for h in hidden if h in r]


async def test_nothing_personal_is_in_the_events(town, case, archive) -> None:
    events = await archive.tables("events")
    assert not [row for row in events["events"] for word in SECRET if word in row]
    assert not [word for word in SECRET if word in repr(await town.history(case))]


async def test_nothing_personal_is_in_a_log(town, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    opening = Opening(
        "电梯", "停运", Channel.PHONE, Nature.HELP, None, NAME, PHONE, ADDRESS, category="none"
    )
    [request] = await opening_requests(town.city, town.hotline, [(opening, "a")])
    logging.getLogger("test").info("%r %r", opening, request)
    with pytest.raises(Exception, match="category") as refused:
        await execute(town.city, request)
    logging.getLogger("test").error("refused", exc_info=refused.value)
    assert not [word for word in SECRET if word in caplog.text]


async def test_who_is_known_stays_as_known(town, case) -> None:
    again = await town.open(None, reporter_name="别名", reporter_phone=PHONE)
    assert (await known(town, again)).name == NAME


MOVED = """
    update reporters set sealed = other.sealed, key = other.key
    from reporters other where reporters.id = :to and other.id = :of
"""


async def test_the_data_of_one_can_not_pass_for_that_of_another(town, case) -> None:
    other = await town.open(None, reporter_phone="13800000002")
    ids = {"of": (await town.case(case)).reporter, "to": (await town.case(other)).reporter}
    async with town.city.engine.begin() as connection:
        await connection.execute(text(MOVED), ids)
    with pytest.raises(CannotOpen):
        await known(town, other)
