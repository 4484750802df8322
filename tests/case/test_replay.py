"""A case is the fold of its log, whatever happens to it."""

from hypothesis import given, settings
from tests.case.lives import lives, played

from yousu.case.apply import fold
from yousu.case.commands import ReopenCase
from yousu.case.vocabulary import CaseState

every_life = given(life=lives)
often = settings(max_examples=25, deadline=None)


@every_life
@often
def test_a_case_is_the_fold_of_its_events(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert fold(city.events) == moment.after


@every_life
@often
def test_the_events_of_a_case_are_numbered_without_a_gap(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert [event.version for event in city.events] == [*range(1, moment.after.version + 1)]


@every_life
@often
def test_a_case_was_changed_when_its_last_event_happened(found_city, life) -> None:
    city = found_city()

    for moment in played(city, life):
        assert moment.after.changed_at == city.events[-1].at


@every_life
@often
def test_a_closed_case_stays_closed_until_it_is_reopened(found_city, life) -> None:
    for moment in played(found_city(), life):
        if moment.before.state is CaseState.CLOSED and not isinstance(moment.command, ReopenCase):
            assert moment.after.state is CaseState.CLOSED


@every_life
@often
def test_an_order_that_is_over_stays_over(found_city, life) -> None:
    for moment in played(found_city(), life):
        for order in moment.before.assignments:
            after = moment.after.assignment(order.id)
            assert not order.is_over or after.state is order.state


@every_life
@often
def test_one_unit_at_most_leads_a_case(found_city, life) -> None:
    for moment in played(found_city(), life):
        leads = [o for o in moment.after.assignments if o.role == "lead" and not o.is_over]
        assert len(leads) <= 1


@every_life
@often
def test_what_was_counted_is_never_taken_back(found_city, life) -> None:
    for moment in played(found_city(), life):
        before, after = moment.before, moment.after
        assert before.returns <= after.returns
        assert before.rehandlings <= after.rehandlings
        assert before.reopenings <= after.reopenings


@every_life
@often
def test_no_free_word_shows_up_in_the_log_or_the_case(found_city, life) -> None:
    city = found_city()

    for _ in played(city, life):
        assert city.secret not in repr((city.events, city.case))
