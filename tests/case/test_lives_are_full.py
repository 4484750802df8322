"""Without this, tests of what holds in any life could hold because nothing happens."""

from random import Random
from typing import get_args

from tests.case.lives import KINDS_OF_STEPS, SCENES, SPANS, Step, played

from yousu.case.events import Fact, PastClosureRecorded


def test_random_lives_bring_about_every_kind_of_fact_but_another_system_s(found_city) -> None:
    chance, seen = Random(12345), set()

    for _ in range(200):
        city = found_city()
        life = (chance.choice([*SCENES][:-1]), [a_step(chance) for _ in range(50)])
        for _ in played(city, life):
            pass
        seen.update(type(event.fact) for event in city.events)

    assert set(get_args(Fact)) - seen == {PastClosureRecorded}


def a_step(chance: Random) -> Step:
    return Step(
        what=chance.choice(KINDS_OF_STEPS),
        act=chance.randrange(10_000),
        actor=chance.randrange(100),
        minutes=chance.choice(SPANS),
    )
