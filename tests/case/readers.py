"""Who reads, and what the table says that they are told: the second part of docs/rights.md."""

from collections.abc import Iterator

from yousu.case.actor import Actor, ActorKind
from yousu.case.audience import Reader
from yousu.case.reading import CITIZENS_ACTS, READING

OWN, OTHER, UNIT = "housing", "education", "property_management"


def _person(post: str, bureau: str | None = None, unit: str | None = None) -> Reader:
    return Reader(Actor(ActorKind.PERSON, post, post, unit, bureau))


BOUND = Actor(ActorKind.CLIENT, "patrol", bureaus=(OWN,))
READERS = {
    "stranger": Reader(None),
    "citizen": Reader(Actor(ActorKind.CITIZEN, "a citizen")),
    "12345 hotline": _person("hotline"),
    "supervision office": _person("supervision_office"),
    "leader in charge": _person("leader_in_charge", OWN),
    "unit head": _person("unit_head", OWN, UNIT),
    "handler": _person("handler", OWN, UNIT),
    "another bureau's leader": _person("leader_in_charge", OTHER),
    "administrator": _person("administrator"),
    "data officer": _person("data_officer"),
    "client of a bureau": Reader(BOUND),
    "client without personal data": Reader(BOUND, reads_personal=False),
}
PART = """
## Who is told what

Every root field of what is read and followed, and the single fields and ways of asking that are
for some only. The table is the gate: a root field is refused by it before anything is read, and one
that does not stand in it makes no schema.

- all: of every bureau, and the city
- own bureaus: of the bureaus that the reader acts for, and the city's where it has any
- the city's: of no bureau
- own: of the reader alone, or of their unit
- masked: not enough to tell who it is
- empty: nothing, as if there were none
- refused: `NOT_ALLOWED`, or `UNAUTHENTICATED` for a stranger

An object by its id is told to whom its list is told; for anybody else there is none. What a bureau
adds to the API is for its own people and for who reads all bureaus, but for what it answers out of
its settings, such as who is on duty: that is the city's. Beside these fields a citizen has the acts
{acts}.

{table}
"""


def reading_part() -> str:
    """The second part of the page."""
    acts = " and ".join(f"`{name}`" for name in sorted(CITIZENS_ACTS))
    return PART.format(acts=acts, table="\n".join(_lines()))


def _lines() -> Iterator[str]:
    yield "| field | " + " | ".join(READERS) + " | who is told |"
    yield "|---" * (len(READERS) + 2) + "|"
    for field, audience in READING.items():
        cells = " | ".join(audience.told(reader) for reader in READERS.values())
        yield f"| `{field}` | {cells} | {audience.who.en} {audience.who.zh} |"
