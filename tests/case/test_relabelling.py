"""Relabelling: what an appeal is, said better, never lets anybody off a signature or a deadline."""

from dataclasses import replace

import pytest

from yousu.calendar import Budget
from yousu.case.commands import Relabel
from yousu.case.events import Relabelled
from yousu.case.problem import ProblemCode
from yousu.case.rules import RuleSet, SignOff
from yousu.case.starts import start_of
from yousu.case.vocabulary import CaseState, ClockKind, Nature, Significance

AS_CONSULTATION = Relabel(nature=Nature.CONSULTATION)
AS_COMPLAINT = Relabel(nature=Nature.COMPLAINT)


def rules_for(city, nature: Nature, significance: Significance) -> RuleSet:
    """Complaints and important appeals need a third signature, and are handled in a day."""
    rules = city.offers["waters"]
    if nature is Nature.COMPLAINT or significance is Significance.IMPORTANT:
        deadlines = replace(rules.deadlines, handling=Budget.working_days(1))
        return replace(rules, id="grave", deadlines=deadlines)
    return replace(rules, id="slight", sign_off=SignOff("general", rules.sign_off.steps[:2]))


@pytest.fixture
def city(city):
    """A city whose gardens bureau goes by what an appeal is."""
    plain = city.rules

    def rules(command=None):
        start = start_of(city.case, command, city.directory) if city.case and command else None
        if start:
            labels = start.labels
            city.offers["gardens"] = rules_for(city, labels.nature, labels.significance)
        return plain(command)

    city.rules = rules
    return city


def dispatched(city, nature: Nature):
    city.play(city.appeal(nature=nature), by=city.hotline)
    return city.bring_to(CaseState.DISPATCHED)


def signatures(city) -> int:
    """How many signatures the lead's reply needs."""
    return len(city.sets[city.order.chain_rules].sign_off.steps)


def test_a_complaint_called_a_consultation_keeps_its_chain_and_its_deadline(city) -> None:
    before = dispatched(city, Nature.COMPLAINT).order

    city.play(AS_CONSULTATION, by=city.hotline)

    assert (city.case.nature, signatures(city)) == (Nature.CONSULTATION, 3)
    assert city.order == before


def test_its_next_order_after_a_return_goes_by_the_complaint_too(city) -> None:
    dispatched(city, Nature.COMPLAINT).play(AS_CONSULTATION, by=city.hotline)
    city.returned()

    city.bring_to(CaseState.DISPATCHED)

    assert (city.order.rule_set, signatures(city)) == ("grave", 3)
    assert city.clock_of(ClockKind.HANDLING).budget == Budget.working_days(1)


def test_a_complaint_called_a_consultation_between_two_orders_goes_by_the_complaint(city) -> None:
    dispatched(city, Nature.COMPLAINT).returned()
    city.play(AS_CONSULTATION, by=city.hotline)

    city.bring_to(CaseState.DISPATCHED)

    assert city.order.rule_set == "grave"


def test_a_supporter_called_in_later_goes_by_the_complaint_too(city) -> None:
    dispatched(city, Nature.COMPLAINT).play(AS_CONSULTATION, by=city.hotline)

    assert start_of(city.case, city.call_in(), city.directory).labels.nature is Nature.COMPLAINT


def test_what_was_never_dispatched_is_simply_what_it_is_called(city) -> None:
    city.play(city.appeal(nature=Nature.COMPLAINT), by=city.hotline)
    city.play(AS_CONSULTATION, by=city.hotline)

    city.bring_to(CaseState.DISPATCHED)

    assert (city.order.rule_set, signatures(city)) == ("slight", 2)


def test_a_consultation_called_a_complaint_needs_the_longer_chain(city) -> None:
    dispatched(city, Nature.CONSULTATION)

    city.play(AS_COMPLAINT, by=city.hotline)

    assert (city.order.rule_set, city.order.chain_rules, signatures(city)) == ("slight", "grave", 3)


def test_a_longer_chain_moves_no_clock_that_runs(city) -> None:
    before = dispatched(city, Nature.CONSULTATION).order.clocks

    city.play(AS_COMPLAINT, by=city.hotline)

    assert city.order.clocks == before


def test_a_reply_under_sign_off_waits_for_the_longer_chain(city) -> None:
    dispatched(city, Nature.CONSULTATION).bring_to(CaseState.SIGN_OFF)

    city.play(AS_COMPLAINT, by=city.hotline)

    city.bring_to(CaseState.REPLIED)
    assert [verdict.post for verdict in city.order.replies[-1].verdicts] == [
        "handler",
        "unit_head",
        "leader_in_charge",
    ]


def test_an_appeal_that_becomes_important_needs_the_longer_chain(city) -> None:
    dispatched(city, Nature.HELP)

    city.play(Relabel(significance=Significance.IMPORTANT), by=city.hotline)

    assert signatures(city) == 3


def test_a_complaint_at_last_is_a_complaint_for_the_next_order(city) -> None:
    dispatched(city, Nature.CONSULTATION).play(AS_COMPLAINT, by=city.hotline)
    city.returned()

    city.bring_to(CaseState.DISPATCHED)

    assert city.order.rule_set == "grave"


def test_a_consultation_called_a_complaint_between_two_orders_goes_by_the_complaint(city) -> None:
    dispatched(city, Nature.CONSULTATION).returned()
    city.play(AS_COMPLAINT, by=city.hotline)

    city.bring_to(CaseState.DISPATCHED)

    assert city.order.rule_set == "grave"


def test_to_and_fro_leaves_the_longer_chain(city) -> None:
    dispatched(city, Nature.CONSULTATION).play(AS_COMPLAINT, by=city.hotline)

    city.play(AS_CONSULTATION, by=city.hotline)

    assert (city.case.nature, signatures(city)) == (Nature.CONSULTATION, 3)


def test_what_is_left_out_stays_as_it_was(city) -> None:
    city.play(
        city.appeal(nature=Nature.REPORT, significance=Significance.IMPORTANT), by=city.hotline
    )

    city.play(Relabel(category="wild_animals"), by=city.hotline)

    case = city.case
    assert (case.nature, case.significance, case.category) == (
        Nature.REPORT,
        Significance.IMPORTANT,
        "wild_animals",
    )


def test_a_category_of_another_bureau_is_no_better_name(city) -> None:
    dispatched(city, Nature.HELP)

    refused = city.refusal(Relabel(category="leaks"), by=city.hotline)

    assert refused is ProblemCode.CATEGORY_OF_ANOTHER_BUREAU


def test_a_category_that_nobody_has_is_refused(city) -> None:
    dispatched(city, Nature.HELP)

    refused = city.refusal(Relabel(category="ufos"), by=city.hotline)

    assert refused is ProblemCode.UNKNOWN_CATEGORY


def test_before_its_dispatch_an_appeal_may_turn_out_to_be_another_bureau_s(city) -> None:
    city.play(city.appeal(), by=city.hotline)

    facts = city.play(Relabel(category="leaks"), by=city.hotline)

    assert [type(fact) for fact in facts] == [Relabelled]


def test_relabelling_moves_nothing_of_a_supporter_s(city) -> None:
    dispatched(city, Nature.CONSULTATION).play(city.call_in(), by=city.hotline)
    before = city.supporter

    city.play(AS_COMPLAINT, by=city.hotline)

    assert city.supporter == before


def test_a_complaint_that_was_dispatched_before_labels_were_bound_is_bound_too(city) -> None:
    """Cases of the first release were stored without the labels that rules go by."""
    dispatched(city, Nature.COMPLAINT)
    city.case = replace(city.case, bound=None)
    city.play(AS_CONSULTATION, by=city.hotline)
    city.returned()

    city.bring_to(CaseState.DISPATCHED)

    assert city.order.rule_set == "grave"
