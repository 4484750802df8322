"""What all pages of a list have in common."""

from collections.abc import Sequence
from typing import Annotated, TypeAlias, TypeVar

import strawberry
from strawberry import relay

from yousu.graphql.problems import BadRequest

USUAL_PAGE, LARGEST_PAGE = 20, 100
First: TypeAlias = Annotated[
    int, strawberry.argument(description=f"How many, up to {LARGEST_PAGE}.")
]
After: TypeAlias = Annotated[
    str | None, strawberry.argument(description="The cursor to go on from.")
]
Node = TypeVar("Node", bound=relay.Node)


def check_page(first: int, of_what: str, largest: int = LARGEST_PAGE) -> None:
    """Raises BadRequest for a page that is too large, or of nothing."""
    if not 1 <= first <= largest:
        raise BadRequest("PAGE_SIZE", f"Ask for 1 to {largest} {of_what} at a time.")


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
