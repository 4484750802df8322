"""Orders about which a bureau's rules are asked, and what is found in the answers."""

from collections.abc import Iterable
from typing import Any

from yousu.bureau import CaseFacts, Channel, Nature, Significance, Urgency


def request_for_help(category: str, unit: str) -> CaseFacts:
    """A general, normal request for help that came by the hotline."""
    return CaseFacts(
        channel=Channel.HOTLINE,
        nature=Nature.HELP,
        category=category,
        urgency=Urgency.NORMAL,
        significance=Significance.GENERAL,
        unit=unit,
    )


def by_code(things: Iterable[Any], code: str) -> Any:
    """The rung, category, post or list of this code."""
    [found] = [thing for thing in things if thing.code == code]
    return found
