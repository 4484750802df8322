"""A person who asks for it is erased; what happened to their cases, and what is counted, stays."""

import pytest
from tests.reporters.conftest import ADDRESS, NAME, OFFICER, PHONE, PROPERTY, known
from tests.town import text

from yousu.case.apply import fold
from yousu.case.commands import Comment
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import Solved
from yousu.counting import verify
from yousu.reporters import erase, reveal
from yousu.store.access_log import AccessFilter, logged_accesses
from yousu.store.cases import row_of
from yousu.store.listing import listed

WHY = "本人书面申请删除个人信息。"
WORDS = ("appeals", "texts", "reporters", "access_log")


async def log(city) -> list:
    async with city.engine.connect() as connection:
        return await listed(connection, logged_accesses(AccessFilter()), 100)


@pytest.mark.parametrize("by", [OFFICER, "hotline"], ids=["data officer", "hotline"])
async def test_nothing_is_known_of_them_any_more(town, case, by) -> None:
    await erase(town.city, town.hotline if by == "hotline" else by, case, WHY)
    assert await known(town, case) is None


async def test_what_was_said_in_every_case_of_theirs_is_gone(town, case, closed, archive) -> None:
    other = await town.open(PROPERTY, reporter_phone="13800000002")
    await town.do(other, Comment(text("另一件。")), town.hotline)
    await erase(town.city, OFFICER, case, WHY)
    assert [row.case_id for row in await archive.rows("select case_id from appeals")] == [other]
    assert [row.case_id for row in await archive.rows("select case_id from texts")] == [other]


async def test_it_is_written_down(town, case) -> None:
    await erase(town.city, OFFICER, case, WHY)
    [line] = await log(town.city)
    told = line.access
    assert (told.kind, told.actor, told.case, told.reason) == ("erased", OFFICER, case, WHY)


async def test_all_else_is_as_it_was(town, case, closed, archive) -> None:
    """The log, the cases, clocks, timers, measures, notices, register: row for row."""
    before = await archive.tables()
    await erase(town.city, OFFICER, case, WHY)
    after = await archive.tables()
    assert {name: rows for name, rows in after.items() if name not in WORDS} == {
        name: rows for name, rows in before.items() if name not in WORDS
    }


async def test_replaying_the_log_still_gives_the_case(town, case) -> None:
    await erase(town.city, OFFICER, case, WHY)
    assert row_of(fold(await town.history(case))) == row_of(await town.case(case))


async def test_every_figure_is_still_what_the_log_gives(town, case, closed) -> None:
    await erase(town.city, OFFICER, closed, WHY)
    found = await verify(town.city)
    assert (found.cases, found.holds) == (2, True)


async def test_work_on_the_case_goes_on(town, case) -> None:
    await erase(town.city, OFFICER, case, WHY)
    await town.reply(case, town.housing)
    await town.visit(case, solved=Solved.SOLVED)
    await town.close(case)
    assert (await town.case(case)).closed_at is not None


async def test_what_is_said_afterwards_is_erased_when_it_is_asked_for_again(
    town, case, archive
) -> None:
    await erase(town.city, OFFICER, case, WHY)
    await town.do(case, Comment(text("又来电。")), town.hotline)
    await erase(town.city, OFFICER, case, WHY)
    assert (await archive.count("texts"), await archive.count("access_log")) == (0, 2)


async def test_a_later_call_from_the_same_number_makes_them_known_anew(town, case) -> None:
    await erase(town.city, OFFICER, case, WHY)
    again = await town.open(PROPERTY, reporter_name="张女士", reporter_phone=PHONE)
    shown = await reveal(town.city, town.hotline, again, "核实")
    assert (shown.name, shown.phone, shown.address) == ("张女士", PHONE, None)
    assert (await town.case(again)).reporter == (await town.case(case)).reporter


async def test_who_is_erased_is_shown_to_nobody(town, case) -> None:
    await erase(town.city, OFFICER, case, WHY)
    with pytest.raises(Refused) as refusal:
        await reveal(town.city, town.hotline, case, "核实")
    assert refusal.value.code is ProblemCode.REPORTER_ERASED


async def test_others_may_not_and_nothing_is_changed(town, case, archive) -> None:
    before = await archive.tables()
    for actor, code in (
        (town.housing.handler, ProblemCode.NOT_ALLOWED),
        (town.housing.at("transfer_office"), ProblemCode.NOT_ALLOWED),
        (town.education.head, ProblemCode.UNKNOWN_CASE),
    ):
        with pytest.raises(Refused) as refusal:
            await erase(town.city, actor, case, WHY)
        assert refusal.value.code is code
    assert await archive.tables() == before


async def test_the_reason_may_not_name_who_it_is_about(town, case) -> None:
    with pytest.raises(Refused) as refusal:
        await erase(town.city, OFFICER, case, f"机主{PHONE}申请")
    assert refusal.value.code is ProblemCode.PERSONAL_DATA
    assert await known(town, case) is not None


async def test_nothing_personal_is_left_in_any_table(town, case, closed, archive) -> None:
    await erase(town.city, OFFICER, case, WHY)
    tables = await archive.tables()
    hidden = (NAME, PHONE, ADDRESS, "五四大街")
    assert not [name for name, rows in tables.items() for r in rows for h in hidden if h in r]
