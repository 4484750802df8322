"""A bureau's people record its details over the API, and read them on the case."""

from sqlalchemy import text
from tests.graphql.parts.conftest import SENT


async def test_a_detail_is_shown_as_it_was_recorded(proved) -> None:
    told = await proved.read("evidence { pictures videos plate place capturedAt }")
    assert told["evidence"] == SENT


async def test_a_detail_tells_who_recorded_it_and_when(proved) -> None:
    told = await proved.read("evidence { number recordedBy recordedAt }")
    assert told["evidence"] == {
        "number": 1,
        "recordedBy": "handler",
        "recordedAt": "2024-03-11T09:00:00+08:00",
    }


async def test_nothing_is_shown_before_it_is_recorded(reported) -> None:
    assert await reported.read("evidence { pictures } actions { places }") == {
        "evidence": None,
        "actions": [],
    }


async def test_what_the_model_computes_is_shown(reported) -> None:
    await reported.do("handler", "trafficEvidenceRecord", pictures=2)
    told = await reported.read("evidence { missing complete }")
    assert told["evidence"] == {"missing": ["PLATE", "PLACE", "CAPTURED_AT"], "complete": False}


async def test_what_is_left_out_has_the_default_of_the_model(reported) -> None:
    await reported.do("handler", "trafficActionsRecord", measure="SIGNAL_ADJUSTED")
    told = await reported.read("actions { measure places place }")
    assert told["actions"] == [{"measure": "SIGNAL_ADJUSTED", "places": 1, "place": None}]


async def test_each_recording_of_one_of_many_is_an_entry(reported) -> None:
    for places in (2, 3):
        await reported.do(
            "handler", "trafficActionsRecord", measure="SIGNAL_ADJUSTED", places=places
        )
    told = await reported.read("actions { number places }")
    assert told["actions"] == [{"number": 1, "places": 2}, {"number": 2, "places": 3}]


async def test_a_bureau_that_never_had_a_case_knows_nothing_of_it(clients, morning) -> None:
    opened = await clients.hotline.act(
        "caseOpen", title="停电", text="停电。", reporter={}, channel="HOTLINE", nature="HELP"
    )
    query = "query($id: ID!) { case(id: $id) { traffic { chain { complete } } } }"
    told = await clients.hotline.ask(query, id=opened["case"]["id"])
    assert told["case"]["traffic"] is None


async def test_only_the_posts_that_the_bureau_names_record_a_detail(reported) -> None:
    payload = await reported.ask("handler", "trafficReviewRecord", finding="VIOLATION")
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_ALLOWED"]


async def test_a_value_that_the_model_refuses_is_told_with_its_field(reported) -> None:
    payload = await reported.ask("handler", "trafficEvidenceRecord", pictures=-1)
    [problem] = payload["problems"]
    assert (problem["code"], problem["path"]) == ("DETAIL_INVALID", ["input", "pictures"])
    assert "it must be at least 0" in problem["message"]


async def test_a_plate_is_not_repeated_by_a_refusal(reported) -> None:
    plate = "青A12345青A12345"
    payload = await reported.ask("handler", "trafficEvidenceRecord", plate=plate)
    [problem] = payload["problems"]
    assert problem["path"] == ["input", "plate"]
    assert plate not in problem["message"]


async def test_a_plate_is_in_no_table_but_that_of_words(proved, city) -> None:
    async with city.engine.connect() as connection:
        tables = await connection.execute(
            text("select tablename from pg_tables where schemaname = 'public'")
        )
        held = [
            table
            for table in tables.scalars().all()
            if (
                await connection.execute(
                    text(f"select count(*) from {table} t where t::text like '%青A12345%'")
                )
            ).scalar_one()
        ]
    assert held == ["texts"]


async def test_an_erased_plate_is_null_and_the_rest_stands(proved, city) -> None:
    async with city.engine.begin() as connection:
        await connection.execute(text("delete from texts where body = '青A12345'"))
    told = await proved.read("evidence { plate place complete }")
    assert told["evidence"] == {"plate": None, "place": SENT["place"], "complete": True}


async def test_the_history_tells_the_values_and_the_words(proved) -> None:
    query = (
        "query($id: ID!) { case(id: $id) { events(last: 1) { ... on DetailRecorded"
        " { bureau detail values { field value } words { field words } } } } }"
    )
    [event] = (await proved.clients.hotline.ask(query, id=proved.id))["case"]["events"]
    assert (event["bureau"], event["detail"]) == ("traffic", "evidence")
    assert {"field": "pictures", "value": 1} in event["values"]
    assert event["words"] == [{"field": "plate", "words": SENT["plate"]}]


async def test_a_recording_is_done_once_for_its_key(reported) -> None:
    for _ in range(2):
        await reported.do("handler", "trafficActionsRecord", measure="JUNCTION_REFINED", key="once")
    assert len((await reported.read("actions { number }"))["actions"]) == 1
