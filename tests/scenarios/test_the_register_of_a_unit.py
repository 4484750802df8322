"""Talks (提醒谈话), marks and vetoes (一票否决) are entered with their ground and rule; a unit may
appeal (考核申诉), and what is annulled counts no longer."""

import pytest
from tests.town import at, text
from uuid_utils.compat import uuid7

from yousu.case.actor import Actor
from yousu.case.commands import AppealAppraisal, EnterInRegister
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import ApplicationState, RegisterGround, RegisterKind
from yousu.store.listing import listed
from yousu.store.register import RegisterFilter, RegisterLine, register_lines

HARM = "《考核办法》第十二条"


@pytest.fixture
async def handled(town):
    case = await town.open("housing.property_management")
    await town.hand_to_handler(case, town.housing)
    return case


async def enter(
    town,
    case,
    by: Actor,
    kind: RegisterKind = RegisterKind.TALK,
    ground: RegisterGround = RegisterGround.REPEATEDLY_LATE,
    points: int = 0,
) -> None:
    entry = EnterInRegister(
        uuid7(), kind, ground, HARM, text("屡次超期。"), town.housing.handler.id, points
    )
    await town.do(case, entry, by)


async def lines(town, **wanted: str) -> list[RegisterLine]:
    async with town.city.engine.connect() as connection:
        return await listed(connection, register_lines(RegisterFilter(**wanted)), 10)


async def test_the_party_secretarys_rung_is_entered_as_a_talk(town) -> None:
    """The education bureau's last rung, three working days after the due date."""
    case = await town.open("education.fees")
    await town.hand_to_handler(case, type(town.education)("education", "finance"))
    await town.advance(days=30)
    [entry] = (await town.case(case)).register
    assert (entry.kind, entry.ground) == (RegisterKind.TALK, RegisterGround.OVERDUE)
    assert (entry.rule, entry.at) == ("party_secretary", at(3, 25, 18))


async def test_an_entry_names_unit_person_ground_and_rule(town, handled) -> None:
    await enter(town, handled, town.housing.at("discipline_office"))
    [line] = await lines(town, bureau="housing", unit="property_management")
    assert (line.person, line.rule) == (town.housing.handler.id, HARM)
    assert (line.kind, line.ground) == ("talk", "repeatedly_late")


async def test_a_mark_takes_points(town, handled) -> None:
    leader = town.housing.at("leader_in_charge")
    await enter(town, handled, leader, RegisterKind.MARK, points=5)
    [line] = await lines(town, person=town.housing.handler.id)
    assert (line.kind, line.points) == ("mark", 5)


async def test_what_caused_harm_is_vetoed_by_the_party_secretary(town, handled) -> None:
    secretary = town.housing.at("party_secretary")
    await enter(town, handled, secretary, RegisterKind.VETO, RegisterGround.CAUSED_HARM)
    [entry] = (await town.case(handled)).register
    assert (entry.kind, entry.ground) == (RegisterKind.VETO, RegisterGround.CAUSED_HARM)


@pytest.mark.parametrize("post", ["leader_in_charge", "petition_office"])
async def test_nobody_below_vetoes(town, handled, post) -> None:
    with pytest.raises(Refused) as refused:
        await enter(town, handled, town.housing.at(post), RegisterKind.VETO)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


@pytest.mark.parametrize(
    ("post", "may"),
    [("party_secretary", True), ("discipline_office", False), ("leader_in_charge", False)],
)
async def test_about_a_major_error_the_party_secretary_talks(town, handled, post, may) -> None:
    talk = enter(town, handled, town.housing.at(post), ground=RegisterGround.MAJOR_ERROR)
    if may:
        await talk
        return
    with pytest.raises(Refused) as refused:
        await talk
    assert refused.value.code is ProblemCode.NOT_ALLOWED


async def test_another_bureaus_secretary_enters_nothing(town, handled) -> None:
    with pytest.raises(Refused) as refused:
        await enter(town, handled, town.education.at("party_secretary"), RegisterKind.VETO)
    assert refused.value.code is ProblemCode.UNKNOWN_CASE


# --- appeals


@pytest.fixture
async def appealed(town, handled):
    """The discipline office has given a mark, the unit's head appeals."""
    office = town.housing.at("discipline_office")
    await enter(town, handled, office, RegisterKind.MARK, points=5)
    [entry] = (await town.case(handled)).register
    appeal = AppealAppraisal(uuid7(), entry.id, text("当日系统故障，并非超期。"))
    await town.do(handled, appeal, town.housing.head)
    return handled


async def counts(town, case) -> bool:
    [entry] = (await town.case(case)).register
    return entry.annulled_at is None


async def test_the_leader_alone_does_not_annul(town, appealed) -> None:
    await town.grant(appealed, town.housing.at("leader_in_charge"))
    assert await counts(town, appealed)


async def test_granted_at_both_levels_the_entry_counts_no_longer(town, appealed) -> None:
    await town.grant(appealed, town.housing.at("leader_in_charge"))
    await town.grant(appealed, town.hotline)
    assert not await counts(town, appealed)
    [line] = await lines(town, bureau="housing")
    assert line.settled_at is not None
    [application] = (await town.case(appealed)).applications
    assert line.settled_by == application.id


async def test_no_level_is_left_out(town, appealed) -> None:
    with pytest.raises(Refused) as refused:
        await town.grant(appealed, town.hotline)
    assert refused.value.code is ProblemCode.NOT_ALLOWED


@pytest.mark.parametrize("granted_before", [0, 1])
async def test_refused_at_any_level_the_entry_stands(town, appealed, granted_before) -> None:
    levels = (town.housing.at("leader_in_charge"), town.hotline)
    for level in levels[:granted_before]:
        await town.grant(appealed, level)
    await town.refuse(appealed, levels[granted_before])
    [application] = (await town.case(appealed)).applications
    assert application.state is ApplicationState.REFUSED
    assert await counts(town, appealed)


async def test_what_was_annulled_is_not_appealed_against_again(town, appealed) -> None:
    await town.grant(appealed, town.housing.at("leader_in_charge"))
    await town.grant(appealed, town.hotline)
    [entry] = (await town.case(appealed)).register
    again = AppealAppraisal(uuid7(), entry.id, text("再次申诉。"))
    with pytest.raises(Refused) as refused:
        await town.do(appealed, again, town.housing.head)
    assert refused.value.code is ProblemCode.UNKNOWN_ENTRY


async def test_a_closed_case_can_be_appealed_about(town, appealed) -> None:
    await town.reply(appealed, town.housing)
    await town.visit(appealed)
    await town.close(appealed)
    await town.grant(appealed, town.housing.at("leader_in_charge"))
    await town.grant(appealed, town.hotline)
    assert not await counts(town, appealed)
    await town.nothing_else_happens(appealed)
