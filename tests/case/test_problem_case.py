"""A problem case: sent back, or handled again, a third time without an agreed lead."""

from tests.case.bureaus import GREENING, PIPES, WILDLIFE

from yousu.case.commands import AnswerSupervision
from yousu.case.events import ConsultationCalled, ProblemDeclared, SupervisionOrdered
from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import CaseState, ClockKind, ProblemGround, Solved

MARKS = (ProblemDeclared, ConsultationCalled, SupervisionOrdered)


def sent_back(city, *units: str) -> list:
    """The case goes to one unit after another, and each sends it back; what followed at last."""
    people = {"greening": city.head, "wildlife": city.neighbour_head, "pipes": city.stranger_head}
    facts = ()
    for unit in units:
        bureau = "waters" if unit == "pipes" else "gardens"
        city.bring_to(CaseState.RECEIVED)
        city.play(city.dispatch(bureau=bureau, unit=unit), by=city.hotline)
        city.play(city.send_back(), by=people[unit])
        facts = city.granted()
    return [fact for fact in facts if isinstance(fact, MARKS)]


def handled_again(city, times: int) -> list:
    facts = ()
    for _ in range(times):
        city.bring_to(CaseState.REPLIED)
        facts = city.play(city.answered(solved=Solved.NOT_SOLVED), by=city.hotline)
    return [fact for fact in facts if isinstance(fact, MARKS)]


def test_a_second_return_makes_no_problem_case(city) -> None:
    assert sent_back(city, "greening", "pipes") == []
    assert city.case.problem_since is None


def test_the_third_return_makes_a_problem_case(city) -> None:
    marks = sent_back(city, "greening", "pipes", "wildlife")

    assert [type(mark) for mark in marks] == list(MARKS)
    assert (city.case.problem_since, marks[0].ground) == (city.now, ProblemGround.RETURNS)


def test_a_second_re_handling_makes_no_problem_case(city) -> None:
    assert handled_again(city, 2) == []


def test_the_third_re_handling_makes_a_problem_case(city) -> None:
    marks = handled_again(city, 3)

    assert [type(mark) for mark in marks] == list(MARKS)
    assert marks[0].ground is ProblemGround.REHANDLINGS


def test_two_returns_and_two_re_handlings_make_no_problem_case(city) -> None:
    sent_back(city, "greening", "greening")

    assert handled_again(city, 2) == []


def test_every_unit_that_had_a_problem_case_confers_on_it(city) -> None:
    sent_back(city, "greening", "pipes", "wildlife")

    assert city.case.consultations[-1].participants == (GREENING, PIPES, WILDLIFE)


def test_the_hotline_answers_to_the_supervision_office_for_a_problem_case(city) -> None:
    sent_back(city, "greening", "pipes", "wildlife")

    (supervision,) = city.case.supervisions
    assert (supervision.post, supervision.assignment) == ("supervision_office", None)


def test_the_hotline_s_answer_stops_the_clock_of_the_supervision(city) -> None:
    sent_back(city, "greening", "pipes", "wildlife")
    answer = AnswerSupervision(city.case.supervisions[-1].id, city.text())

    city.play(answer, by=city.hotline)

    (clock,) = [c for c in city.case.clocks if c.kind is ClockKind.SUPERVISION]
    assert clock.stopped_at == city.now


def test_a_consultation_on_a_problem_case_has_a_deadline_of_three_working_days(city) -> None:
    sent_back(city, "greening", "pipes", "wildlife")

    (clock,) = [c for c in city.case.clocks if c.kind is ClockKind.CONSULTATION]
    assert clock.due_at == city.now.replace(day=7, hour=18)


def test_a_fourth_return_while_the_units_confer_calls_no_second_consultation(city) -> None:
    sent_back(city, "greening", "pipes", "wildlife")

    assert [type(fact) for fact in sent_back(city, "greening")] == [SupervisionOrdered]


def test_a_consultation_under_way_keeps_nobody_from_being_supervised(city) -> None:
    sent_back(city, "greening", "pipes")
    city.play(city.call(), by=city.hotline)

    facts = sent_back(city, "wildlife")

    assert [type(fact) for fact in facts] == [ProblemDeclared, SupervisionOrdered]


def test_an_agreed_lead_returns_nothing(city) -> None:
    sent_back(city, "greening", "pipes")
    city.play(city.call(), by=city.hotline)
    city.play(city.conclude(WILDLIFE), by=city.hotline)

    refused = city.refusal(city.send_back(), by=city.neighbour_head)

    assert refused is ProblemCode.LEAD_FIXED


def test_an_agreed_lead_s_third_re_handling_makes_no_problem_case(city) -> None:
    handled_again(city, 2)
    city.play(city.call(), by=city.hotline)
    city.play(city.conclude(GREENING), by=city.hotline)

    assert handled_again(city, 1) == []


def test_what_follows_from_the_third_return_is_the_same_whenever_it_is_repeated(found_city) -> None:
    one, other = found_city(), found_city()

    first = sent_back(one, "greening", "pipes", "wildlife")
    again = sent_back(other, "greening", "pipes", "wildlife")

    assert first == again


def test_a_supporter_s_return_is_none_of_the_three(city) -> None:
    sent_back(city, "greening", "greening")
    city.bring_to(CaseState.DISPATCHED).play(city.call_in(), by=city.hotline)

    order = city.supporter.id
    city.play(city.send_back(assignment=order), by=city.stranger_head)
    facts = city.granted()

    assert not [fact for fact in facts if isinstance(fact, MARKS)]
    assert city.case.returns == 2
