"""The bulletin of the first quarter of 2024 shows the published figures."""

import json
from datetime import date, datetime

import pytest
from rich.console import Console
from tests.measures.asking import RATES, values

from yousu.calendar import CITY_ZONE
from yousu.definitions import basis_of
from yousu.measures.bulletin import Bulletin, bulletin
from yousu.measures.period import Period
from yousu.runtime.bulletin_shown import bulletin_json, bulletin_shown

QUARTER = Period(date(2024, 1, 1), date(2024, 3, 31))


@pytest.fixture(scope="module")
async def issued(demo_city) -> Bulletin:
    async with demo_city.engine.connect() as connection:
        return await bulletin(connection, await basis_of(demo_city, connection), QUARTER)


@pytest.fixture
def line(issued):
    return {line.bureau: line for line in issued.lines}.__getitem__


def test_every_bureau_has_a_line_and_the_city_has_the_last(issued, host) -> None:
    assert [line.bureau for line in issued.lines] == [*host.directory.bureaus, None]


@pytest.mark.parametrize(
    ("bureau", "received"), [("education", 330), ("civil_affairs", 6), ("housing", 753)]
)
def test_all_that_was_received_is_closed(line, bureau, received) -> None:
    assert (line(bureau).received, line(bureau).closed) == (received, received)


def test_the_city_counts_what_its_bureaus_count(issued) -> None:
    *bureaus, city = issued.lines
    assert city.received == sum(line.received for line in bureaus)
    assert city.closed == sum(line.closed for line in bureaus)
    for place, rate in enumerate(city.rates):
        assert rate.numerator == sum(line.rates[place].numerator for line in bureaus)


async def test_a_line_holds_the_rates_that_are_asked_for_elsewhere(demo_city, line) -> None:
    first, last = QUARTER.first, QUARTER.last
    rates = await values(demo_city, *RATES, first=first, last=last, bureau="traffic")
    assert line("traffic").rates == tuple(rates.values())


def test_it_counts_up_to_the_end_of_its_last_day(issued) -> None:
    assert issued.cut_off == datetime(2024, 3, 31, 23, 59, 59, 999999, tzinfo=CITY_ZONE)


def test_a_narrow_terminal_cuts_no_figure(issued) -> None:
    console = Console(width=80)
    with console.capture() as capture:
        console.print(bulletin_shown(issued))
    assert "…" not in capture.get()


def test_the_rates_are_printed_with_what_they_are_made_of(issued) -> None:
    console = Console(width=120)
    with console.capture() as capture:
        console.print(bulletin_shown(issued))
    rows = capture.get().splitlines()
    [place] = [place for place, row in enumerate(rows) if "traffic" in row]
    rates, sums = rows[place : place + 2]
    assert rates.split()[-4:] == ["100.0%", "98.8%", "99.4%", "100.0%"]
    assert all("/" in made_of for made_of in sums.split()[-4:])


def test_programs_read_the_same(issued) -> None:
    told = json.loads(bulletin_json(issued))
    assert (told["from"], told["to"]) == ("2024-01-01", "2024-03-31")
    [housing] = [line for line in told["lines"] if line["bureau"] == "housing"]
    assert (housing["received"], housing["rates"]["on_time"]["value"]) == (753, "1.000000")
