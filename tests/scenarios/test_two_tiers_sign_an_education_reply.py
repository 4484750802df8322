"""General replies need three signatures, important ones the leader's as well."""

import pytest
from tests.town import person, text

from yousu.case.commands import SignReply, SubmitReply
from yousu.case.events import ReplySigned
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import CaseState, Nature, Significance

GENERAL = ["unit_head", "transfer_office"]
IMPORTANT = ["unit_head", "leader_in_charge", "transfer_office"]
ENROLMENT = "education.enrolment"


@pytest.fixture
def submitted(town):
    """A reply that its author has handed in."""

    async def submit(nature: Nature = Nature.HELP, **more: object):
        case = await town.open(ENROLMENT, nature, **more)
        await town.hand_to_handler(case, town.education)
        reply = SubmitReply(text("请于八月十日前报名。"))
        await town.do(case, reply, town.education.handler)
        return case

    return submit


async def sign(town, case, posts) -> None:
    for post in posts:
        who = town.education.head if post == "unit_head" else town.education.at(post)
        await town.do(case, SignReply(), who)


async def signed(town, case) -> list[str]:
    facts = [event.fact for event in await town.history(case)]
    return [fact.post for fact in facts if isinstance(fact, ReplySigned)]


@pytest.mark.parametrize("nature", [Nature.HELP, Nature.SUGGESTION, Nature.CONSULTATION])
async def test_a_general_reply_leaves_under_the_heads_and_the_offices_signature(
    town, submitted, nature
) -> None:
    case = await submitted(nature)
    await sign(town, case, GENERAL)
    assert (await town.case(case)).state is CaseState.REPLIED


@pytest.mark.parametrize("nature", [Nature.COMPLAINT, Nature.REPORT])
async def test_an_important_reply_needs_the_leader_as_well(town, submitted, nature) -> None:
    case = await submitted(nature)
    await sign(town, case, IMPORTANT)
    assert await signed(town, case) == IMPORTANT


async def test_what_was_handed_down_from_above_needs_the_leader_as_well(town, submitted) -> None:
    case = await submitted(significance=Significance.IMPORTANT)
    await sign(town, case, IMPORTANT)
    assert (await town.case(case)).state is CaseState.REPLIED


async def test_before_its_last_signature_a_reply_does_not_leave(town, submitted) -> None:
    case = await submitted(Nature.COMPLAINT)
    await sign(town, case, IMPORTANT[:-1])
    assert (await town.case(case)).state is CaseState.SIGN_OFF


@pytest.mark.parametrize("post", ["leader_in_charge", "transfer_office", "party_secretary"])
async def test_nobody_signs_out_of_turn(town, submitted, post) -> None:
    case = await submitted(Nature.COMPLAINT)
    with pytest.raises(Refused) as refused:
        await sign(town, case, [post])
    assert refused.value.code is ProblemCode.NOT_YOUR_STEP


async def test_the_author_does_not_sign_as_head(town, submitted) -> None:
    case = await submitted()
    author = person(town.education.handler.id, "unit_head", "education", "basic_education")
    with pytest.raises(Refused) as refused:
        await town.do(case, SignReply(), author)
    assert refused.value.code is ProblemCode.AUTHOR_CANNOT_SIGN


async def test_the_leader_of_another_bureau_does_not_sign(town, submitted) -> None:
    case = await submitted(Nature.COMPLAINT)
    await sign(town, case, IMPORTANT[:1])
    with pytest.raises(Refused) as refused:
        await town.do(case, SignReply(), town.housing.at("leader_in_charge"))
    assert refused.value.code is ProblemCode.UNKNOWN_CASE
