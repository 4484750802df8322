"""The bulletin of the first quarter of 2024 shows the published figures."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from rich.console import Console
from tests.measures.asking import RATES, values

from yousu.bulletins.compiled import Compiling, compiled
from yousu.bulletins.edition import Amount, Content, Edition, Line, SectionCode
from yousu.bulletins.kind import BulletinKind, subject_with
from yousu.bulletins.outline import outline
from yousu.bulletins.rendered.page import page_of
from yousu.bulletins.rendered.words import shown
from yousu.calendar import CITY_ZONE
from yousu.definitions import basis_of
from yousu.personal import personal_numbers
from yousu.runtime.bulletin_shown import bulletin_shown

QUARTER = subject_with(BulletinKind.QUARTERLY, None, date(2024, 2, 1), 1)
QUARTER_ENDS = datetime(2024, 4, 1, tzinfo=CITY_ZONE)


@pytest.fixture(scope="module")
async def content(demo_city) -> Content:
    async with demo_city.engine.connect() as connection:
        await connection.execution_options(isolation_level="REPEATABLE READ")
        basis = await basis_of(demo_city, connection)
        outlined = tuple(outline(basis, None))
        by = Compiling(basis, demo_city.host, outlined, QUARTER_ENDS)
        return await compiled(connection, by, QUARTER)


@pytest.fixture(scope="module")
def issued(content) -> Edition:
    return Edition(UUID(int=1), 1, content, content.digest, datetime.now(UTC), "clock")


def bureaus(content: Content) -> dict[str | None, Line]:
    section = content.section(SectionCode.RESPONSIBLE)
    assert section is not None
    return {line.code: line for line in section.lines}


def told(line: Line) -> dict[str, Amount]:
    return {figure.measure: figure.now for figure in line.figures}


def test_every_bureau_has_a_line(content, host) -> None:
    assert set(bureaus(content)) == set(host.directory.bureaus)


@pytest.mark.parametrize(
    ("bureau", "received"), [("education", 330), ("civil_affairs", 6), ("housing", 753)]
)
def test_all_that_was_received_is_closed(content, bureau, received) -> None:
    line = told(bureaus(content)[bureau])
    assert (line["received"].value, line["received_and_closed"].value) == (received, received)


@pytest.mark.parametrize(
    ("bureau", "rates"),
    [
        ("traffic", ("100.00%", "98.79%", "99.40%")),
        ("civil_affairs", ("100.00%", "100.00%", "100.00%")),
        ("forestry", ("100.00%", "100.00%", "100.00%")),
    ],
)
def test_the_rates_are_those_that_were_published(content, bureau, rates) -> None:
    line = told(bureaus(content)[bureau])
    written = (shown(content.definition(code), line[code]) for code in RATES[:3])
    assert tuple(written) == rates


@pytest.mark.parametrize("rate", RATES[:3])
def test_education_has_at_least_97_in_a_hundred(content, rate) -> None:
    value = told(bureaus(content)["education"])[rate].value
    assert value is not None
    assert value >= Decimal("0.97")


def test_the_city_counts_what_its_bureaus_count(content) -> None:
    section = content.section(SectionCode.RESPONSIBLE)
    for code, total in told(section.total).items():
        parts = [told(line)[code].numerator for line in section.lines]
        assert total.numerator == sum(parts)


async def test_a_line_holds_what_is_asked_for_elsewhere(demo_city, content) -> None:
    first, last = QUARTER.first, QUARTER.last
    rates = await values(demo_city, *RATES, first=first, last=last, bureau="traffic")
    line = told(bureaus(content)["traffic"])
    assert {code: line[code].value for code in RATES} == {
        code: rate.value for code, rate in rates.items()
    }


def test_bureaus_of_one_score_share_the_first_rank(content) -> None:
    ranking = content.section(SectionCode.RANKING)
    ranks = {line.code: line.rank for line in ranking.lines}
    assert ranks["civil_affairs"] == ranks["forestry"] == 1
    assert ranks["housing"] == 8


def test_it_counts_up_to_the_end_of_its_last_day(content) -> None:
    assert content.cut_off == datetime(2024, 3, 31, 23, 59, 59, 999999, tzinfo=CITY_ZONE)


def test_there_is_no_personal_data_in_it(issued) -> None:
    for table in page_of(issued).tables:
        for row in table.rows:
            for words in (row.name, *(cell.text for cell in row.cells)):
                assert personal_numbers(words) == ()


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
    [place] = [place for place, row in enumerate(rows) if "西宁交警" in row]
    rates, sums = rows[place : place + 2]
    assert rates.split()[-4:] == ["100.00%", "98.79%", "99.40%", "100.00%"]
    assert all("/" in made_of for made_of in sums.split()[-4:])
