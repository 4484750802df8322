"""The districts of a city, and which one words of a place tell of."""

from collections.abc import Iterable
from dataclasses import dataclass

from yousu.case.vocabulary import Title


@dataclass(frozen=True)
class District:
    """A district or county (区县): the words by which a place is known to lie in it, and how many
    people live there (常住人口); 0 where nobody has said so."""

    code: str
    title: Title
    words: tuple[str, ...] = ()
    residents: int = 0


# Residents by the seventh national census of 2020, as the province's statistical yearbook of 2022
# gives them in table 3-8.
XINING: tuple[District, ...] = (
    District("chengdong", Title("城东区", "Chengdong District"), ("城东区",), 489_372),
    District("chengzhong", Title("城中区", "Chengzhong District"), ("城中区",), 325_813),
    District("chengxi", Title("城西区", "Chengxi District"), ("城西区",), 326_866),
    District("chengbei", Title("城北区", "Chengbei District"), ("城北区",), 417_701),
    District("huangzhong", Title("湟中区", "Huangzhong District"), ("湟中区", "湟中县"), 395_043),
    District("datong", Title("大通县", "Datong County"), ("大通县", "大通回族土族自治县"), 403_368),
    District("huangyuan", Title("湟源县", "Huangyuan County"), ("湟源县",), 109_802),
)


def district_told(place: str | None, districts: Iterable[District]) -> str | None:
    """The code of the district that the words of a place name first; None where they name none."""
    named = (
        (place.find(word), district.code)
        for district in districts
        for word in district.words
        if place and word in place
    )
    return min(named, default=(0, None))[1]
