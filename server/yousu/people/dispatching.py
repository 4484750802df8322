"""The hotline dispatches; the unit signs for the order or asks to send it back."""

from datetime import timedelta

from yousu.case.commands import Dispatch, Return, SignFor
from yousu.case.rules import Category
from yousu.case.state import ReturnWanted
from yousu.case.vocabulary import AssignmentRole, ClockKind, ReturnReason, Urgency
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_DISPATCH = {
    Urgency.NORMAL: (5, 50),
    Urgency.URGENT: (3, 15),
    Urgency.EMERGENCY: (1, 3),
}
SHARE_BEFORE_RETURN = (0.1, 0.6)


def dispatch(situation: Situation) -> Planned | None:
    """By category; a case without one waits, unless somebody takes it for what it is not. What a
    consultation is about waits for its end."""
    case = situation.case
    if any(meeting.is_open for meeting in case.consultations):
        return None
    category = situation.staff.directory.categories.get(_taken_for(situation) or "")
    if category is None:
        return None
    astray = case.returns < situation.temperament.misdirected
    command = Dispatch(
        situation.new_id(),
        category=category.code,
        unit=_another_unit(situation, category) if astray else None,
    )
    wait = timedelta(minutes=situation.rng.randint(*MINUTES_TO_DISPATCH[case.urgency]))
    return Planned(case.changed_at + wait, command, situation.staff.hotline())


def sign_for_or_return(situation: Situation) -> Planned | None:
    """In the unit's own time, or once the ladder presses; also when it may not be returned."""
    reason = _why_not_ours(situation)
    if reason is not None and not situation.has_asked(ReturnWanted):
        return _send_back(situation, reason)
    clock, share = situation.clock(ClockKind.SIGN_FOR), situation.temperament.signing_for
    sign_for, head = SignFor(assignment=situation.order.id), situation.head()
    if clock.fired or clock.ran_out_at:
        return Planned(situation.at_once(clock), sign_for, head)
    if share is None:
        return None
    return Planned(situation.by_share(clock, share), sign_for, head)


def _taken_for(situation: Situation) -> str | None:
    """The category that the hotline sees in the case: none, or a better one, once it was mistaken
    and the case came back."""
    case, temperament = situation.case, situation.temperament
    code = case.category or temperament.mistaken_for
    mistaken = code is None or (code == temperament.mistaken_for and case.returns)
    return temperament.found_out if mistaken else code


def _another_unit(situation: Situation, category: Category) -> str | None:
    """A unit of the same bureau that does not answer for the category, if there is one."""
    directory = situation.staff.directory
    bureau = directory.bureaus[directory.bureau_of_category[category.code]]
    others = [unit.code for unit in bureau.units if unit.code != category.unit]
    return situation.rng.choice(others) if others else None


def _why_not_ours(situation: Situation) -> ReturnReason | None:
    """Of an order that the hotline has given to the unit; what was handed over was accepted."""
    case, order = situation.case, situation.order
    if order.role is AssignmentRole.SUPPORT or len(case.assignments) != case.returns + 1:
        return None
    if case.category is not None and case.category == situation.temperament.mistaken_for:
        return ReturnReason.WRONG_BUREAU
    keeps = case.lead_agreed or situation.takes(Turn.HAND_OVER)
    return None if keeps or situation.right_unit() is None else ReturnReason.WRONG_UNIT


def _send_back(situation: Situation, reason: ReturnReason) -> Planned:
    why = words.WRONG_UNIT if reason is ReturnReason.WRONG_UNIT else words.WRONG_BUREAU
    share = situation.rng.uniform(*SHARE_BEFORE_RETURN)
    at = situation.by_share(situation.clock(ClockKind.SIGN_FOR), share)
    order = situation.order.id
    command = Return(situation.new_id(), reason, situation.text(why), assignment=order)
    return Planned(at, command, situation.head())
