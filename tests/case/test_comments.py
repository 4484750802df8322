"""Comments: words by the citizen, or by somebody who has to do with the case. They move nothing."""

from dataclasses import replace

import pytest

from yousu.case.commands import Comment
from yousu.case.events import Commented
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState


@pytest.mark.parametrize("state", CaseState)
def test_a_comment_is_kept_in_every_state(city, state: CaseState) -> None:
    words = city.bring_to(state).text()

    assert city.play(Comment(words), by=city.hotline) == (Commented(words.id),)


@pytest.mark.parametrize("state", CaseState)
def test_a_comment_moves_nothing_of_the_case(city, state: CaseState) -> None:
    before = city.bring_to(state).case
    city.wait(hours=3)

    city.play(Comment(city.text()), by=city.hotline)

    after = replace(city.case, version=before.version, changed_at=before.changed_at)
    assert after == before


@pytest.mark.parametrize("state", CaseState)
def test_a_comment_moves_no_timer(city, state: CaseState) -> None:
    before = city.bring_to(state).timers()

    city.play(Comment(city.text()), by=city.hotline)

    assert city.timers() == before


def test_a_comment_without_words_is_none(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert city.refusal(Comment(city.text(" ")), by=city.hotline) is ProblemCode.TEXT_MISSING
