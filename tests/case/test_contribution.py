"""What a case adds to the measures as it stands: it is received, by somebody or by nobody yet."""

from datetime import UTC, date, datetime

from tests.case.figures import cells, figures

from yousu.case.contribution import contribution, delta
from yousu.case.figures import Attribution, Figure
from yousu.case.vocabulary import CaseState

RECEIVED = Attribution.RECEIVED
MONDAY = date(2024, 3, 4)


def test_a_received_case_counts_for_nobody_yet(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    [(received, amount)] = contribution(city.case).items()
    assert (received.bureau, received.unit, received.category) == (None, None, "trees")
    assert (received.figure, received.day, amount) == (Figure.RECEIVED, MONDAY, 1)


def test_a_dispatched_case_counts_as_received_by_its_unit(city) -> None:
    city.bring_to(CaseState.DISPATCHED)

    (received,) = cells(city, RECEIVED, Figure.RECEIVED)
    assert (received.bureau, received.unit) == ("gardens", "greening")


def test_a_case_counts_on_the_city_s_day_of_its_receipt(city) -> None:
    late_on_sunday_in_utc = datetime(2024, 3, 3, 17, 30, tzinfo=UTC)

    city.play(city.appeal(received_at=late_on_sunday_in_utc), by=city.client)

    assert cells(city, RECEIVED, Figure.RECEIVED)[0].day == MONDAY


def test_a_case_that_another_system_closed_counts_as_received_and_closed(city) -> None:
    city.play(city.appeal(closed_at=city.now), by=city.client)

    assert figures(city, RECEIVED) == {Figure.RECEIVED: 1, Figure.CLOSED: 1}


def test_a_new_case_adds_all_that_it_contributes(city) -> None:
    city.bring_to(CaseState.RECEIVED)

    assert delta(None, city.case) == contribution(city.case)


def test_a_dispatch_moves_the_receipt_from_nobody_to_the_unit(city) -> None:
    before = city.bring_to(CaseState.RECEIVED).case

    after = city.bring_to(CaseState.DISPATCHED).case

    moved = {(cell.unit, cell.figure): amount for cell, amount in delta(before, after).items()}
    assert moved == {
        (None, Figure.RECEIVED): -1,
        ("greening", Figure.RECEIVED): 1,
        ("greening", Figure.DISPATCHED): 1,
    }


def test_a_change_that_counts_for_nothing_adds_nothing(city) -> None:
    before = city.bring_to(CaseState.HANDLING).case

    after = city.bring_to(CaseState.SIGN_OFF).case

    assert delta(before, after) == {}


def test_a_case_with_supporters_is_received_once_by_the_lead(city) -> None:
    city.bring_to(CaseState.HANDLING)

    city.play(city.call_in(), by=city.hotline)

    assert [cell.unit for cell in cells(city, RECEIVED, Figure.RECEIVED)] == ["greening"]
