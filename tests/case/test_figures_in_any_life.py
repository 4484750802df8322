"""What a case adds to the measures always follows from the case as it stands."""

from hypothesis import given, settings
from tests.case.lives import SCENES, lives, played

from yousu.case.contribution import contribution, delta
from yousu.case.figures import COUNTED_ON, RECORDS_COUNTED_ON, Attribution, Figure

every_life = given(life=lives)
often = settings(max_examples=25, deadline=None)


@every_life
@often
def test_the_sums_with_every_delta_are_what_the_case_contributes(found_city, life) -> None:
    before = found_city()
    SCENES[life[0]](before)
    sums = contribution(before.case)

    for moment in played(found_city(), life):
        sums.update(delta(moment.before, moment.after))
        assert sums == contribution(moment.after)


@every_life
@often
def test_a_case_is_received_once_whatever_happens(found_city, life) -> None:
    for moment in played(found_city(), life):
        received = [
            amount
            for cell, amount in contribution(moment.after).items()
            if cell.figure == Figure.RECEIVED
        ]
        assert received == [1]


@every_life
@often
def test_no_deadline_is_done_in_time_that_was_not_due(found_city, life) -> None:
    for moment in played(found_city(), life):
        counted = contribution(moment.after)
        for cell, amount in counted.items():
            if (cell.attribution, cell.figure) == (Attribution.DUE, Figure.DONE_IN_TIME):
                assert amount <= counted[cell._replace(figure=Figure.DUE)]


@every_life
@often
def test_a_case_has_one_valid_visit_at_most(found_city, life) -> None:
    for moment in played(found_city(), life):
        counted = contribution(moment.after)
        valid = sum(
            amount
            for cell, amount in counted.items()
            if (cell.attribution, cell.figure) == (Attribution.VISITED, Figure.VALID_VISITS)
        )
        assert valid <= 1


@every_life
@often
def test_figures_count_on_the_days_that_are_told_of_them(found_city, life) -> None:
    for moment in played(found_city(), life):
        for cell in contribution(moment.after):
            of_a_record = "=" in cell.figure and cell.attribution in RECORDS_COUNTED_ON
            assert of_a_record or cell.figure in COUNTED_ON[cell.attribution]
