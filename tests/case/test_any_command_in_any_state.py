"""Whatever anybody asks of a case: it acts, or answers with a problem that says what to do."""

from typing import get_args

import pytest
from hypothesis import given, settings
from tests.case.lives import SCENES, lives, played
from tests.case.requests import anything
from tests.case.specimens import specimen

from yousu.case.commands import Command, texts
from yousu.case.decide import decide
from yousu.case.events import Fact
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import check_right
from yousu.case.vocabulary import CaseState

every_life = given(life=lives)
FACTS = set(get_args(Fact))


def said(city, command: Command, actor) -> Refused | None:
    """What the heart says without asking for rights first; anything but facts fails."""
    try:
        facts = decide(city.case, command, actor, city.rules(command), city.now)
    except Refused as refusal:
        return refusal
    assert {type(fact) for fact in facts} <= FACTS
    return None


def not_entitled(city, command: Command, actor) -> Refused | None:
    try:
        check_right(actor, command, city.case, city.directory)
    except Refused as refusal:
        return refusal
    return None


@pytest.mark.parametrize("scene", SCENES)
def test_every_command_is_decided_or_refused_in_every_scene(city, scene: str) -> None:
    SCENES[scene](city)

    for command in anything(city):
        said(city, command, city.hotline)


@every_life
@settings(max_examples=15, deadline=None)
def test_every_command_is_decided_or_refused_after_any_life(found_city, life) -> None:
    city = found_city()
    for _ in played(city, life):
        pass

    for command in anything(city):
        said(city, command, city.leader)


@pytest.mark.parametrize("scene", SCENES)
def test_everybody_is_told_who_may_if_they_may_not(city, scene: str) -> None:
    SCENES[scene](city)

    for command in anything(city):
        for actor in city.people():
            refusal = not_entitled(city, command, actor)
            assert refusal is None or refusal.facts.keys() == {"who"}


@pytest.mark.parametrize("scene", SCENES)
def test_who_comes_at_the_wrong_time_is_told_what_can_be_done(city, scene: str) -> None:
    SCENES[scene](city)

    for command in anything(city):
        refusal = said(city, command, city.hotline)
        if refusal is not None and refusal.code is ProblemCode.NOT_NOW:
            assert refusal.facts["allowed"]


@pytest.mark.parametrize("scene", SCENES)
def test_every_problem_is_told_in_both_languages(city, scene: str) -> None:
    SCENES[scene](city)

    for command in anything(city):
        refusal = said(city, command, city.hotline)
        assert refusal is None or (refusal.message("zh-Hans") and refusal.message("en"))


@every_life
@settings(max_examples=25, deadline=None)
def test_a_refusal_changes_nothing(found_city, life) -> None:
    for moment in played(found_city(), life):
        assert moment.facts is not None or moment.after == moment.before


@every_life
@settings(max_examples=25, deadline=None)
def test_a_decision_that_is_asked_again_is_the_same(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        if moment.facts is not None:
            city.case = moment.before
            asked = (moment.before, moment.command, moment.actor, city.rules(moment.command))
            assert decide(*asked, moment.now) == moment.facts
            city.case = moment.after


def test_every_kind_of_command_is_tried(city) -> None:
    city.bring_to(CaseState.HANDLING)

    assert {type(command) for command in anything(city)} == set(get_args(Command))


def test_every_free_word_that_is_tried_is_secret(city) -> None:
    """Without this, no test could find a word that has leaked into the log."""
    city.bring_to(CaseState.HANDLING)

    kinds = get_args(Command)
    words = [text.body for kind in kinds for text in texts(specimen(city, kind))]
    assert all(city.secret in body for body in words)
