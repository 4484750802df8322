"""A client acts in its own name, for its bureaus, and reads what it may."""

import pytest
from tests.graphql.clients.conftest import OPENING
from tests.graphql.clients.registering import CASES, registered


@pytest.mark.usefixtures("cases")
async def test_a_client_that_is_bound_to_no_bureau_reads_all(administrator) -> None:
    patrol = await registered(administrator)
    assert (await patrol.ask(CASES))["cases"]["totalCount"] == 2


@pytest.mark.usefixtures("cases")
@pytest.mark.parametrize(
    ("bureaus", "count"),
    [(["housing"], 1), (["housing", "education"], 2), (["justice", "traffic"], 0)],
)
async def test_a_client_reads_the_cases_of_its_bureaus(administrator, bureaus, count) -> None:
    patrol = await registered(administrator, bureaus=bureaus)
    assert (await patrol.ask(CASES))["cases"]["totalCount"] == count


async def test_a_client_receives_and_dispatches_for_its_bureaus(administrator) -> None:
    patrol = await registered(administrator, bureaus=["housing", "education"])
    opened = await patrol.act("caseOpen", **OPENING, category="housing.property_management")
    await patrol.do("caseDispatch", case=opened["case"]["id"])


@pytest.mark.parametrize("more", [{}, {"category": "traffic.signals"}])
async def test_a_client_of_several_bureaus_receives_for_no_other(administrator, more) -> None:
    patrol = await registered(administrator, bureaus=["housing", "education"])
    payload = await patrol.act("caseOpen", **OPENING, **more)
    assert [problem["code"] for problem in payload["problems"]] == ["INVALID_INPUT"]


async def test_a_client_dispatches_to_no_other_bureau(administrator) -> None:
    patrol = await registered(administrator, bureaus=["housing"])
    case = (await patrol.act("caseOpen", **OPENING))["case"]["id"]
    payload = await patrol.act("caseDispatch", case=case, category="traffic.signals")
    assert [problem["code"] for problem in payload["problems"]] == ["NOT_ALLOWED"]


async def test_who_asks_is_the_client(administrator) -> None:
    patrol = await registered(administrator)
    told = (await patrol.ask("{ viewer { kind actor seat { post } } }"))["viewer"]
    assert told == {"kind": "CLIENT", "actor": "patrol", "seat": None}


async def test_the_log_names_the_client(administrator) -> None:
    patrol = await registered(administrator)
    opened = (await patrol.act("caseOpen", **OPENING))["case"]
    document = "query($id: ID!) { case(id: $id) { events { actor { kind id } } } }"
    [event, *_] = (await patrol.ask(document, id=opened["id"]))["case"]["events"]
    assert event["actor"] == {"kind": "CLIENT", "id": "patrol"}


@pytest.mark.parametrize(("personal", "shown"), [(True, "打13912345678"), (False, "打***")])
async def test_a_client_reads_personal_numbers_only_if_it_may(
    clients, administrator, personal, shown
) -> None:
    patrol = await registered(administrator, readsPersonal=personal)
    said = OPENING | {"title": "打13912345678", "text": "打13912345678"}
    opened = (await clients.hotline.act("caseOpen", **said))["case"]["id"]
    await clients.hotline.do("caseComment", case=opened, text="打13912345678")
    document = """query($id: ID!) { case(id: $id) {
        title text events(last: 1) { ... on Commented { text } } } }"""
    told = (await patrol.ask(document, id=opened))["case"]
    assert (told["title"], told["text"], told["events"]) == (shown, shown, [{"text": shown}])
