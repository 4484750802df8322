"""What the first unit began goes along to the one that takes its order over (首接责任制)."""

from datetime import timedelta

from tests.case.bureaus import PIPES

from yousu.case.commands import AnswerSupervision, Decide, IssueSupervision, Revoke
from yousu.case.events import RungFired
from yousu.case.vocabulary import AssignmentRole, CaseState, ClockKind


def test_the_other_unit_leads_and_signs_for_the_order_anew(offered) -> None:
    offered.wait(hours=2)

    offered.granted(by=offered.neighbour_head)

    sign_for = offered.clock_of(ClockKind.SIGN_FOR)
    assert (offered.order.role, offered.case.state) == (AssignmentRole.LEAD, CaseState.DISPATCHED)
    assert (sign_for.started_at, sign_for.due_at) == (
        offered.now,
        offered.now + timedelta(hours=1),
    )


def test_the_handling_clock_goes_on_as_it_was(offered) -> None:
    offered.wait(hours=2)
    before = offered.clock_of(ClockKind.HANDLING)

    offered.granted(by=offered.neighbour_head)

    assert offered.clock_of(ClockKind.HANDLING) == before


def test_a_clock_that_has_run_out_has_run_out_for_the_other_unit_too(offered) -> None:
    offered.advance_to(offered.clock_of(ClockKind.HANDLING).due_at)

    offered.granted(by=offered.neighbour_head)

    clock = offered.clock_of(ClockKind.HANDLING)
    assert clock.ran_out_at == clock.due_at


def test_the_ladder_goes_on_at_the_other_unit_where_it_stood(offered) -> None:
    offered.advance_to(offered.clock_of(ClockKind.HANDLING).due_at)
    offered.granted(by=offered.neighbour_head)

    facts = offered.advance(days=14)

    pressed = [f.rung for f in facts if isinstance(f, RungFired) and f.clock is ClockKind.HANDLING]
    assert pressed == ["write", "lead"]


def test_the_first_unit_s_order_runs_no_clock_any_more(offered) -> None:
    first = offered.order.id

    offered.granted(by=offered.neighbour_head)

    assert not any(clock.is_running for clock in offered.case.assignment(first).clocks)


def test_a_paused_clock_stays_paused_no_longer_than_was_granted(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)
    city.handed_over()

    city.advance(days=14)

    handling = city.clock_of(ClockKind.HANDLING)
    assert not handling.is_paused
    assert handling.pauses[-1].ends_at == city.clock_of(ClockKind.PAUSE).due_at


def test_an_order_that_goes_to_another_bureau_goes_under_its_rules(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.offer(PIPES), by=city.head)

    city.granted(by=city.stranger_head)

    assert city.order.rule_set == "waters-1"


def test_what_the_first_unit_asked_for_goes_along(city) -> None:
    """A pause that waits for a decision is the successor's now."""
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    pause = city.case.applications[-1].id
    city.handed_over()

    city.play(Decide(pause, grant=True), by=city.leader)

    assert city.clock_of(ClockKind.HANDLING).is_paused


def test_a_pause_that_was_granted_can_still_be_taken_back(city) -> None:
    city.bring_to(CaseState.HANDLING).play(city.pause(), by=city.handler)
    city.granted(by=city.leader)
    pause = city.case.applications[-1].id
    city.handed_over()

    city.play(Revoke(pause, city.text()), by=city.leader)

    assert not city.clock_of(ClockKind.HANDLING).is_paused


def test_a_supervision_order_goes_along(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.play(IssueSupervision(city.new_id(), city.text()), by=city.petition_office)
    city.handed_over()
    [supervision] = city.case.supervisions

    city.play(AnswerSupervision(supervision.id, city.text()), by=city.neighbour_head)

    assert not city.clock_of(ClockKind.SUPERVISION).is_running


def test_another_bureaus_ladder_is_climbed_from_its_foot(city) -> None:
    city.bring_to(CaseState.HANDLING)
    city.advance(days=14)
    city.play(city.offer(PIPES), by=city.head)

    city.granted(by=city.stranger_head)

    assert city.clock_of(ClockKind.HANDLING).fired == ()
