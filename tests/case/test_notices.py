"""Who must be told of what has happened."""

from yousu.case.apply import fold
from yousu.case.events import RungFired
from yousu.case.notices import Notice, notices_of
from yousu.case.vocabulary import CaseState


def told(city) -> list[tuple[str, list[Notice]]]:
    """Each event that somebody is told of, with what they are told."""
    story = []
    for number, event in enumerate(city.events, start=1):
        notices = list(notices_of(fold(city.events[:number]), event))
        if notices:
            story.append((type(event.fact).__name__, notices))
    return story


def test_the_post_of_a_rung_is_told_when_it_fires(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    rung = next(event.fact for event in city.events if isinstance(event.fact, RungFired))
    subject, [notice] = told(city)[0]
    assert (subject, notice) == (
        "RungFired",
        Notice(
            post=rung.post,
            bureau=city.order.bureau,
            unit=city.order.unit,
            subject="RungFired",
            code="warn",
            media=rung.media,
            consequence=rung.consequence,
        ),
    )


def test_every_rung_that_fires_is_told_once(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    fired = [event.fact.rung for event in city.events if isinstance(event.fact, RungFired)]
    assert [notice.code for _, notices in told(city) for notice in notices] == fired


def test_nobody_is_told_of_a_case_that_is_in_time(city) -> None:
    city.bring_to(CaseState.CLOSED)
    assert told(city) == []
