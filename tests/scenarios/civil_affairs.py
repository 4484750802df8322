"""A made-up bureau whose replies are checked at three levels, each in four office hours."""

from pydantic import BaseModel

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    TRANSFER_OFFICE,
    UNIT_HEAD,
    Anchor,
    Budget,
    Bureau,
    Category,
    ClockKind,
    Consequence,
    Deadlines,
    Ladder,
    Medium,
    Registration,
    Rung,
    SignOff,
    Step,
    Title,
    Unit,
    hookimpl,
)

ELDERLY_CARE = Category("civil_affairs.elderly_care", Title("养老服务", "elderly care"), "elderly")
BUREAU = Bureau(
    "civil_affairs",
    Title("市民政局", "civil affairs bureau"),
    units=(Unit("elderly", Title("养老服务科", "elderly care section")),),
    posts=(HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE),
)
CHECKS = SignOff(
    "three_levels",
    tuple(
        Step(post.code, post.title)
        for post in (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE, TRANSFER_OFFICE)
    ),
)
CHECK_OVERDUE = Rung(
    code="check_overdue",
    title=Title("超时未审签", "not checked in time"),
    clock=ClockKind.SIGN_OFF,
    anchor=Anchor.DUE,
    delay=Budget.minutes(0),
    post=LEADER_IN_CHARGE.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)


class NoSettings(BaseModel):
    """The bureau has nothing to set."""


@hookimpl
def bureau() -> Registration:
    return Registration(BUREAU, NoSettings)


@hookimpl
def categories() -> tuple[Category, ...]:
    return (ELDERLY_CARE,)


@hookimpl
def deadlines() -> Deadlines:
    return Deadlines(
        sign_for=Budget.working_minutes(60),
        handling=Budget.working_days(3),
        rehandling=Budget.working_days(3),
        return_visit=Budget.working_days(2),
        sign_off_step=Budget.working_minutes(240),
    )


@hookimpl
def sign_off() -> SignOff:
    return CHECKS


@hookimpl
def ladder() -> Ladder:
    return Ladder((CHECK_OVERDUE,))
