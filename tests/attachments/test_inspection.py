"""Which files are taken: by what their bytes are, however they come."""

from hashlib import sha256

import pytest
from tests.attachments.files import DISGUISED, NOT_TAKEN, TAKEN

from yousu.attachments import Attachments
from yousu.attachments.inspection import Inspection
from yousu.case.problem import ProblemCode, Refused


def inspected(content: bytes, piece: int = 65_536, rules: Attachments | None = None) -> Inspection:
    """Of a file that comes in pieces of so many bytes."""
    seen = Inspection(rules or Attachments())
    for at in range(0, len(content), piece):
        seen.take(content[at : at + piece])
    seen.end()
    return seen


def refusal(content: bytes, piece: int = 65_536, rules: Attachments | None = None) -> ProblemCode:
    with pytest.raises(Refused) as refused:
        inspected(content, piece, rules)
    return refused.value.code


@pytest.mark.parametrize("media_type", TAKEN)
def test_the_type_of_a_file_is_what_its_content_is(media_type) -> None:
    assert inspected(TAKEN[media_type]).media_type == media_type


@pytest.mark.parametrize("what", NOT_TAKEN)
def test_what_is_no_evidence_is_refused(what) -> None:
    assert refusal(NOT_TAKEN[what]) is ProblemCode.ATTACHMENT_TYPE


@pytest.mark.parametrize("piece", [1, 7, 65_536])
@pytest.mark.parametrize("what", DISGUISED)
def test_what_is_two_things_at_once_is_refused_however_it_is_cut(what, piece) -> None:
    assert refusal(DISGUISED[what], piece) is ProblemCode.ATTACHMENT_DISGUISED


@pytest.mark.parametrize("piece", [1, 65_536])
def test_size_and_digest_are_those_of_the_whole(piece) -> None:
    content = TAKEN["image/jpeg"]
    seen = inspected(content, piece)
    assert (seen.size, seen.sha256) == (len(content), sha256(content).hexdigest())


def test_an_empty_file_is_none() -> None:
    assert refusal(b"") is ProblemCode.ATTACHMENT_EMPTY


def test_a_program_is_refused_before_it_has_all_come() -> None:
    seen = Inspection(Attachments())
    with pytest.raises(Refused):
        seen.take(NOT_TAKEN["a program"] + b"\0" * 8192)


def test_a_file_may_be_as_large_as_the_limit_and_no_larger() -> None:
    content = TAKEN["image/jpeg"]
    assert inspected(content, rules=Attachments(largest=len(content))).size == len(content)
    too_small = Attachments(largest=len(content) - 1)
    assert refusal(content, rules=too_small) is ProblemCode.ATTACHMENT_TOO_LARGE


def test_a_city_takes_the_types_that_it_wants() -> None:
    pictures = Attachments(types=frozenset({"image/jpeg"}))
    assert refusal(TAKEN["application/pdf"], rules=pictures) is ProblemCode.ATTACHMENT_TYPE
