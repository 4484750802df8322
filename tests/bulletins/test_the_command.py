"""`yousu bulletin` from a terminal."""

import json

import pytest
from tests.program import Yousu

WEEK = ("weekly", "2024-03-13")


async def test_a_bulletin_is_issued_and_shown(publishing, yousu_in_city: Yousu) -> None:
    issued = await yousu_in_city.run("bulletin", "issue", *WEEK)
    assert "市住房保障房管局" in issued.said
    told = json.loads((await yousu_in_city.run("bulletin", "show", *WEEK, "--json")).said)
    assert (told["number"], told["issued_by"]) == (1, "command line")


async def test_it_is_written_into_files(publishing, yousu_in_city: Yousu, tmp_path) -> None:
    await publishing.issued()
    files = [tmp_path / name for name in ("b.pdf", "b.html", "b.xlsx")]
    options = [word for file in files for word in (f"--{file.suffix[1:]}", str(file))]
    assert (await yousu_in_city.run("bulletin", "show", *WEEK, *options)).status == 0
    assert [file.read_bytes()[:4] for file in files] == [b"%PDF", b"<!do", b"PK\x03\x04"]


async def test_it_is_corrected_with_a_reason(publishing, yousu_in_city: Yousu) -> None:
    await publishing.issued()
    await publishing.count_anew("received")
    told = await yousu_in_city.run("bulletin", "correct", *WEEK, "--reason", "补录一件。")
    assert "edition 2" in told.said


async def test_one_that_was_not_issued_is_not_there(publishing, yousu_in_city: Yousu) -> None:
    told = await yousu_in_city.run("bulletin", "show", *WEEK)
    assert told.status == 1
    assert "UNKNOWN_BULLETIN" in told.complained


async def test_bulletins_are_verified(publishing, yousu_in_city: Yousu) -> None:
    await publishing.issued()
    told = await yousu_in_city.run("verify", "--bulletins")
    assert (told.status, told.said.strip()) == (0, "Every bulletin is as it was issued.")


@pytest.mark.own_database
async def test_one_that_was_altered_is_told(publishing, yousu_in_city: Yousu) -> None:
    edition = await publishing.issued()
    async with publishing.city.engine.begin() as connection:
        await connection.exec_driver_sql("alter table bulletins disable trigger append_only")
        await connection.exec_driver_sql("update bulletins set content = content || ' '")
    told = await yousu_in_city.run("verify", "--bulletins")
    assert (told.status, str(edition.id) in told.said) == (1, True)
    assert "BULLETINS_ALTERED" in told.complained
