"""Receive (接): an appeal becomes a case, and gets its labels."""

from dataclasses import replace
from datetime import datetime

from yousu.case.actor import Actor, ActorKind
from yousu.case.commands import Comment, Location, OpenCase, Relabel
from yousu.case.decide.chain import longer_chain
from yousu.case.decide.question import Question
from yousu.case.decide.words import LONGEST_LINE, check_line, check_words
from yousu.case.events import CaseOpened, Commented, Fact, PastClosureRecorded, Relabelled
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rules import Directory, District, district_told
from yousu.case.rules_in_force import Rules
from yousu.case.state import Case, Labels
from yousu.case.vocabulary import ClockKind, Title, Urgency


def open_case(command: OpenCase, actor: Actor, rules: Rules, now: datetime) -> tuple[Fact, ...]:
    """A new case; the category may wait until dispatch, its urgency is the category's own, and its
    district what the words of its place tell, unless they are given.

    The hotline's clock for the dispatch starts, unless the case is over already.
    """
    _check_words(command)
    check_location(command.appeal.location)
    districts = rules.hotline.districts
    usual = _usual_urgency(command.category, rules)
    received_at = command.received_at or now
    if received_at > now:
        raise Refused(ProblemCode.TIME_IN_FUTURE, field="received_at", time=received_at)
    opened = CaseOpened(
        number=command.number,
        reporter=command.reporter.id,
        channel=command.channel,
        nature=command.nature,
        category=command.category,
        urgency=command.urgency or usual,
        significance=command.significance,
        received_at=received_at,
        received_by=_received_by(actor, command.category, rules.directory),
        external_id=command.external_id,
        clocks=(rules.clock(ClockKind.DISPATCH, rules.hotline.dispatch, now),),
        district=_known(command.district, districts)
        or district_told(command.appeal.place, districts),
    )
    if command.closed_at is None:
        return (opened,)
    past = _past_closure(command.closed_at, received_at, actor, now)
    return (replace(opened, clocks=()), past)


def _received_by(actor: Actor, category: str | None, directory: Directory) -> str | None:
    """The bureau at whose door it is said; a client of several names it by the category."""
    if len(actor.bound_to) <= 1:
        return next(iter(actor.bound_to), None)
    bureau = directory.bureau_of_category.get(category or "")
    if bureau not in actor.bound_to:
        reason = Title("请选择本系统所属各局的类别", "name one of a bureau of the client's")
        raise Refused(ProblemCode.INVALID_INPUT, field="category", reason=reason)
    return bureau


def comment(_question: Question, command: Comment) -> tuple[Commented]:
    """A word is kept; no clock moves."""
    return (Commented(command.text.id),)


def relabel(question: Question, command: Relabel) -> tuple[Relabelled]:
    """What the appeal is, said better. Once it was dispatched its tier and its deadlines can't
    become weaker: rules go by the graver labels, and the chain of signatures may become longer."""
    case, lead = question.case, question.case.lead
    category = _same_bureau(question, command.category) or case.category
    labels = Labels(command.nature or case.nature, command.significance or case.significance)
    bound = _bound(case, labels)
    chain = longer_chain(question.rules, lead) if lead else None
    district = _known(command.district, question.rules.hotline.districts) or case.district
    return (Relabelled(labels.nature, labels.significance, category, bound, chain, district),)


def _bound(case: Case, labels: Labels) -> Labels | None:
    """The labels that rules go by from now on; before the first dispatch those of the case."""
    if not case.assignments:
        return None
    return case.labels.raised_by(labels)


def _same_bureau(question: Question, code: str | None) -> str | None:
    """The new category, which must be one that the lead's bureau answers for."""
    if code is None:
        return None
    directory, lead = question.rules.directory, question.case.lead
    if code not in directory.categories:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=code)
    if lead is not None and directory.bureau_of_category[code] != lead.bureau:
        raise Refused(ProblemCode.CATEGORY_OF_ANOTHER_BUREAU, category=code)
    return code


def _past_closure(
    closed_at: datetime, received_at: datetime, actor: Actor, now: datetime
) -> PastClosureRecorded:
    """Only a client that brings in another system's cases may say that they were closed there."""
    if actor.kind is not ActorKind.CLIENT:
        raise Refused(ProblemCode.NOT_ALLOWED, who=Title("接入系统", "an integration client"))
    if closed_at > now:
        raise Refused(ProblemCode.TIME_IN_FUTURE, time=closed_at)
    if closed_at < received_at:
        raise Refused(ProblemCode.TIME_BEFORE_RECEIPT, time=closed_at)
    return PastClosureRecorded(closed_at)


def _check_words(command: OpenCase) -> None:
    reporter = command.reporter
    check_words(command.appeal.title, "title", LONGEST_LINE)
    check_words(command.appeal.body, "text")
    check_line(command.appeal.place, "place")
    check_line(reporter.name, "reporter.name")
    check_line(reporter.phone, "reporter.phone")
    check_line(reporter.address, "reporter.address")
    check_line(command.external_id, "external_id")


def check_location(location: Location | None) -> None:
    """Raises Refused for a point that is nowhere on the map."""
    if location is None:
        return
    if not (abs(location.latitude) <= 90 and abs(location.longitude) <= 180):
        nowhere = Title(
            "纬度须在 -90 至 90 之间，经度须在 -180 至 180 之间",
            "latitude lies between -90 and 90, longitude between -180 and 180",
        )
        raise Refused(ProblemCode.INVALID_INPUT, field="location", reason=nowhere)


def _known(code: str | None, districts: tuple[District, ...]) -> str | None:
    """The district as it was said. Raises Refused for one that the city does not have."""
    codes = [district.code for district in districts]
    if code is not None and code not in codes:
        raise Refused(ProblemCode.UNKNOWN_DISTRICT, district=code, known=", ".join(codes))
    return code


def _usual_urgency(category: str | None, rules: Rules) -> Urgency:
    """The category's urgency. Raises Refused for a category that nobody has."""
    if category is None:
        return Urgency.NORMAL
    found = rules.directory.categories.get(category)
    if found is None:
        raise Refused(ProblemCode.UNKNOWN_CATEGORY, category=category)
    return found.urgency
