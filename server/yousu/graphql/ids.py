"""Ids as clients send them."""

from uuid import UUID

import strawberry
from strawberry import relay

from yousu.case.problem import ProblemCode as Code
from yousu.case.problem import Refused


def uuid_of(text: str) -> UUID | None:
    """The id that a text spells, if it does."""
    try:
        return UUID(text)
    except ValueError:
        return None


def shown_id(id: UUID | None) -> strawberry.ID | None:
    """The id of what is no node, as clients are told it; None for none."""
    return None if id is None else strawberry.ID(str(id))


def known_id(text: str, code: Code) -> UUID:
    """The id that a text spells. Raises Refused with the code when it spells none."""
    found = uuid_of(text)
    if found is None:
        raise Refused(code, id=text)
    return found


def case_id(id: relay.GlobalID) -> UUID:
    """The case that a global id names. Raises Refused(UNKNOWN_CASE) for another thing's id."""
    return id_of(id, "Case", Code.UNKNOWN_CASE)


def id_of(id: relay.GlobalID, type_name: str, code: Code) -> UUID:
    """The thing of a type that a global id names. Raises Refused with the code for another
    thing's id."""
    if id.type_name != type_name:
        raise Refused(code, id=str(id))
    return known_id(id.node_id, code)
