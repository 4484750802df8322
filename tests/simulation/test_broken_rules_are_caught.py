"""Each invariant catches what it is there for: something is broken on purpose, and the run ends
with the invariant's name, the case and its latest events."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import find, settings
from hypothesis import strategies as st

from yousu import batch
from yousu.case import events as log
from yousu.case.apply.fold import CHANGES
from yousu.case.apply.orders import contact_recorded
from yousu.case.commands import Relabel
from yousu.case.decide import clockwork, decide, decision, sign_off
from yousu.case.timers import Climb, Timer
from yousu.case.vocabulary import ClockKind, PauseReason
from yousu.people.staff import Staff
from yousu.people.temperament import TURNS, Turn
from yousu.simulation.broken import InvariantBroken
from yousu.simulation.run import Plan

NUMBERS = {"days": 40, "cases": 120, "seed": 7}


@pytest.fixture
def deciding(monkeypatch):
    """Changes the facts that every decision gives."""

    def changed(change) -> None:
        monkeypatch.setattr(batch, "decide", lambda *asked: change(decide(*asked)))

    return changed


@pytest.fixture
def broken(begin):
    """What breaks in a quarter, which must not come to its end."""

    def run(**crashes: int) -> InvariantBroken:
        with pytest.raises(InvariantBroken) as caught:
            begin(**NUMBERS, **crashes).run(Plan(**NUMBERS).until)
        return caught.value

    return run


def fired_twice(facts):
    rungs = [fact for fact in facts if isinstance(fact, log.RungFired)]
    return (*facts, *rungs)


def paused_by_nobody(facts):
    return (
        *facts,
        *(
            log.ClockPaused(f.assignment, ClockKind.HANDLING, 1, PauseReason.SEASON, None, ())
            for f in facts
            if isinstance(f, log.HandlerAssigned)
        ),
    )


def without_clocks(facts):
    return tuple(replace(f, clocks=()) if isinstance(f, log.Dispatched) else f for f in facts)


def moved(case, _event, _fact):
    """A comment that gives every clock that runs an hour more."""
    hour = timedelta(hours=1)
    orders = [
        replace(
            order,
            clocks=tuple(
                replace(c, due_at=c.due_at + hour) if c.is_running else c for c in order.clocks
            ),
        )
        for order in case.assignments
    ]
    return replace(case, assignments=tuple(orders))


def test_a_rung_that_fires_twice(deciding, broken) -> None:
    deciding(fired_twice)
    found = broken()
    assert found.invariant == "rungs fire once and in order"
    assert "fired twice" in found.wrong


def test_the_message_names_the_case_and_its_latest_events(deciding, broken) -> None:
    deciding(fired_twice)
    found = broken()
    assert found.case.number in str(found)
    assert isinstance(found.latest[-1].fact, log.RungFired)
    assert "RungFired" in str(found)


def test_a_pause_that_nobody_has_granted(deciding, broken) -> None:
    deciding(paused_by_nobody)
    assert broken().invariant == "no pause without a ground"


def test_an_order_without_a_clock_is_forgotten(deciding, broken) -> None:
    deciding(without_clocks)
    assert broken().invariant == "no case is forgotten"


def test_a_comment_that_moves_a_clock(monkeypatch, broken) -> None:
    monkeypatch.setitem(CHANGES, log.Commented, moved)
    assert broken().invariant.startswith("due dates move only by pause")


def test_a_timer_that_comes_early(monkeypatch, broken) -> None:
    punctual = Climb._timer

    def early(climb: Climb, due_at, rung=None) -> Timer:
        return punctual(climb, due_at - timedelta(hours=1), rung)

    monkeypatch.setattr(Climb, "_timer", early)
    assert broken().invariant == "nothing fires early"


def test_a_timer_that_is_never_spent(monkeypatch, broken) -> None:
    monkeypatch.setattr(clockwork, "_found", lambda *_asked: None)
    assert broken().invariant == "a timer that has fired is spent"


def test_a_timer_that_is_lost(monkeypatch, broken) -> None:
    monkeypatch.setattr(batch.Batch, "wanted_timers", lambda _batch: {})
    assert broken().invariant == "the stored timers are those wanted"


def test_sums_that_miss_a_delta(monkeypatch, broken) -> None:
    monkeypatch.setattr(batch, "delta", lambda _before, _after, _day_begins: Counter())
    assert broken().invariant == "the measures are the sums of the deltas"


def test_a_state_that_does_not_follow_from_the_log(monkeypatch, broken) -> None:
    """The fold remembers something that is not in the log: a crash brings it to light."""
    told: set[object] = set()

    def once(case, event, fact):
        known = (event.case, event.version) in told
        told.add((event.case, event.version))
        return case if known else contact_recorded(case, event, fact)

    monkeypatch.setitem(CHANGES, log.ContactRecorded, once)
    assert broken(crash_every=10).invariant == "a case is the fold of its log"


def test_an_author_who_signs(monkeypatch, broken) -> None:
    """Nobody checks the signatory, and the handler signs at the next post too."""

    def unchecked(question):
        reply = question.order.replies[-1]
        return reply, question.chain.steps[reply.signatures], None

    held = Staff.at_post

    def by_the_author(staff, bureau, unit, post, other_than=""):
        actor = held(staff, bureau, unit, post)
        return replace(actor, id=other_than) if other_than else actor

    monkeypatch.setattr(sign_off, "_checked", unchecked)
    monkeypatch.setattr(Staff, "at_post", by_the_author)
    assert broken().invariant == "nobody signs an own reply"


def test_a_chain_that_relabelling_cuts_short(monkeypatch, broken) -> None:
    """Whatever is offered takes the place of the chain that there was."""
    relabel = decision.LINKS[Relabel]

    def replaced(question, command):
        [fact] = relabel(question, command)
        offered = question.rules.offered
        return (replace(fact, sign_off_rules=offered.id if offered else None),)

    monkeypatch.setitem(TURNS, Turn.RELABELLING, 1.0)
    monkeypatch.setitem(decision.LINKS, Relabel, replaced)
    assert broken().invariant == "a chain never becomes weaker"


def test_a_life_that_breaks_is_told_as_shortly_as_can_be(deciding, begin) -> None:
    """Of all the days that may pass, hypothesis finds the one wait that fires the first rung."""
    deciding(fired_twice)

    def breaks(waits: list[int]) -> bool:
        quarter = begin(days=1, cases=1, seed=1)
        now = quarter.next_instant()
        try:
            for minutes in waits:
                quarter.live(now)
                now += timedelta(minutes=minutes)
            quarter.live(now)
        except InvariantBroken:
            return True
        return False

    waits = st.lists(st.integers(0, 30 * 24 * 60), max_size=30)
    shortest = find(waits, breaks, settings=settings(max_examples=500, database=None))
    assert len(shortest) <= 2
    assert not breaks([*shortest[:-1], shortest[-1] - 1])
