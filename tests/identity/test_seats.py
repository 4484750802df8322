"""From which of their seats a person acts."""

import pytest

from yousu.case.rules import Seat
from yousu.identity import TokenRefused
from yousu.identity.seats import chosen, claimed, written

HOTLINE, LEADER = Seat("hotline"), Seat("leader_in_charge", "housing")
HANDLER = Seat("handler", "housing", "property_management")


@pytest.mark.parametrize(
    ("seat", "told"),
    [
        (HOTLINE, "hotline"),
        (LEADER, "leader_in_charge@housing"),
        (HANDLER, "handler@housing/property_management"),
    ],
)
def test_a_seat_is_named_by_its_post_and_place(seat, told) -> None:
    assert written(seat) == told


def test_who_holds_one_post_acts_from_it() -> None:
    assert chosen([HANDLER], None) == HANDLER


def test_who_holds_several_chooses() -> None:
    assert chosen([LEADER, HANDLER], "leader_in_charge@housing") == LEADER


def test_who_does_not_choose_is_told_what_there_is() -> None:
    with pytest.raises(TokenRefused, match="leader_in_charge@housing, handler@housing/property"):
        chosen([LEADER, HANDLER], None)


def test_a_seat_of_others_is_refused() -> None:
    with pytest.raises(TokenRefused, match="don't hold"):
        chosen([HANDLER], "leader_in_charge@housing")


def test_who_holds_none_is_told_so() -> None:
    with pytest.raises(TokenRefused, match="no post"):
        chosen([], None)


@pytest.mark.parametrize(
    ("claim", "seats"),
    [
        (None, []),
        ([], []),
        ({"post": "hotline"}, [HOTLINE]),
        ([{"post": "leader_in_charge", "bureau": "housing"}], [LEADER]),
    ],
)
def test_a_claim_tells_seats(claim, seats) -> None:
    assert claimed(claim) == seats


@pytest.mark.parametrize("claim", ["hotline", 7, {"bureau": "housing"}, [{"post": None}]])
def test_a_claim_that_tells_no_seats_is_refused(claim) -> None:
    with pytest.raises(TokenRefused, match="posts"):
        claimed(claim)
