"""The bureaus of a small made-up city: who they are, and by which rules they work."""

from dataclasses import replace

from yousu.calendar import Budget
from yousu.case.actor import (
    DISCIPLINE_OFFICE,
    HANDLER,
    LEADER_IN_CHARGE,
    PARTY_SECRETARY,
    PETITION_OFFICE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
)
from yousu.case.rules import (
    Anchor,
    Bureau,
    Category,
    Deadlines,
    DetailRule,
    Directory,
    Ladder,
    Post,
    RuleSet,
    RuleSource,
    Rung,
    Seat,
    SignOff,
    Step,
    Unit,
    UnitName,
)
from yousu.case.vocabulary import ClockKind, Consequence, Medium, Title, Urgency

POSTS = (
    HANDLER,
    UNIT_HEAD,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    PETITION_OFFICE,
    DISCIPLINE_OFFICE,
    PARTY_SECRETARY,
)


def _title(name: str) -> Title:
    return Title(f"{name}（中）", name)


GARDENS = Bureau(
    "gardens",
    _title("gardens"),
    units=(
        Unit("field_office", _title("field office")),
        Unit("greening", _title("greening"), parent="field_office"),
        Unit("wildlife", _title("wildlife")),
    ),
    posts=POSTS,
)
WATERS = Bureau("waters", _title("waters"), (Unit("pipes", _title("pipes")),), POSTS)

DIRECTORY = Directory(
    bureaus={"gardens": GARDENS, "waters": WATERS},
    categories={
        "trees": Category("trees", _title("trees"), "greening"),
        "wild_animals": Category(
            "wild_animals", _title("wild animals"), "wildlife", urgency=Urgency.URGENT
        ),
        "leaks": Category("leaks", _title("leaks"), "pipes"),
    },
    bureau_of_category={"trees": "gardens", "wild_animals": "gardens", "leaks": "waters"},
    details={
        ("gardens", "survey"): DetailRule(_title("survey"), (HANDLER.code, UNIT_HEAD.code)),
        ("gardens", "planting"): DetailRule(
            _title("planting"), (HANDLER.code, LEADER_IN_CHARGE.code), many=True
        ),
        ("waters", "survey"): DetailRule(_title("survey"), (UNIT_HEAD.code,)),
    },
)


def _rung(code: str, clock: ClockKind, anchor: Anchor, delay: Budget, post: Post) -> Rung:
    media, consequence = (Medium.SYSTEM, Medium.PHONE), Consequence.SUPERVISION
    return Rung(code, _title(code), clock, anchor, delay, post.code, media, consequence)


TWO_HOUR_LADDER = Ladder(
    (
        _rung("sign_now", ClockKind.SIGN_FOR, Anchor.DUE, Budget.minutes(0), UNIT_HEAD),
        _rung("warn", ClockKind.HANDLING, Anchor.DUE, Budget.working_days(-1), HANDLER),
        _rung("press", ClockKind.HANDLING, Anchor.DUE, Budget.minutes(0), PETITION_OFFICE),
        _rung("write", ClockKind.HANDLING, Anchor.RUNG_BELOW, Budget.hours(2), DISCIPLINE_OFFICE),
        _rung("lead", ClockKind.HANDLING, Anchor.RUNG_BELOW, Budget.hours(2), LEADER_IN_CHARGE),
        _rung("ask", ClockKind.RETURN_VISIT, Anchor.DUE, Budget.minutes(0), PETITION_OFFICE),
    )
)

GARDENS_RULES = RuleSet(
    id="gardens-1",
    bureau="gardens",
    deadlines=Deadlines(
        sign_for=Budget.hours(1),
        handling=Budget.working_days(3),
        rehandling=Budget.working_days(2),
        return_visit=Budget.working_days(3),
        first_contact=Budget.hours(4),
    ),
    deadlines_from=RuleSource("gardens", "1.0"),
    sign_off=SignOff(
        "important",
        tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE)),
    ),
    sign_off_from=RuleSource("gardens", "1.0"),
    ladder=TWO_HOUR_LADDER,
    ladder_from=RuleSource("gardens", "1.0"),
)
GREENING, WILDLIFE = UnitName("gardens", "greening"), UnitName("gardens", "wildlife")
PIPES = UnitName("waters", "pipes")
LEADERS_SEAT = Seat(LEADER_IN_CHARGE.code, "gardens")
WATERS_RULES = replace(
    GARDENS_RULES,
    id="waters-1",
    bureau="waters",
    deadlines=replace(GARDENS_RULES.deadlines, first_contact=None),
    ladder=Ladder(()),
)
