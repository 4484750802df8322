"""What bureaus record of their own is written once into the log, and beside it to be found by."""

import json
from uuid import UUID

import pytest
from tests.town import Staff
from uuid_utils.compat import uuid7

from yousu.case.apply import fold
from yousu.case.commands import NamedText, RecordDetail, Text
from yousu.case.problem import ProblemCode, Refused
from yousu.case.state import Case
from yousu.case.vocabulary import DetailValue
from yousu.request import Request

POLICE = Staff("traffic", "off_site_enforcement")
PLATE = "青A12345"


def evidence(pictures: int, plate: str | None = None) -> RecordDetail:
    words = () if plate is None else (NamedText("plate", Text(uuid7(), plate)),)
    return RecordDetail("traffic", "evidence", (DetailValue("pictures", pictures),), words)


def action(places: int) -> RecordDetail:
    told = (DetailValue("measure", "signal_adjusted"), DetailValue("places", places))
    return RecordDetail("traffic", "actions", told)


@pytest.fixture
async def reported(town) -> UUID:
    case = await town.open("traffic.reported_violations")
    await town.hand_to_handler(case, POLICE)
    return case


def of_log(case: Case) -> dict[tuple[str, int], dict[str, object]]:
    return {
        (detail.code, detail.number): {
            told.field: list(told.value) if isinstance(told.value, tuple) else told.value
            for told in detail.values
        }
        for detail in case.details
    }


async def stored(archive) -> dict[tuple[str, int], dict[str, object]]:
    rows = await archive.rows("select code, number, fields::text from details")
    return {(row.code, row.number): json.loads(row.fields) for row in rows}


async def test_what_is_found_by_is_what_the_log_says(town, reported, archive) -> None:
    for command in (evidence(1), action(2), evidence(3, PLATE), action(4)):
        await town.do(reported, command, POLICE.handler)

    kept = await stored(archive)

    assert kept == of_log(fold(await town.history(reported)))
    assert set(kept) == {("evidence", 1), ("actions", 1), ("actions", 2)}


async def test_several_recordings_in_one_transaction_leave_the_last(
    reported, together, archive
) -> None:
    commands = (evidence(1), evidence(2), action(1), action(2))
    await together(*(Request(reported, command, POLICE.handler) for command in commands))

    kept = await stored(archive)

    assert kept["evidence", 1]["pictures"] == 2
    assert [kept["actions", number]["places"] for number in (1, 2)] == [1, 2]


async def test_the_plugin_s_model_has_completed_what_is_in_the_log(town, reported) -> None:
    done = await town.do(reported, evidence(1, PLATE), POLICE.handler)

    detail = done.case.detail("traffic", "evidence")
    assert detail.value("videos") == 0
    assert detail.values_of("missing") == ("place", "captured_at")


async def test_what_the_model_refuses_changes_nothing(town, reported, archive) -> None:
    before = await archive.tables()

    with pytest.raises(Refused) as refused:
        await town.do(reported, evidence(-1, PLATE), POLICE.handler)

    assert refused.value.code is ProblemCode.DETAIL_INVALID
    assert await archive.tables() == before


async def test_only_whoever_may_record_a_detail_is_told_what_is_wrong_with_it(
    town, reported
) -> None:
    with pytest.raises(Refused) as refused:
        await town.do(reported, evidence(-1), POLICE.at("leader_in_charge"))

    assert refused.value.code is ProblemCode.NOT_ALLOWED
