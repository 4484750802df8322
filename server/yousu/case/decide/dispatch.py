"""Dispatch (派): a unit is given the case, signs for it, or sends it back."""

from yousu.case.commands import Dispatch, Return
from yousu.case.decide.question import Question
from yousu.case.events import Dispatched, Returned, SignedFor
from yousu.case.problem import ProblemCode, Refused
from yousu.case.vocabulary import AssignmentRole, ClockKind, Title, more_urgent


def dispatch(question: Question, command: Dispatch) -> tuple[Dispatched]:
    """Give the case to a unit under the rules that its bureau offers now.

    A category that is more urgent than the case makes the case so. The sign-for and handling
    clocks start. Raises Refused for a category or unit that nobody has.
    """
    directory = question.rules.directory
    if question.case.assignment(command.assignment) is not None:
        taken = Title("此编号已用于本诉求的另一张工单", "the case has such an order already")
        raise Refused(ProblemCode.INVALID_INPUT, field="assignment", reason=taken)
    code = command.category or question.case.category
    if code is None:
        raise Refused(ProblemCode.CATEGORY_MISSING)
    category = directory.categories.get(code)
    if category is None:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=code)
    bureau = command.bureau or directory.bureau_of_category[code]
    unit = command.unit or category.unit
    if directory.unit(bureau, unit) is None:
        raise Refused(ProblemCode.UNKNOWN_UNIT, bureau=bureau, unit=unit)
    rules = question.rules.offered
    assert rules is not None, "the door offers a bureau's rules with every dispatch"
    return (
        Dispatched(
            assignment=command.assignment,
            bureau=bureau,
            unit=unit,
            role=AssignmentRole.LEAD,
            category=code,
            urgency=more_urgent(question.case.urgency, category.urgency),
            rule_set=rules.id,
            clocks=(
                question.clock(ClockKind.SIGN_FOR, rules.deadlines.sign_for, rules, 1),
                question.clock(ClockKind.HANDLING, rules.deadlines.handling, rules, 1),
            ),
        ),
    )


def sign_for(question: Question) -> tuple[SignedFor]:
    """The unit takes the case (签收); the first-contact clock starts where one is promised."""
    rules = question.rule_set
    contact = rules.deadlines.first_contact
    clocks = (question.clock(ClockKind.FIRST_CONTACT, contact, rules, 1),) if contact else ()
    return (SignedFor(question.lead.id, clocks),)


def send_back(question: Question, command: Return) -> tuple[Returned]:
    """The unit sends the case back with a reason (退单); it waits for dispatch again."""
    return (Returned(question.lead.id, command.reason, command.text.id),)
