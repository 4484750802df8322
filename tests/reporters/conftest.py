"""A reporter with a case that everybody has said something about, and those who deal with it."""

from uuid import UUID

import pytest
from tests.door.conftest import Archive
from tests.town import Town, person, text

from yousu.case.commands import Comment, RecordContact, Reporter
from yousu.case.vocabulary import Medium
from yousu.city import City
from yousu.store.reporters import reporters_of

NAME, PHONE, ADDRESS = "张三丰", "13800000001", "西宁市城西区五四大街1号"
REPORTER = {"reporter_name": NAME, "reporter_phone": PHONE, "reporter_address": ADDRESS}
PROPERTY = "housing.property_management"
OFFICER = person("officer", "data_officer")


async def known(town: Town, case: UUID) -> Reporter | None:
    """What is known of who raised a case; None once they are erased."""
    id = (await town.case(case)).reporter
    async with town.city.engine.connect() as connection:
        return (await reporters_of(connection, town.city.keys, [id])).get(id)


@pytest.fixture
def archive(city: City) -> Archive:
    return Archive(city)


@pytest.fixture
async def case(town: Town) -> UUID:
    """A case that its handler works on."""
    case = await town.open(PROPERTY, place="五四大街1号楼", **REPORTER)
    await town.hand_to_handler(case, town.housing)
    await town.do(case, Comment(text("来电人在五四大街等候。")), town.hotline)
    await town.do(case, RecordContact(Medium.PHONE, text("已与张三丰联系。")), town.housing.handler)
    return case


@pytest.fixture
async def closed(town: Town) -> UUID:
    """A case of the same reporter that is closed."""
    case = await town.open(PROPERTY, **REPORTER)
    await town.hand_to_handler(case, town.housing)
    await town.reply(case, town.housing)
    await town.visit(case)
    await town.close(case)
    return case
