"""`yousu ledger` from a terminal."""

from openpyxl import load_workbook
from tests.program import Yousu
from typer.testing import CliRunner

from yousu.runtime.commands import build


def test_no_file_is_refused_before_anything_is_started() -> None:
    result = CliRunner().invoke(build(), ["ledger"])
    assert (result.exit_code, result.stderr.startswith("NO_FILE")) == (1, True)


async def test_both_files_have_every_case(town, yousu_in_city: Yousu, tmp_path) -> None:
    for category in ("housing.property_management", "education.fees"):
        await town.open(category)
    csv, xlsx = tmp_path / "ledger.csv", tmp_path / "ledger.xlsx"
    told = await yousu_in_city.run("ledger", "--csv", str(csv), "--xlsx", str(xlsx))
    assert told.status == 0, told.complained
    assert len(csv.read_text("utf-8-sig").splitlines()) == load_workbook(xlsx)["台账"].max_row == 3
    assert not list(tmp_path.glob("*.unfinished"))


async def test_a_filter_chooses(town, yousu_in_city: Yousu, tmp_path) -> None:
    await town.open("education.fees")
    csv = tmp_path / "ledger.csv"
    await yousu_in_city.run("ledger", "category=education.enrolment", "--csv", str(csv))
    assert len(csv.read_text("utf-8-sig").splitlines()) == 1


async def test_a_filter_that_is_none_is_refused(city, yousu_in_city: Yousu, tmp_path) -> None:
    told = await yousu_in_city.run("ledger", "colour=red", "--csv", str(tmp_path / "ledger.csv"))
    assert (told.status, told.complained.startswith("UNKNOWN_PARAMETER")) == (1, True)
    assert not list(tmp_path.glob("ledger*"))
