"""Files of a case: each once, so many in all, and out of sight when somebody removes them."""

from dataclasses import replace

import pytest
from tests.case.specimens import specimen

from yousu.case.commands import AddAttachment, Description, RemoveAttachment
from yousu.case.problem import ProblemCode
from yousu.case.rules import HotlineRules
from yousu.case.vocabulary import CaseState


@pytest.fixture
def handling(city):
    return city.bring_to(CaseState.HANDLING)


def file(city, number: int = 1) -> AddAttachment:
    return replace(specimen(city, AddAttachment), sha256=f"{number:064x}")


def remove(city) -> RemoveAttachment:
    """Of the file that came last."""
    return specimen(city, RemoveAttachment)


def test_who_attached_a_file_and_when_is_known(handling) -> None:
    handling.play(file(handling), by=handling.handler)
    [attached] = handling.case.attachments
    assert (attached.person, attached.at) == (handling.handler.id, handling.now)


def test_the_log_tells_a_file_s_content_and_neither_its_name_nor_where_it_was_taken(
    handling,
) -> None:
    [fact] = handling.play(file(handling), by=handling.handler)
    assert set(vars(fact)) == {"attachment", "sha256", "size", "media_type"}


def test_a_file_moves_no_timer(handling) -> None:
    before = handling.timers()
    handling.play(file(handling), by=handling.handler)
    assert handling.timers() == before


def test_a_case_has_a_file_once(handling) -> None:
    handling.play(file(handling), by=handling.handler)
    again = handling.refusal(file(handling), by=handling.hotline)
    assert again is ProblemCode.ATTACHED_ALREADY


def test_a_file_that_was_removed_may_be_attached_again(handling) -> None:
    handling.play(file(handling), by=handling.handler)
    handling.play(remove(handling), by=handling.handler)
    handling.play(file(handling), by=handling.handler)
    assert [one.is_in_sight for one in handling.case.attachments] == [False, True]


def test_a_removed_file_is_not_removed_again(handling) -> None:
    handling.play(file(handling), by=handling.handler)
    handling.play(remove(handling), by=handling.handler)
    again = handling.refusal(remove(handling), by=handling.handler)
    assert again is ProblemCode.UNKNOWN_ATTACHMENT


def test_what_a_colleague_attached_is_the_offices_to_remove(handling) -> None:
    handling.play(file(handling), by=handling.handler)
    assert not handling.may(remove(handling), by=handling.colleague)
    assert handling.may(remove(handling), by=handling.transfer_office)


def test_a_case_has_so_many_files_and_removed_ones_count(handling) -> None:
    handling.hotline_rules = HotlineRules(most_attachments=2)
    handling.play(file(handling, 1), by=handling.handler)
    handling.play(remove(handling), by=handling.handler)
    handling.play(file(handling, 2), by=handling.handler)
    third = handling.refusal(file(handling, 3), by=handling.handler)
    assert third is ProblemCode.TOO_MANY_ATTACHMENTS


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"description": Description(" ")}, ProblemCode.TEXT_MISSING),
        ({"description": Description("长" * 201)}, ProblemCode.TEXT_TOO_LONG),
        ({"sha256": "13912345678"}, ProblemCode.INVALID_INPUT),
        ({"size": 0}, ProblemCode.INVALID_INPUT),
        ({"media_type": "张三"}, ProblemCode.INVALID_INPUT),
    ],
)
def test_what_describes_no_file_is_refused(handling, wrong, code) -> None:
    wanted = replace(file(handling), **wrong)
    assert handling.refusal(wanted, by=handling.handler) is code
