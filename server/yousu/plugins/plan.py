"""All that one plugin says about an order, with the core's defaults where it says nothing."""

from dataclasses import dataclass

import pluggy
from pydantic import BaseModel

from yousu.bureau.hooks import CaseFacts
from yousu.case.rules import Deadlines, Ladder, SignOff
from yousu.plugins.check_answer import Rule
from yousu.plugins.default_rules import default_deadlines, default_ladder, default_sign_off
from yousu.plugins.report import PluginProblem


@dataclass(frozen=True)
class Plan:
    """The times, the signatures and the ladder of an order."""

    deadlines: Deadlines
    sign_off: SignOff
    ladder: Ladder


def plan_of(hooks: pluggy.HookRelay, settings: BaseModel, case: CaseFacts) -> Plan:
    """What a plugin's hooks answer for an order. Raises PluginProblem for an answer that is no
    rule, or whatever a rule raises."""
    return Plan(
        _answer(hooks.deadlines, Deadlines, settings, case) or default_deadlines(case),
        _answer(hooks.sign_off, SignOff, settings, case) or default_sign_off(),
        _answer(hooks.ladder, Ladder, settings, case) or default_ladder(),
    )


def _answer(
    hook: pluggy.HookCaller, kind: type[Rule], settings: BaseModel, case: CaseFacts
) -> Rule | None:
    answer = hook(case=case, settings=settings)
    if answer is None or isinstance(answer, kind):
        return answer
    given = type(answer).__name__
    raise PluginProblem(f"its {hook.name} rule gives a {given}, not {kind.__name__} or None")
