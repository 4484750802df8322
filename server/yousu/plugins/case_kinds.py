"""The kinds of cases for which a bureau's rules must answer."""

from collections.abc import Iterator, Sequence
from itertools import product

from yousu.bureau.hooks import CaseFacts
from yousu.case.rules import Category
from yousu.case.vocabulary import Channel, Nature, Significance, Urgency


def every_case(categories: Sequence[Category]) -> Iterator[CaseFacts]:
    """The facts of every kind of case that the rules must answer for."""
    for category, nature, significance, urgency, channel in product(
        categories, Nature, Significance, Urgency, Channel
    ):
        yield CaseFacts(channel, nature, category.code, urgency, significance, category.unit)
    for category in categories:
        yield _consulted(category)


def _consulted(category: Category) -> CaseFacts:
    """An ordinary case about which units were called together."""
    return CaseFacts(
        channel=Channel.HOTLINE,
        nature=Nature.HELP,
        category=category.code,
        urgency=Urgency.NORMAL,
        significance=Significance.GENERAL,
        unit=category.unit,
        consulted=True,
    )


def telling_cases(categories: Sequence[Category]) -> Iterator[CaseFacts]:
    """The facts of a quarter of them, which tell nearly as much at a start of the city: every kind
    as one channel brings it, and an ordinary case of each nature by every channel.

    What a rule does with a rarer mix is checked when such a case comes, and costs that case only;
    the contract of the kit asks about every case.
    """
    for case in every_case(categories):
        is_ordinary = case.urgency is Urgency.NORMAL and case.significance is Significance.GENERAL
        if is_ordinary or case.channel is Channel.HOTLINE:
            yield case
