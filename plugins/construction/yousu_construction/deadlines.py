"""What the construction bureau promises in time. Ours: the page states no times."""

from yousu.bureau import CaseFacts, Nature
from yousu_construction.categories import is_heating_or_gas
from yousu_construction.settings import ConstructionSettings


def working_days(case: CaseFacts, settings: ConstructionSettings) -> int:
    """The tier of the nature; that of heating and gas can only shorten it."""
    days = _tier(case.nature, settings)
    if is_heating_or_gas(case.category):
        return min(days, _heating_and_gas_tier(case.nature, settings))
    return days


def _tier(nature: Nature, settings: ConstructionSettings) -> int:
    if nature is Nature.CONSULTATION:
        return settings.consultation_working_days
    report = nature is Nature.REPORT
    return settings.report_working_days if report else settings.ordinary_working_days


def _heating_and_gas_tier(nature: Nature, settings: ConstructionSettings) -> int:
    if nature is Nature.CONSULTATION:
        return settings.heating_and_gas_consultation_working_days
    return settings.heating_and_gas_working_days
