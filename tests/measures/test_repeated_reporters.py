"""How many of the people who came have come before."""

from decimal import Decimal

from tests.measures.asking import values
from tests.town import Town

HE, SHE = "13900000001", "13900000002"


async def test_one_of_two_people_came_again(town: Town) -> None:
    for phone in (HE, HE, SHE):
        await town.open("housing.property_management", reporter_phone=phone)
    day = (await town.now()).date()
    told = await values(town.city, "repeated_reporters", first=day, last=day)
    assert told["repeated_reporters"].value == Decimal("0.500000")
