"""Integration clients: registered, given keys, bound to bureaus and documents, revoked."""

import asyncio
from dataclasses import replace

import pytest
from tests.graphql.conftest import Client

from yousu.clients import document_digest

PATROL = {"code": "patrol", "title": "街道巡查系统"}
CASES = "{ cases(first: 10) { totalCount } }"
OPENING = {
    "title": "电梯停了",
    "text": "电梯已经停了三天。",
    "channel": "HOTLINE",
    "nature": "COMPLAINT",
    "reporter": {"phone": "13900000001"},
}
PAYLOADS = {
    "clientRegister": "client { code bureaus storedDocumentsOnly readsPersonal revokedAt }",
    "clientRevoke": "client { code revokedAt }",
    "clientKeyIssue": "secret key { id revokedAt }",
    "clientKeyRevoke": "key { id revokedAt }",
    "clientDocumentStore": "document { digest }",
    "clientDocumentRemove": "document { digest }",
}


@pytest.fixture(autouse=True)
async def monday(morning) -> None:
    """Everything here happens on a Monday morning."""


@pytest.fixture
def administrator(clients) -> Client:
    return clients.at("administrator", "admin")


@pytest.fixture
async def cases(clients) -> None:
    """One case of the housing bureau, one of education."""
    for category in ("housing.property_management", "education.campus_food_safety"):
        opened = await clients.hotline.act("caseOpen", **OPENING, category=category)
        await clients.hotline.do("caseDispatch", case=opened["case"]["id"])


async def act(who: Client, which: str, **input: object) -> dict:
    kind = f"{which[0].upper()}{which[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {which}(input: $input)"
        f" {{ {PAYLOADS[which]} problems {{ code }} }} }}"
    )
    return (await who.ask(document, input=input))[which]


async def codes(who: Client, which: str, **input: object) -> list[str]:
    return [problem["code"] for problem in (await act(who, which, **input))["problems"]]


async def registered(administrator: Client, **more: object) -> Client:
    """The client, with a key of its own."""
    assert await codes(administrator, "clientRegister", **PATROL | more) == []
    return await with_new_key(administrator)


async def with_new_key(administrator: Client) -> Client:
    issued = await act(administrator, "clientKeyIssue", client="patrol")
    return replace(administrator, token=issued["secret"])


async def refusal(client: Client, document: str = CASES) -> str:
    told = await client.send(document)
    return told["errors"][0]["extensions"]["code"]


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


async def test_a_client_goes_over_to_a_new_key(administrator) -> None:
    old = await registered(administrator)
    new = await with_new_key(administrator)
    before, after = await old.ask(CASES), await new.ask(CASES)
    assert before == after


async def test_a_key_that_is_revoked_is_refused_at_once(administrator) -> None:
    await act(administrator, "clientRegister", **PATROL)
    issued = await act(administrator, "clientKeyIssue", client="patrol")
    await act(administrator, "clientKeyRevoke", clientKey=issued["key"]["id"])
    patrol = replace(administrator, token=issued["secret"])
    assert await refusal(patrol) == "UNAUTHENTICATED"


async def test_a_revoked_client_s_keys_are_all_refused(administrator) -> None:
    patrol = await registered(administrator)
    told = await act(administrator, "clientRevoke", client="patrol")
    assert told["client"]["revokedAt"]
    assert await refusal(patrol) == "UNAUTHENTICATED"


async def test_a_revoked_client_gets_no_key(administrator) -> None:
    await registered(administrator)
    await act(administrator, "clientRevoke", client="patrol")
    assert await codes(administrator, "clientKeyIssue", client="patrol") == ["CLIENT_REVOKED"]


@pytest.mark.own_database
async def test_a_key_holds_no_longer_than_it_was_issued_for(administrator, city) -> None:
    patrol = await registered(administrator)
    async with city.engine.begin() as connection:
        await connection.exec_driver_sql("update client_keys set expires_at = now()")
    assert await refusal(patrol) == "UNAUTHENTICATED"


@pytest.mark.parametrize("change", [lambda s: s[:-1] + "~", lambda s: s[:10], lambda s: "yck_x_y"])
async def test_another_secret_is_refused(administrator, change) -> None:
    patrol = await registered(administrator)
    assert await refusal(replace(patrol, token=change(patrol.token))) == "UNAUTHENTICATED"


async def test_the_secret_is_stored_nowhere(administrator, city) -> None:
    patrol = await registered(administrator)
    secret = patrol.token.rpartition("_")[2].encode()
    async with city.engine.connect() as connection:
        [(digest,)] = await connection.exec_driver_sql("select digest from client_keys")
    assert secret not in digest


async def test_a_client_that_is_bound_to_its_documents_runs_nothing_else(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    assert await refusal(patrol) == "DOCUMENT_NOT_STORED"
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    assert (await patrol.ask(CASES))["cases"] == {"totalCount": 0}
    assert await refusal(patrol, CASES + " ") == "DOCUMENT_NOT_STORED"


async def test_a_document_is_run_by_its_digest(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    told = await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    assert told["document"]["digest"] == document_digest(CASES)
    assert await by_digest(patrol, document_digest(CASES)) == {"cases": {"totalCount": 0}}


async def by_digest(client: Client, digest: str) -> dict | None:
    body = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest}}}
    headers = {"authorization": f"Bearer {client.token}"}
    answer = (await client.http.post("/graphql", json=body, headers=headers)).json()
    return answer.get("data")


async def test_a_document_of_another_client_is_not_run(administrator) -> None:
    patrol = await registered(administrator)
    await act(administrator, "clientRegister", code="other", title="其他系统")
    await act(administrator, "clientDocumentStore", client="other", body=CASES)
    assert await by_digest(patrol, document_digest(CASES)) is None


async def test_a_document_that_is_removed_is_not_run(administrator) -> None:
    patrol = await registered(administrator, storedDocumentsOnly=True)
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    digest = document_digest(CASES)
    removal = {"client": "patrol", "digest": digest}
    assert await codes(administrator, "clientDocumentRemove", **removal) == []
    assert await refusal(patrol) == "DOCUMENT_NOT_STORED"
    assert await codes(administrator, "clientDocumentRemove", **removal) == ["UNKNOWN_DOCUMENT"]


@pytest.mark.parametrize("body", ["", "{", "{ dragons }", "query A { cases { dragon } }"])
async def test_what_the_schema_would_not_run_is_not_stored(administrator, body) -> None:
    await registered(administrator)
    stored = {"client": "patrol", "body": body}
    assert await codes(administrator, "clientDocumentStore", **stored) == ["DOCUMENT_INVALID"]


@pytest.mark.parametrize(
    ("which", "input", "code"),
    [
        ("clientRegister", PATROL, "CLIENT_EXISTS"),
        ("clientRegister", {"code": "x", "title": "x", "bureaus": []}, "INVALID_INPUT"),
        ("clientRegister", {"code": "x", "title": "x", "bureaus": ["magic"]}, "INVALID_INPUT"),
        ("clientRegister", {"code": "", "title": "x"}, "TEXT_MISSING"),
        ("clientKeyIssue", {"client": "nobody"}, "UNKNOWN_CLIENT"),
        ("clientKeyIssue", {"client": "patrol", "days": 0}, "INVALID_INPUT"),
        ("clientKeyIssue", {"client": "patrol", "days": -(2**31)}, "INVALID_INPUT"),
        ("clientKeyIssue", {"client": "patrol", "days": 367}, "INVALID_INPUT"),
        ("clientKeyRevoke", {"clientKey": "x"}, "UNKNOWN_KEY"),
        ("clientRevoke", {"client": "nobody"}, "UNKNOWN_CLIENT"),
    ],
)
async def test_what_is_refused(administrator, which, input, code) -> None:
    await registered(administrator)
    assert await codes(administrator, which, **input) == [code]


@pytest.mark.parametrize(
    ("which", "input"),
    [
        ("clientRegister", PATROL | {"code": "second"}),
        ("clientKeyIssue", {"client": "patrol"}),
        ("clientKeyRevoke", {"clientKey": "00000000-0000-0000-0000-000000000000"}),
        ("clientRevoke", {"client": "patrol"}),
        ("clientDocumentStore", {"client": "patrol", "body": CASES}),
        ("clientDocumentRemove", {"client": "patrol", "digest": "x"}),
    ],
)
@pytest.mark.parametrize("post", ["hotline", "leader_in_charge"])
async def test_the_administrator_alone_decides(clients, administrator, post, which, input) -> None:
    await registered(administrator)
    bureau = "housing" if post == "leader_in_charge" else None
    assert await codes(clients.at(post, "x", bureau), which, **input) == ["NOT_ALLOWED"]


async def test_the_administrator_sees_clients_keys_and_documents(administrator) -> None:
    patrol = await registered(administrator, readsPersonal=True)
    await patrol.ask(CASES)
    await act(administrator, "clientDocumentStore", client="patrol", body=CASES)
    document = "{ clients { code readsPersonal keys { usedAt issuedBy } documents { body } } }"
    [told] = (await administrator.ask(document))["clients"]
    assert (told["code"], told["readsPersonal"]) == ("patrol", True)
    assert ([k["issuedBy"] for k in told["keys"]], told["documents"]) == (
        ["admin"],
        [{"body": CASES}],
    )
    assert told["keys"][0]["usedAt"]


async def test_others_see_none(clients) -> None:
    assert await refusal(clients.hotline, "{ clients { code } }") == "NOT_ALLOWED"


async def test_a_client_that_is_registered_again_is_the_one_that_was(administrator) -> None:
    told = [await act(administrator, "clientRegister", **PATROL, key="a") for _ in range(2)]
    assert (told[0]["problems"], told[0]) == ([], told[1])


async def test_a_registration_that_is_sent_again_gives_the_client_as_it_stands(
    administrator,
) -> None:
    await act(administrator, "clientRegister", **PATROL, key="a")
    await act(administrator, "clientRevoke", client="patrol")
    again = await act(administrator, "clientRegister", **PATROL, key="a")
    assert again["client"]["revokedAt"]


async def test_another_client_is_not_registered_for_the_same_key(administrator) -> None:
    await act(administrator, "clientRegister", **PATROL, key="a")
    other = PATROL | {"code": "second"}
    assert await codes(administrator, "clientRegister", **other, key="a") == ["KEY_REUSED"]


async def test_callers_at_once_are_issued_one_key_and_one_is_told_its_secret(administrator) -> None:
    await registered(administrator)
    asked = {"client": "patrol", "key": "a"}
    told = await asyncio.gather(*(act(administrator, "clientKeyIssue", **asked) for _ in range(4)))
    assert len({answer["key"]["id"] for answer in told}) == 1
    assert sum(answer["secret"] is not None for answer in told) == 1


async def test_a_key_whose_secret_was_lost_is_known_and_can_be_revoked(administrator) -> None:
    await registered(administrator)
    await act(administrator, "clientKeyIssue", client="patrol", key="a")
    again = await act(administrator, "clientKeyIssue", client="patrol", key="a")
    revoked = await act(administrator, "clientKeyRevoke", clientKey=again["key"]["id"])
    assert revoked["key"]["revokedAt"]


async def test_a_document_that_is_stored_again_by_the_same_act_stays_removed(administrator) -> None:
    await registered(administrator)
    storing = {"client": "patrol", "body": CASES, "key": "a"}
    await act(administrator, "clientDocumentStore", **storing)
    removal = {"client": "patrol", "digest": document_digest(CASES)}
    await act(administrator, "clientDocumentRemove", **removal)
    again = await act(administrator, "clientDocumentStore", **storing)
    assert again == {"document": None, "problems": []}
