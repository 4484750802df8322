"""Two made-up bureaus: the parks, whose plugin is broken in many ways, and the rivers, whose plugin
keeps to the rules."""

from collections.abc import Callable
from dataclasses import replace

from pydantic import BaseModel, Field

from yousu.bureau import (
    HANDLER,
    LEADER_IN_CHARGE,
    UNIT_HEAD,
    Anchor,
    Budget,
    Bureau,
    CaseFacts,
    Category,
    ClockKind,
    Consequence,
    Deadlines,
    Ladder,
    Medium,
    Refusal,
    Registration,
    Rung,
    SignOff,
    Step,
    Title,
    Unit,
    commands,
    hookimpl,
)

DEADLINES = Deadlines(*(Budget.working_days(days) for days in (1, 5, 2, 3)))
SIGN_OFF = SignOff(
    "parks", tuple(Step(p.code, p.title) for p in (HANDLER, UNIT_HEAD, LEADER_IN_CHARGE))
)
RUNG = Rung(
    code="head",
    title=Title("负责人", "head"),
    clock=ClockKind.HANDLING,
    anchor=Anchor.DUE,
    delay=Budget.minutes(0),
    post=UNIT_HEAD.code,
    media=(Medium.SYSTEM,),
    consequence=Consequence.REMINDER,
)
LADDER = Ladder((RUNG,))
# A unit for which no category is meant, so that no rule is asked about it before a case comes.
PONDS = "ponds"
NINE = 9


class Settings(BaseModel):
    days: int = Field(default=5, ge=1)


class Bureaus:
    """A plugin that keeps to the rules, for a bureau of a name."""

    def __init__(self, code: str) -> None:
        units = (Unit("trees", Title("绿化科", "trees")), Unit(PONDS, Title("水景科", "ponds")))
        self.registration = Registration(Bureau(code, Title("局", code), units, ()), Settings)
        self.tree: tuple[Category, ...] = (
            Category(f"{code}.fallen_tree", Title("树木倒伏", "fallen tree"), "trees"),
        )

    @hookimpl
    def bureau(self) -> Registration:
        return self.registration

    @hookimpl
    def categories(self) -> tuple[Category, ...]:
        return self.tree

    @hookimpl
    def deadlines(self, case: CaseFacts) -> Deadlines:
        return DEADLINES

    @hookimpl
    def sign_off(self, case: CaseFacts) -> SignOff:
        return SIGN_OFF

    @hookimpl
    def ladder(self, case: CaseFacts) -> Ladder:
        return LADDER

    @hookimpl
    def guard(self, command: object) -> Refusal | None:
        return None


Answer = Callable[[], object]


def rivers() -> Bureaus:
    return Bureaus("rivers")


def parks() -> Bureaus:
    return Bureaus("parks")


def with_rule(hook: str, answer: Answer) -> object:
    """The parks with a rule that is another one at the ponds."""
    usual = {"deadlines": DEADLINES, "sign_off": SIGN_OFF, "ladder": LADDER}[hook]

    def rule(self: object, case: CaseFacts) -> object:
        return answer() if case.unit == PONDS else usual

    return type("Parks", (Bureaus,), {hook: hookimpl(rule)})("parks")


def with_guard(answer: Answer) -> object:
    """The parks with a guard for signing for an order."""

    def guard(self: object, command: object) -> object:
        return answer() if isinstance(command, commands.SignFor) else None

    return type("Parks", (Bureaus,), {"guard": hookimpl(guard)})("parks")


def always(hook: str, answer: Answer) -> object:
    """The parks with a hook that always answers so."""

    def given(self: object) -> object:
        return answer()

    return type("Parks", (Bureaus,), {hook: hookimpl(given)})("parks")


def speaking(api: int) -> Bureaus:
    plugin = parks()
    plugin.registration = replace(plugin.registration, api=api)
    return plugin


def with_units(*units: Unit) -> Bureaus:
    plugin = parks()
    bureau = replace(plugin.registration.bureau, units=units)
    plugin.registration = replace(plugin.registration, bureau=bureau)
    return plugin


def with_category(code: str) -> Bureaus:
    plugin = parks()
    plugin.tree = (replace(plugin.tree[0], code=code),)
    return plugin


def grasping(code: str) -> Bureaus:
    """The parks, who take a category of another bureau's once they are given nine days."""

    class Grasping(Bureaus):
        @hookimpl
        def categories(self, settings: Settings) -> tuple[Category, ...]:
            taken = (replace(self.tree[0], code=code),)
            return taken if settings.days == NINE else self.tree

    return Grasping("parks")


def raises() -> object:
    raise RuntimeError("张三 13900000000")


def exits() -> object:
    raise SystemExit(1)


def never_ends() -> object:
    while True:
        pass
