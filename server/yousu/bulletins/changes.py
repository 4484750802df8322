"""What is new in a correction, figure by figure. Pure."""

from collections.abc import Iterator, Mapping

from yousu.bulletins.edition import (
    Amount,
    Change,
    Content,
    Correction,
    Figure,
    SectionCode,
)
from yousu.case.vocabulary import Title
from yousu.measures.asked import Comparison

# A figure's place: the section, the line (its code, and whether it is the total), the measure, and
# with what it is compared where it is not the period's own.
Place = tuple[SectionCode, str | None, bool, str, Comparison | None]


def correction(reason: str, before: Content, after: Content) -> Correction:
    """What has changed from one content to the next, with the reason that a person gave."""
    return Correction(reason, tuple(changes(before, after)), before.warnings != after.warnings)


def changes(before: Content, after: Content) -> Iterator[Change]:
    """The figures that differ, in the order of the bulletin; those that are gone come last."""
    old, new = _figures(before), _figures(after)
    for place in dict.fromkeys((*new, *old)):
        (title, was), (titled, now) = old.get(place, _NOTHING), new.get(place, _NOTHING)
        if was != now:
            line = titled or title or Title("", "")
            yield Change(place[0], line, place[3], was, now, compared=place[4])


_NOTHING: tuple[Title | None, Amount | None] = (None, None)


def _figures(content: Content) -> Mapping[Place, tuple[Title, Amount]]:
    return {
        (section.code, line.code, line is section.total, figure.measure, compared): (
            line.title,
            amount,
        )
        for section, line in content.placed()
        for figure in line.figures
        for compared, amount in _amounts(figure)
        if amount is not None
    }


def _amounts(figure: Figure) -> Iterator[tuple[Comparison | None, Amount | None]]:
    yield None, figure.now
    yield Comparison.PERIOD_BEFORE, figure.before
    yield Comparison.YEAR_BEFORE, figure.year_before
