"""Who comes with several cases is told as somebody, and not as who."""

from yousu.measures.observations.observation import ObservationKind

REPEATED = ObservationKind.REPEATED_REPORTER


async def test_somebody_with_three_cases_is_a_repeated_reporter(raised, observed, behind) -> None:
    cases = {await raised(reporter_phone="13900000001") for _ in range(3)}
    for person in range(3):
        await raised(reporter_phone=f"1391111000{person}")

    [repeated] = await observed(REPEATED)

    assert repeated.count == 3
    assert await behind(repeated) == cases


async def test_two_cases_are_not_several(raised, observed) -> None:
    for _ in range(2):
        await raised(reporter_phone="13900000001")
    assert await observed(REPEATED) == []


async def test_a_handle_tells_nothing_about_the_person(town, raised, observed) -> None:
    case = [await raised(reporter_phone="13900000001") for _ in range(3)][0]
    reporter = (await town.case(case)).reporter
    [first], [second] = await observed(REPEATED), await observed(REPEATED)
    assert first.handle != second.handle
    assert first.handle not in reporter.hex
