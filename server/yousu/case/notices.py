"""Who must be told of what has happened to a case. Pure; the outbox keeps it, deliveries send it.

A kind of fact that somebody must be told of has one function here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from yousu.case.events import Event, RungFired
from yousu.case.state import Case
from yousu.case.vocabulary import Consequence, Medium


@dataclass(frozen=True)
class Notice:
    """A post is to be told of a fact, through any of the media. Nobody's words are in it.

    `bureau` is None for posts of the city. `subject` is the fact's name, `code` the stable word
    that says which of its kind, such as a rung's.
    """

    post: str
    bureau: str | None
    unit: str | None
    subject: str
    code: str
    media: tuple[Medium, ...]
    consequence: Consequence | None


def notices_of(case: Case, event: Event) -> Iterator[Notice]:
    """The notices that an event calls for; `case` is the case with the event applied."""
    match event.fact:
        case RungFired() as fact:
            yield _of_rung(case, fact)


def _of_rung(case: Case, fact: RungFired) -> Notice:
    order = case.assignment(fact.assignment)
    assert order is not None, "a ladder stands on an order of its case"
    return Notice(
        post=fact.post,
        bureau=order.bureau,
        unit=order.unit,
        subject=type(fact).__name__,
        code=fact.rung,
        media=fact.media,
        consequence=fact.consequence,
    )
