"""What the lines of a bulletin are called."""

from collections.abc import Mapping

from yousu.case.vocabulary import Title
from yousu.case.vocabulary.titles import CHANNEL_TITLES, NATURE_TITLES
from yousu.measures.basis import Basis
from yousu.measures.value import Dimension

CITY = Title("全市", "the city")
TOTAL = Title("合计", "total")
CLOSED_SETS: Mapping[str, Title] = {
    one.value: title for one, title in (*CHANNEL_TITLES.items(), *NATURE_TITLES.items())
}
NONE_YET: Mapping[Dimension, Title] = {
    Dimension.BUREAU: Title("尚未派单", "no bureau yet"),
    Dimension.UNIT: Title("尚未派至单位", "no unit yet"),
    Dimension.CATEGORY: Title("尚未分类", "no category yet"),
}


def name_of(basis: Basis, dimension: Dimension, code: str | None, bureau: str | None) -> Title:
    """What people call a line; its code where nobody knows it any more. `bureau` is whose units
    they are."""
    if code is None:
        return NONE_YET[dimension]
    found: Title | None
    match dimension:
        case Dimension.BUREAU:
            found = bureau_name(basis, code)
        case Dimension.UNIT:
            unit = basis.directory.unit(bureau or "", code)
            found = unit.title if unit else None
        case Dimension.CATEGORY:
            category = basis.directory.categories.get(code)
            found = category.title if category else None
        case _:
            found = CLOSED_SETS.get(code)
    return found or Title(code, code)


def bureau_name(basis: Basis, code: str | None) -> Title:
    """A bureau's name, or the city's for None."""
    if code is None:
        return CITY
    found = basis.directory.bureaus.get(code)
    return found.title if found else Title(code, code)
