"""Orders of the forestry bureau, and what its rules say of them."""

from dataclasses import replace

from tests.plugins_of_bureaus.orders import by_code, request_for_help

from yousu.bureau import Budget, CaseFacts, ClockKind, Nature, Rung, Significance, Urgency
from yousu_forestry.plugin import deadlines, ladder
from yousu_forestry.settings import ForestrySettings

SETTINGS = ForestrySettings()
HELP = request_for_help("forestry.trees_and_greening", "greening")
URGENT = replace(HELP, urgency=Urgency.URGENT)
EMERGENCY = replace(HELP, urgency=Urgency.EMERGENCY)
DIFFICULT = replace(HELP, significance=Significance.IMPORTANT)
REPORT = replace(HELP, nature=Nature.REPORT)


def handling(case: CaseFacts, settings: ForestrySettings = SETTINGS) -> Budget:
    return deadlines(case, settings).handling


def rung(code: str, case: CaseFacts = HELP, settings: ForestrySettings = SETTINGS) -> Rung:
    return by_code(ladder(case, settings).rungs, code)


def climb(clock: ClockKind, case: CaseFacts = HELP) -> list[tuple[str, str]]:
    return [(rung.code, rung.post) for rung in ladder(case, SETTINGS).on(clock)]
