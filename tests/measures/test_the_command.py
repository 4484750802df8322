"""`yousu bulletin` from a terminal."""

import json

from tests.program import Yousu
from typer.testing import CliRunner

from yousu.case.rules import Bureau
from yousu.case.vocabulary import Title
from yousu.runtime.commands import build
from yousu.store.arrangements import KnownBureau, remember_bureaus

GONE = KnownBureau("1", Bureau("parks", Title("公园局", "parks bureau"), (), ()), ())


def test_a_period_upside_down_is_refused_before_anything_is_started() -> None:
    result = CliRunner().invoke(build(), ["bulletin", "--from", "2024-02-01", "--to", "2024-01-01"])
    assert result.exit_code == 1
    assert "PERIOD_UPSIDE_DOWN" in result.stderr


async def test_a_bureau_whose_plugin_is_gone_has_its_line(city, yousu_in_city: Yousu) -> None:
    async with city.engine.begin() as connection:
        await remember_bureaus(connection, {"parks": GONE})
    quarter = ("--from", "2024-01-01", "--to", "2024-03-31")
    told = await yousu_in_city.run("bulletin", *quarter, "--json")
    assert "parks" in {line["bureau"] for line in json.loads(told.said)["lines"]}
