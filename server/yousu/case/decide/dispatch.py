"""Dispatch (派): a unit is given the case, signs for it, is supported by others."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from yousu.case.commands import CallInSupport, Dispatch, SignFor
from yousu.case.decide.question import Question
from yousu.case.decide.wish import withdrawn
from yousu.case.events import Dispatched, Fact, HandedOver, SignedFor, SupportCalledIn
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Category, RuleSet, UnitName
from yousu.case.state import Assignment, Clock, ReturnWanted
from yousu.case.vocabulary import AssignmentRole, ClockKind, Title, more_urgent

# The clocks that go on when an order changes hands.
KEPT = frozenset(
    {ClockKind.HANDLING, ClockKind.FIRST_CONTACT, ClockKind.PAUSE, ClockKind.SUPERVISION}
)


def dispatch(question: Question, command: Dispatch) -> tuple[Dispatched]:
    """Give the case to a unit under the rules that its bureau offers now.

    A category that is more urgent than the case makes the case so. The sign-for and handling
    clocks start. Raises Refused for a category or unit that nobody has.
    """
    category = _category(question, command.category or question.case.category)
    bureau = command.bureau or question.rules.directory.bureau_of_category[category.code]
    to = UnitName(bureau, command.unit or category.unit)
    return (dispatched(question, command.assignment, category, to),)


def dispatched(question: Question, id: UUID, category: Category, to: UnitName) -> Dispatched:
    """The lead's order begins at a unit."""
    check_order(question, id, to)
    rules = _offered(question)
    return Dispatched(
        assignment=id,
        bureau=to.bureau,
        unit=to.unit,
        role=AssignmentRole.LEAD,
        category=category.code,
        urgency=more_urgent(question.case.urgency, category.urgency),
        rule_set=rules.id,
        clocks=_first_clocks(question, rules),
    )


def call_in_support(question: Question, command: CallInSupport) -> tuple[SupportCalledIn]:
    """Another unit gets an order of its own beside the lead's, under its bureau's rules."""
    to = UnitName(command.bureau, command.unit)
    check_order(question, command.assignment, to)
    check_free(question, to)
    rules = _offered(question)
    return (
        SupportCalledIn(
            assignment=command.assignment,
            bureau=to.bureau,
            unit=to.unit,
            rule_set=rules.id,
            text=command.text.id,
            clocks=_first_clocks(question, rules),
        ),
    )


def sign_for(question: Question, _command: SignFor) -> tuple[Fact, ...]:
    """The unit takes the order (签收), and with that takes back a wish to return it; the
    first-contact clock starts where one is promised and the citizen was not spoken to yet."""
    rules, order = question.rule_set, question.order
    contact = rules.deadlines.first_contact
    clocks: tuple[Clock, ...] = ()
    if contact and order.latest(ClockKind.FIRST_CONTACT) is None:
        clocks = (question.clock(ClockKind.FIRST_CONTACT, contact, rules, 1),)
    return (*withdrawn(question, ReturnWanted), SignedFor(order.id, clocks))


def handed_over(question: Question, successor: UUID, to: UnitName) -> HandedOver:
    """The order goes on at another unit, under that bureau's rules: what the citizen was promised
    as it was, since a change of hands resets no clock, and a new clock to sign for it. Within a
    bureau its chain of signatures does not become shorter.

    Raises Refused for an order on account: its promise is the first unit's.
    """
    check_order(question, successor, to)
    rules, order = _offered(question), question.order
    if order.deferral is not None:
        raise Refused(ProblemCode.ON_ACCOUNT)
    sign_for = question.clock(ClockKind.SIGN_FOR, rules.deadlines.sign_for, rules, 1)
    weaker = to.bureau == order.bureau and rules.sign_off.is_weaker_than(question.chain)
    return HandedOver(
        assignment=order.id,
        successor=successor,
        bureau=to.bureau,
        unit=to.unit,
        rule_set=rules.id,
        sign_off_rules=order.chain_rules if weaker else None,
        clocks=(sign_for, *_kept(order, to.bureau)),
    )


def _kept(order: Assignment, bureau: str) -> Iterator[Clock]:
    """The clocks that go on, a broken promise too. Another bureau's ladder is climbed anew."""
    for clock in order.clocks:
        broken = clock.kind is ClockKind.PROMISE and clock.ran_out_at is not None
        if clock.is_running and (clock.kind in KEPT or broken):
            yield clock if bureau == order.bureau else replace(clock, fired=())


def check_order(question: Question, id: UUID, to: UnitName) -> None:
    """Raises Refused for a unit that nobody has, or an order's id that the case has already; its
    own stands for the hotline."""
    if id == question.case.id or question.case.assignment(id) is not None:
        taken = Title("此编号已用于本诉求的另一张工单", "the case has such an order already")
        raise Refused(ProblemCode.INVALID_INPUT, field="assignment", reason=taken)
    if question.rules.directory.unit(to.bureau, to.unit) is None:
        raise Refused(ProblemCode.UNKNOWN_UNIT, bureau=to.bureau, unit=to.unit)


def check_free(question: Question, to: UnitName) -> None:
    """Raises Refused for a unit that leads, or has an order of the case still to answer."""
    case = question.case
    supporting = {order.unit_name for order in case.supporters if not order.has_answered}
    if to in supporting or (case.lead and case.lead.unit_name == to):
        raise Refused(ProblemCode.HAS_AN_ORDER, unit=to.unit)


def _first_clocks(question: Question, rules: RuleSet) -> tuple[Clock, ...]:
    return (
        question.clock(ClockKind.SIGN_FOR, rules.deadlines.sign_for, rules, 1),
        question.clock(ClockKind.HANDLING, rules.deadlines.handling, rules, 1),
    )


def _category(question: Question, code: str | None) -> Category:
    if code is None:
        raise Refused(ProblemCode.CATEGORY_MISSING)
    category = question.rules.directory.categories.get(code)
    if category is None:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=code)
    return category


def _offered(question: Question) -> RuleSet:
    rules = question.rules.offered
    assert rules is not None, "the door offers a bureau's rules with every order that starts"
    return rules
