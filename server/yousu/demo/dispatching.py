"""The hotline dispatches; the unit signs for the case or sends it back."""

from datetime import timedelta

from yousu.case.commands import Decide, Dispatch, Return, SignFor
from yousu.case.rules import Category
from yousu.case.state import Application
from yousu.case.vocabulary import ClockKind, ReturnReason, Urgency
from yousu.demo import words
from yousu.demo.situation import Planned, Situation

MINUTES_TO_DISPATCH = {
    Urgency.NORMAL: (5, 50),
    Urgency.URGENT: (3, 15),
    Urgency.EMERGENCY: (1, 3),
}
SHARE_BEFORE_RETURN = (0.1, 0.6)
MINUTES_TO_ARBITRATE = (15, 90)


def dispatch(situation: Situation) -> Planned | None:
    """By category; a case without one waits, unless somebody takes it for what it is not."""
    case, temperament = situation.case, situation.temperament
    code = case.category or temperament.mistaken_for
    category = situation.staff.directory.categories.get(code or "")
    if category is None or (code == temperament.mistaken_for and case.returns):
        return None
    astray = temperament.misdirected and not case.returns
    command = Dispatch(
        situation.new_id(),
        category=category.code,
        unit=_another_unit(situation, category) if astray else None,
    )
    wait = timedelta(minutes=situation.rng.randint(*MINUTES_TO_DISPATCH[case.urgency]))
    return Planned(case.changed_at + wait, command, situation.staff.hotline())


def sign_for_or_return(situation: Situation) -> Planned | None:
    """In the unit's own time, or once the ladder presses; a wish to return it is granted."""
    wish = next((a for a in situation.case.applications if a.is_pending), None)
    if wish is not None:
        return _arbitrate(situation, wish)
    reason = _why_not_ours(situation)
    if reason is not None:
        return _send_back(situation, reason)
    clock, share = situation.clock(ClockKind.SIGN_FOR), situation.temperament.signing_for
    if clock.fired or clock.ran_out_at:
        return Planned(situation.at_once(clock), SignFor(), situation.head())
    if share is None:
        return None
    return Planned(situation.by_share(clock, share), SignFor(), situation.head())


def _another_unit(situation: Situation, category: Category) -> str | None:
    """A unit of the same bureau that does not answer for the category, if there is one."""
    directory = situation.staff.directory
    bureau = directory.bureaus[directory.bureau_of_category[category.code]]
    others = [unit.code for unit in bureau.units if unit.code != category.unit]
    return situation.rng.choice(others) if others else None


def _why_not_ours(situation: Situation) -> ReturnReason | None:
    case = situation.case
    if case.category is not None and case.category == situation.temperament.mistaken_for:
        return ReturnReason.WRONG_BUREAU
    returns = situation.right_unit() is not None and not situation.temperament.hands_over
    return ReturnReason.WRONG_UNIT if returns else None


def _send_back(situation: Situation, reason: ReturnReason) -> Planned:
    why = words.WRONG_UNIT if reason is ReturnReason.WRONG_UNIT else words.WRONG_BUREAU
    share = situation.rng.uniform(*SHARE_BEFORE_RETURN)
    at = situation.by_share(situation.clock(ClockKind.SIGN_FOR), share)
    command = Return(situation.new_id(), reason, situation.text(why))
    return Planned(at, command, situation.head())


def _arbitrate(situation: Situation, wish: Application) -> Planned:
    at = situation.in_office(*MINUTES_TO_ARBITRATE)
    return Planned(at, Decide(wish.id, grant=True), situation.staff.hotline())
