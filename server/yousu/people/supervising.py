"""An answer is demanded and given; somebody is entered in the register, and contests it."""

from yousu.case.actor import LEADER_IN_CHARGE, PETITION_OFFICE, TRANSFER_OFFICE, Actor
from yousu.case.commands import (
    AnswerSupervision,
    AppealAppraisal,
    EnterInRegister,
    IssueSupervision,
)
from yousu.case.state import AnnulmentWanted, RegisterEntry
from yousu.case.vocabulary import RegisterGround, RegisterKind
from yousu.people import words
from yousu.people.situation import Planned, Situation
from yousu.people.temperament import Turn

MINUTES_TO_ANSWER = (30, 300)
MINUTES_TO_DEMAND = (30, 600)
RULE = "回访前抽查"
POINTS = 2


def demand(situation: Situation) -> Planned | None:
    """The leader wants to hear about the order, once."""
    if not situation.takes(Turn.SUPERVISION) or situation.case.supervisions:
        return None
    text, order = situation.one_of(words.DEMANDS), situation.order.id
    command = IssueSupervision(situation.new_id(), text, assignment=order)
    return Planned(situation.in_office(*MINUTES_TO_DEMAND), command, _leader(situation))


def answer(situation: Situation) -> Planned | None:
    """The head of the unit answers; the hotline where no order is named."""
    asked = next((s for s in situation.case.supervisions if s.is_open), None)
    if asked is None:
        return None
    order = situation.case.assignment(asked.assignment) if asked.assignment else None
    actor = situation.about(order).head() if order else situation.staff.hotline()
    command = AnswerSupervision(asked.id, situation.one_of(words.ANSWERS))
    return Planned(situation.in_office(*MINUTES_TO_ANSWER), command, actor)


def enter(situation: Situation) -> Planned | None:
    """An office of the bureau marks the unit for a perfunctory reply, once."""
    grounds = [entry.ground for entry in situation.case.register]
    office = _office(situation)
    if office is None or not situation.takes(Turn.ENTRY) or RegisterGround.PERFUNCTORY in grounds:
        return None
    command = EnterInRegister(
        situation.new_id(),
        RegisterKind.MARK,
        RegisterGround.PERFUNCTORY,
        RULE,
        situation.one_of(words.DEMANDS),
        points=POINTS,
        assignment=situation.order.id,
    )
    return Planned(situation.in_office(*MINUTES_TO_ANSWER), command, office)


def contest(situation: Situation) -> Planned | None:
    """The unit's head does not take an entry as it is."""
    if not situation.takes(Turn.APPEAL):
        return None
    contested = {
        application.wish.entry
        for application in situation.case.applications
        if isinstance(application.wish, AnnulmentWanted)
    }
    entries = [entry for entry in situation.case.register if entry.id not in contested]
    return _appeal(situation, entries[0]) if entries else None


def _appeal(situation: Situation, entry: RegisterEntry) -> Planned | None:
    """One after another: an earlier appeal about the order must be settled."""
    waiting = any(
        application.is_pending and isinstance(application.wish, AnnulmentWanted)
        for application in situation.case.applications
    )
    if waiting:
        return None
    command = AppealAppraisal(situation.new_id(), entry.id, situation.one_of(words.WISHES))
    head = situation.staff.head(entry.bureau, entry.unit)
    return Planned(situation.in_office(*MINUTES_TO_DEMAND), command, head)


def _office(situation: Situation) -> Actor | None:
    """Where petitions come in, or the transfer office of a bureau without such a post, if it has
    one."""
    order, directory = situation.order, situation.staff.directory
    posts = (PETITION_OFFICE.code, TRANSFER_OFFICE.code)
    post = next((post for post in posts if directory.post(order.bureau, post)), None)
    return situation.staff.at_post(order.bureau, order.unit, post) if post else None


def _leader(situation: Situation) -> Actor:
    order = situation.order
    return situation.staff.at_post(order.bureau, order.unit, LEADER_IN_CHARGE.code)
