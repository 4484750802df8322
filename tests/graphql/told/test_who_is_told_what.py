"""The table of who is told what, tried whole: every root field, asked by everybody, in a town with
everything that is asked for of two bureaus."""

import pytest
from tests.case.readers import OWN, READERS
from tests.graphql.told.asked import ASKED, BUREAUS, FOLLOWED, outcome

from yousu.case.audience import Told
from yousu.case.reading import READING
from yousu.graphql.schema import build_schema


def test_every_root_field_has_its_readers() -> None:
    """A new field says here who is told of it."""
    schema = build_schema()._schema
    roots = (schema.query_type, schema.subscription_type)
    fields = {f"{root.name}.{name}" for root in roots if root for name in root.fields}
    named = {name for name in READING if name.startswith(("Query.", "Subscription."))}
    assert {name for name in named if "(" not in name} == fields
    assert set(ASKED) | set(FOLLOWED) == set(READING)


@pytest.mark.parametrize(
    ("name", "reader"), [(name, name) for name in READERS], indirect=["reader"]
)
async def test_each_is_told_what_the_table_says(name, reader, furnished) -> None:
    differ = {}
    for field, document in ASKED.items():
        told = READING[field].told(READERS[name])
        found = {one: await outcome(reader, field, document, one, furnished) for one in BUREAUS}
        if not all(found[bureau] in expected(field, told, name, bureau) for bureau in BUREAUS):
            differ[field] = (told, found)
    assert differ == {}


@pytest.mark.usefixtures("cases")
async def test_a_line_of_the_register_is_told_by_its_id_to_whom_it_is_listed(clients) -> None:
    """The lines are of both bureaus."""
    told = await clients.hotline.ask("{ register { edges { node { id bureau } } } }")
    lines = [edge["node"] for edge in told["register"]["edges"]]
    document = "query($id: ID!) { node(id: $id) { ... on RegisterLine { bureau } } }"
    leader = clients.at("leader_in_charge", "leader", OWN)
    shown = [(await leader.ask(document, id=line["id"]))["node"] for line in lines]
    own = [{"bureau": OWN} if line["bureau"] == OWN else None for line in lines]
    assert (shown, {line["bureau"] for line in lines}) == (own, set(BUREAUS))


def expected(field: str, told: Told, name: str, bureau: str) -> set[str]:
    """What may come of it when a field is asked about a bureau."""
    actor = READERS[name].actor
    is_own = actor is not None and bureau in actor.bound_to
    if told is Told.OWN_BUREAUS and not is_own:
        return {"empty", "refused"}
    if told is Told.REFUSED:
        return {"refused"}
    if told is Told.MASKED:
        return {"masked"} if is_own or not (actor and actor.bound_to) else {"empty", "masked"}
    if told in (Told.NOTHING, Told.CITY):
        return {"empty"}
    return {"told", "empty"} if told is Told.OWN else {"told"}
