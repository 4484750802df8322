"""A rule that fails when a case comes: the order stands under the core's, the case is marked, the
fault is counted, and the other bureaus work on."""

import logging
import time
from dataclasses import replace

import pytest
from tests.plugins.broken.bureaus import DEADLINES as PROMISED
from tests.plugins.broken.bureaus import (
    LADDER,
    PONDS,
    RUNG,
    SIGN_OFF,
    exits,
    never_ends,
    parks,
    raises,
    with_rule,
)
from tests.town import text
from uuid_utils.compat import uuid7

from yousu.bureau import Budget, Ladder, SignOff
from yousu.case.commands import Relabel, Return
from yousu.case.rules import RuleSet
from yousu.case.vocabulary import Nature, ReturnReason

BROKEN = {
    "deadlines that raise": ("deadlines", raises, "raised"),
    "a chain that raises": ("sign_off", raises, "raised"),
    "a ladder that raises": ("ladder", raises, "raised"),
    "a ladder that ends the program": ("ladder", exits, "raised"),
    "deadlines that are a number": ("deadlines", lambda: 5, "wrong_type"),
    "a chain that is a ladder": ("sign_off", lambda: LADDER, "wrong_type"),
    "a ladder that is a list": ("ladder", lambda: [RUNG], "wrong_type"),
    "a ladder of a list": ("ladder", lambda: Ladder([RUNG]), "wrong_type"),
    "a ladder of words": ("ladder", lambda: Ladder(("head",)), "wrong_type"),
    "a deadline that is a word": (
        "deadlines",
        lambda: replace(PROMISED, handling="soon"),
        "wrong_type",
    ),
    "a deadline before the start": (
        "deadlines",
        lambda: replace(PROMISED, handling=Budget.hours(-1)),
        "impossible",
    ),
    "a chain of the author alone": (
        "sign_off",
        lambda: SignOff("alone", SIGN_OFF.steps[:1]),
        "impossible",
    ),
    "a rung on which nobody stands": (
        "ladder",
        lambda: Ladder((replace(RUNG, post="mayor"),)),
        "impossible",
    ),
    "a ladder that takes a second": ("ladder", lambda: time.sleep(1), "too_slow"),
    "a chain that never ends": ("sign_off", never_ends, "too_slow"),
}


def source(rules: RuleSet, hook: str) -> str:
    """Who gave the rule."""
    given = {
        "deadlines": rules.deadlines_from,
        "sign_off": rules.sign_off_from,
        "ladder": rules.ladder_from,
    }
    return given[hook].plugin


@pytest.fixture(params=BROKEN)
def broken(request, with_parks):
    """A town in which a rule of the parks fails at the ponds; the hook and how it fails."""
    hook, answer, kind = BROKEN[request.param]
    return with_parks(with_rule(hook, answer)), hook, kind


@pytest.fixture
def with_failing_chain(with_parks):
    return with_parks(with_rule("sign_off", raises))


async def test_its_place_is_taken_by_the_cores(broken) -> None:
    bureaus, hook, kind = broken
    rules = await bureaus.rules(await bureaus.dispatched("parks", PONDS))
    assert source(rules, hook) == "core"
    assert [(fault.hook, fault.kind) for fault in rules.faults] == [(hook, kind)]


async def test_the_other_rules_are_the_bureaus_own(broken) -> None:
    bureaus, hook, _ = broken
    rules = await bureaus.rules(await bureaus.dispatched("parks", PONDS))
    others = {"deadlines", "sign_off", "ladder"} - {hook}
    assert {source(rules, other) for other in others} == {"parks"}


async def test_the_case_is_marked_and_the_fault_is_counted(broken) -> None:
    bureaus, hook, kind = broken
    case = await bureaus.dispatched("parks", PONDS)
    assert await bureaus.needing_attention() == {case}
    assert await bureaus.counted() == {(hook, kind): 1}


async def test_the_fault_names_plugin_and_hook_in_a_sentence(broken) -> None:
    bureaus, hook, _ = broken
    await bureaus.dispatched("parks", PONDS)
    [counted] = await bureaus.faults()
    assert counted.fault.reason.startswith(f"The {hook} hook of plugin parks ")


async def test_another_bureau_works_on(broken) -> None:
    bureaus, _, _ = broken
    await bureaus.dispatched("parks", PONDS)
    other = await bureaus.dispatched("rivers")
    assert (await bureaus.rules(other)).faults == ()
    assert other not in await bureaus.needing_attention()


async def test_where_it_works_it_is_the_bureaus_own(broken) -> None:
    bureaus, hook, _ = broken
    rules = await bureaus.rules(await bureaus.dispatched("parks"))
    assert (source(rules, hook), rules.faults) == ("parks", ())


async def test_the_place_of_an_error_is_told_and_its_words_are_not(
    with_failing_chain, caplog
) -> None:
    with caplog.at_level(logging.DEBUG):
        await with_failing_chain.dispatched("parks", PONDS)
    [counted] = await with_failing_chain.faults()
    assert "RuntimeError (bureaus.py, line " in counted.fault.reason
    assert "13900000000" not in counted.fault.reason + caplog.text


async def test_the_count_is_the_citys(with_parks) -> None:
    for server in (with_parks(with_rule("ladder", raises)), with_parks(with_rule("ladder", exits))):
        await server.dispatched("parks", PONDS)
    assert await server.counted() == {("ladder", "raised"): 2}


async def test_once_it_works_again_the_next_order_is_under_it(with_parks) -> None:
    answers = iter([[RUNG], LADDER])
    bureaus = with_parks(with_rule("ladder", lambda: next(answers)))
    told = [await bureaus.rules(await bureaus.dispatched("parks", PONDS)) for _ in range(2)]
    assert [source(rules, "ladder") for rules in told] == ["core", "parks"]


async def test_a_second_dispatch_under_rules_that_work_takes_the_mark_away(
    with_parks, with_failing_chain
) -> None:
    case = await with_failing_chain.dispatched("parks", PONDS)
    mended = with_parks(parks())
    back = Return(uuid7(), ReturnReason.INCOMPLETE, text("请补充地址。"))
    await mended.town.do(case, back, mended.ponds.head)
    await mended.town.grant(case, mended.town.hotline)
    await mended.dispatch(case, "parks", PONDS)
    assert await mended.needing_attention() == set()


async def test_a_relabelling_brings_the_chain_that_works(with_parks, with_failing_chain) -> None:
    case = await with_failing_chain.dispatched("parks", PONDS)
    mended = with_parks(parks())
    await mended.town.do(case, Relabel(nature=Nature.HELP), mended.town.hotline)
    assert await mended.needing_attention() == set()


async def test_a_relabelling_brings_one_of_the_bureaus_own_that_is_as_long(
    with_parks, with_failing_chain
) -> None:
    case = await with_failing_chain.dispatched("parks", PONDS)
    as_long = SignOff("ponds", SIGN_OFF.steps[:2])
    mended = with_parks(with_rule("sign_off", lambda: as_long))
    await mended.town.do(case, Relabel(nature=Nature.HELP), mended.town.hotline)
    assert await mended.needing_attention() == set()


async def test_a_relabelling_that_fails_again_leaves_the_mark(with_failing_chain) -> None:
    case = await with_failing_chain.dispatched("parks", PONDS)
    relabel = Relabel(nature=Nature.HELP)
    await with_failing_chain.town.do(case, relabel, with_failing_chain.town.hotline)
    assert await with_failing_chain.needing_attention() == {case}


async def test_closing_takes_the_mark_away(with_failing_chain) -> None:
    case = await with_failing_chain.dispatched("parks", PONDS)
    await with_failing_chain.closed(case)
    assert await with_failing_chain.needing_attention() == set()
