"""What all pages of a list have in common."""

from collections.abc import Sequence
from typing import TypeVar

from strawberry import relay

from yousu.graphql.problems import BadRequest

LARGEST_PAGE = 100
Node = TypeVar("Node", bound=relay.Node)


def check_page(first: int, of_what: str) -> None:
    """Raises BadRequest for a page that is too large, or of nothing."""
    if not 1 <= first <= LARGEST_PAGE:
        raise BadRequest("PAGE_SIZE", f"Ask for 1 to {LARGEST_PAGE} {of_what} at a time.")


def page_info(
    shown: Sequence[relay.Edge[Node]], *, is_last: bool, after: str | None
) -> relay.PageInfo:
    """Where a page that begins behind a cursor lies in its list."""
    return relay.PageInfo(
        has_next_page=not is_last,
        has_previous_page=after is not None,
        start_cursor=shown[0].cursor if shown else None,
        end_cursor=shown[-1].cursor if shown else None,
    )
