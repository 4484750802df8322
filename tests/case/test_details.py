"""What a bureau records of its own about a case."""

import pytest

from yousu.case.problem import ProblemCode
from yousu.case.vocabulary import AssignmentState, CaseState, DetailValue


@pytest.fixture
def handled(city):
    return city.bring_to(CaseState.HANDLING)


def trees(city, detail: str = "survey") -> list[object]:
    return [one.value("trees") for one in city.case.details_of("gardens", detail)]


def counted(city, number: object, detail: str = "survey"):
    return city.survey(detail, values=(DetailValue("trees", number),))


def test_a_detail_is_kept_with_who_recorded_it_and_when(handled) -> None:
    handled.play(handled.survey(), by=handled.handler)

    found = handled.case.detail("gardens", "survey")
    assert (found.value("trees"), found.number) == (3, 1)
    assert (found.person, found.at) == (handled.handler.id, handled.now)


def test_a_detail_that_was_not_recorded_is_not_there(handled) -> None:
    assert handled.case.detail("gardens", "survey") is None


def test_words_are_kept_beside_the_log(handled) -> None:
    survey = handled.survey()

    [fact] = handled.play(survey, by=handled.handler)

    assert [(word.field, word.text) for word in fact.words] == [("remark", survey.words[0].text.id)]
    assert handled.secret not in repr(fact)


def test_a_detail_of_which_there_is_one_is_replaced(handled) -> None:
    handled.play(counted(handled, 3), by=handled.handler)

    handled.play(counted(handled, 4), by=handled.handler)

    assert trees(handled) == [4]


def test_a_detail_of_which_there_may_be_many_gets_another_entry(handled) -> None:
    handled.play(counted(handled, 3, "planting"), by=handled.handler)

    handled.play(counted(handled, 4, "planting"), by=handled.handler)

    assert trees(handled, "planting") == [3, 4]
    assert handled.case.detail("gardens", "planting").number == 2


def test_only_the_posts_that_the_bureau_names_record_a_detail(handled) -> None:
    refused = handled.refusal(handled.survey("planting"), by=handled.head)

    assert refused is ProblemCode.NOT_ALLOWED


def test_a_post_over_the_bureau_records_for_every_unit(handled) -> None:
    assert handled.play(handled.survey("planting"), by=handled.leader)


def test_a_detail_that_the_bureau_does_not_keep_is_unknown(handled) -> None:
    refused = handled.refusal(handled.survey("age"), by=handled.transfer_office)

    assert refused is ProblemCode.UNKNOWN_DETAIL


def test_another_bureau_s_detail_is_not_recorded_on_an_order(handled) -> None:
    handled.play(handled.call_in(), by=handled.hotline)
    handled.bring_supporter_to(AssignmentState.HANDLING)
    of_gardens = handled.survey(assignment=handled.supporter.id)

    assert handled.refusal(of_gardens, by=handled.stranger_handler) is ProblemCode.UNKNOWN_DETAIL


def test_two_bureaus_may_keep_details_of_one_name(handled) -> None:
    handled.play(handled.call_in(), by=handled.hotline)
    handled.bring_supporter_to(AssignmentState.HANDLING)
    handled.play(handled.survey(), by=handled.handler)

    of_waters = handled.survey(bureau="waters", assignment=handled.supporter.id)
    handled.play(of_waters, by=handled.stranger_head)

    assert [detail.bureau for detail in handled.case.details] == ["gardens", "waters"]


@pytest.mark.parametrize("value", ["长" * 500, ("杨", "长" * 500)])
def test_a_value_is_a_line_at_most(handled, value: object) -> None:
    refused = handled.refusal(counted(handled, value), by=handled.handler)

    assert refused is ProblemCode.TEXT_TOO_LONG


def test_a_detail_may_still_be_recorded_once_the_reply_has_left(city) -> None:
    city.bring_to(CaseState.REPLIED)

    assert city.play(city.survey(), by=city.handler)


def test_a_detail_moves_no_clock(handled) -> None:
    before = handled.order

    handled.play(handled.survey(), by=handled.handler)

    assert handled.order == before
