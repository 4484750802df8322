"""The directory of staff over GraphQL."""

import pytest

CHEN = {"person": "chen", "name": "陈", "post": "unit_head", "bureau": "housing"}
IN_UNIT = CHEN | {"unit": "property_management"}
APPOINTMENT = "appointment { id person name seat { post bureau unit title { zh } } appointedBy }"
STAFF = """query($filter: StaffFilterInput, $first: Int!, $after: String) {
  staff(filter: $filter, first: $first, after: $after) {
    edges { node { id person } } pageInfo { hasNextPage endCursor }
  }
}"""


@pytest.fixture
def administrator(clients):
    return clients.at("administrator", "admin")


async def act(client, which: str, **input: object) -> dict:
    kind = f"{which[0].upper()}{which[1:]}Input"
    document = (
        f"mutation($input: {kind}!) {{ {which}(input: $input)"
        f" {{ {APPOINTMENT} problems {{ code path }} }} }}"
    )
    return (await client.ask(document, input=input))[which]


async def appointed(client, **more: object) -> dict:
    told = await act(client, "staffAppoint", **IN_UNIT | more)
    assert told["problems"] == []
    return told["appointment"]


async def listed(client, **filter: object) -> list[str]:
    page = (await client.ask(STAFF, filter=filter, first=10))["staff"]
    return [edge["node"]["person"] for edge in page["edges"]]


async def codes(client, which: str, **input: object) -> list[str]:
    told = await act(client, which, **input)
    assert told["appointment"] is None
    return [problem["code"] for problem in told["problems"]]


async def test_the_administrator_gives_a_seat(administrator) -> None:
    held = await appointed(administrator)
    assert held["seat"] == {
        "post": "unit_head",
        "bureau": "housing",
        "unit": "property_management",
        "title": {"zh": held["seat"]["title"]["zh"]},
    }
    assert (held["person"], held["name"], held["appointedBy"]) == ("chen", "陈", "admin")


async def test_asked_again_it_is_the_appointment_that_holds(administrator) -> None:
    assert await appointed(administrator) == await appointed(administrator)


async def test_a_leader_appoints_in_the_own_bureau(clients, administrator) -> None:
    await appointed(clients.at("leader_in_charge", "leader", "housing"))
    assert await listed(administrator) == ["chen"]


@pytest.mark.parametrize(
    ("post", "bureau"),
    [
        ("leader_in_charge", "education"),
        ("party_secretary", "housing"),
        ("transfer_office", "housing"),
        ("hotline", None),
        ("supervision_office", None),
    ],
)
async def test_nobody_else_does(clients, administrator, post, bureau) -> None:
    assert await codes(clients.at(post, "x", bureau), "staffAppoint", **IN_UNIT) == ["NOT_ALLOWED"]
    assert await listed(administrator) == []


async def test_a_leader_makes_nobody_an_administrator(clients) -> None:
    leader = clients.at("leader_in_charge", "leader", "housing")
    wanted = {"person": "leader", "post": "administrator"}
    assert await codes(leader, "staffAppoint", **wanted) == ["NOT_ALLOWED"]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"post": "wizard"}, "UNKNOWN_POST"),
        ({"bureau": "magic"}, "UNKNOWN_POST"),
        ({"unit": "dragons"}, "UNKNOWN_UNIT"),
        ({"unit": None}, "INVALID_INPUT"),
        ({"person": ""}, "TEXT_MISSING"),
    ],
)
async def test_a_seat_must_be_there_and_somebody_to_take_it(administrator, changed, code) -> None:
    assert await codes(administrator, "staffAppoint", **IN_UNIT | changed) == [code]


async def test_who_is_dismissed_is_gone_from_the_list(administrator) -> None:
    held = await appointed(administrator)
    told = await act(administrator, "staffDismiss", appointment=held["id"])
    assert (told["appointment"]["person"], await listed(administrator)) == ("chen", [])


async def test_nobody_is_dismissed_twice(administrator) -> None:
    held = await appointed(administrator)
    await act(administrator, "staffDismiss", appointment=held["id"])
    again = await codes(administrator, "staffDismiss", appointment=held["id"])
    assert again == ["UNKNOWN_APPOINTMENT"]


async def test_another_bureau_s_leader_learns_of_no_appointment(clients, administrator) -> None:
    held = await appointed(administrator)
    stranger = clients.at("leader_in_charge", "leader", "education")
    told = await codes(stranger, "staffDismiss", appointment=held["id"])
    assert (told, await listed(administrator)) == (["UNKNOWN_APPOINTMENT"], ["chen"])


async def test_who_is_dismissed_can_be_appointed_anew(administrator) -> None:
    held = await appointed(administrator)
    await act(administrator, "staffDismiss", appointment=held["id"])
    assert (await appointed(administrator))["id"] != held["id"]


async def test_everybody_reads_the_staff_of_their_own_bureau(clients, administrator) -> None:
    await appointed(administrator)
    education = {"post": "leader_in_charge", "bureau": "education", "unit": None}
    await appointed(administrator, person="lin", **education)
    handler = clients.at("handler", "wang", "housing", "property_management")
    assert await listed(handler) == ["chen"]
    assert await listed(handler, bureau="education") == []
    assert await listed(administrator) == ["chen", "lin"]


async def test_pages_of_the_directory_follow_one_another(administrator) -> None:
    for person in ("a", "b", "c"):
        await appointed(administrator, person=person)
    first = (await administrator.ask(STAFF, first=2))["staff"]
    rest = (await administrator.ask(STAFF, first=2, after=first["pageInfo"]["endCursor"]))["staff"]
    people = [[edge["node"]["person"] for edge in page["edges"]] for page in (first, rest)]
    assert (people, rest["pageInfo"]["hasNextPage"]) == ([["a", "b"], ["c"]], False)


async def test_who_asks_is_told_who_they_are(clients) -> None:
    document = "{ viewer { kind actor seat { post bureau unit } } }"
    told = (await clients.at("leader_in_charge", "leader", "housing").ask(document))["viewer"]
    seat = {"post": "leader_in_charge", "bureau": "housing", "unit": None}
    assert told == {"kind": "PERSON", "actor": "leader", "seat": seat}


async def test_a_stranger_is_nobody(clients) -> None:
    assert await clients.stranger.ask("{ viewer { actor } }") == {"viewer": None}


async def test_an_appointment_that_is_sent_again_gives_no_seat_back(administrator) -> None:
    held = await appointed(administrator, key="a")
    await act(administrator, "staffDismiss", appointment=held["id"])
    assert await appointed(administrator, key="a") == held
    assert await listed(administrator) == []


async def test_another_person_is_not_appointed_for_the_same_key(administrator) -> None:
    await appointed(administrator, key="a")
    other = IN_UNIT | {"person": "li", "key": "a"}
    assert await codes(administrator, "staffAppoint", **other) == ["KEY_REUSED"]


async def test_who_may_appoint_no_more_is_refused_for_the_same_key(clients) -> None:
    await appointed(clients.at("leader_in_charge", "leader", "housing"), key="a")
    moved = clients.at("leader_in_charge", "leader", "education")
    assert await codes(moved, "staffAppoint", **IN_UNIT, key="a") == ["NOT_ALLOWED"]


@pytest.mark.parametrize(("post", "bureau"), [("handler", "housing"), ("data_officer", None)])
async def test_an_appointment_that_is_not_listed_is_no_node_either(
    clients, administrator, post, bureau
) -> None:
    held = await appointed(administrator, post="hotline", bureau=None, unit=None)
    document = "query($id: ID!) { node(id: $id) { ... on StaffAppointment { name } } }"
    reader = clients.at(post, "x", bureau)
    assert (await listed(reader), await reader.ask(document, id=held["id"])) == (
        [],
        {"node": None},
    )


async def test_an_appointment_that_is_listed_is_a_node(administrator) -> None:
    held = await appointed(administrator)
    document = "query($id: ID!) { node(id: $id) { ... on StaffAppointment { person } } }"
    assert await administrator.ask(document, id=held["id"]) == {"node": {"person": "chen"}}
