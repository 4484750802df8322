"""About which bureau somebody may ask."""

from yousu.case.sight import seen_by
from yousu.graphql.context import Info
from yousu.graphql.problems import BadRequest


def bureau_asked(info: Info, bureau: str | None) -> str | None:
    """The bureau that the actor may ask about; the own one where none is named, and the whole city
    for who reads all. Raises BadRequest for another's, or for one that there is none of."""
    bound = seen_by(info.context.actor)
    if bound is not None:
        return _own(bureau, bound)
    known = info.context.city.host.directory.bureaus
    if bureau is not None and bureau not in known:
        raise BadRequest("UNKNOWN_BUREAU", f"There is no bureau {bureau}; see the bureaus query.")
    return bureau


def _own(bureau: str | None, bound: frozenset[str]) -> str:
    if bureau is None and len(bound) > 1:
        raise BadRequest("NOT_ALLOWED", f"Name one of your bureaus: {', '.join(sorted(bound))}.")
    if not bound or bureau not in (None, *bound):
        raise BadRequest("NOT_ALLOWED", "You may ask about your own bureau only.")
    return bureau or next(iter(bound))
