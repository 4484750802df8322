"""What was known of the register at an instant that has passed."""

from tests.measures.appraisal.made_up import MARK, line, on

from yousu.measures.appraisal.known import known_at

ANNULLED = line(MARK, points=5, at=on(12), settled_at=on(15))


def test_what_was_not_yet_written_was_not_known() -> None:
    assert known_at([ANNULLED], on(11)) == ()


def test_what_was_annulled_later_still_stood() -> None:
    [known] = known_at([ANNULLED], on(14))
    assert (known.settled_at, known.settled_by) == (None, None)


def test_what_was_annulled_by_then_was_known_to_be() -> None:
    assert known_at([ANNULLED], on(15)) == (ANNULLED,)
