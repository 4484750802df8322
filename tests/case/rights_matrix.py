"""Who may do what to a case in which state, tried on the made-up city, and who is told what: the
page docs/rights.md.

`python -m tests.case.rights_matrix` writes it.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

from tests.case.bureaus import GREENING, PIPES
from tests.case.city import City
from tests.case.people import ACTORS
from tests.case.readers import reading_part
from tests.case.specimens import specimen

from yousu.case import commands as act
from yousu.case.acts import ACTS, STATE_TITLES
from yousu.case.commands import Command
from yousu.case.decide import decide
from yousu.case.problem import ProblemCode, Refused
from yousu.case.rights import ENTITLED, check_right
from yousu.case.vocabulary import CaseState

PAGE = Path(__file__).parents[2] / "docs" / "rights.md"
STATES = tuple(STATE_TITLES)
NOT_THERE = {
    code
    for code in ProblemCode
    if code in {ProblemCode.NOT_NOW, ProblemCode.NOT_ALLOWED, ProblemCode.IN_NO_MATTER}
    or code.name.startswith("UNKNOWN_")
}
PEOPLE = {
    "hotline": "12345 hotline",
    "supervision_office": "supervision office",
    "transfer_office": "transfer office",
    "petition_office": "petition office",
    "leader": "leader in charge",
    "party_secretary": "party secretary",
    "discipline_office": "discipline office",
    "head": "head of the unit",
    "handler": "named handler",
    "colleague": "another handler of the unit",
    "neighbour_head": "head of another unit",
    "stranger_office": "another bureau's office",
    "stranger_head": "another bureau's unit head",
    "client": "integration client",
    "clock": "the clock",
}
INTRODUCTION = """# Who may do what to a case

Made by `python -m tests.case.rights_matrix` from the code, and compared with it by the tests. A
cell lists the states of the case in which this actor may do this:

{states}

Any state that the act admits is refused with `NOT_ALLOWED` to who is not listed, any other with
`NOT_NOW`, and a refusal changes nothing. Of a case that somebody may not see they are told
`UNKNOWN_CASE`.

The case is led by a unit of one bureau; its handler is named when it is being handled. Once it is
dispatched its unit asks for exclusion, and it is under a supervision order, in the register, under
a warning, in a matter, and conferred on. The hotline has attached a file. Who sits above a unit
heads it too, and who stands in for somebody by a delegation has their seat.
"""


def furnished(state: CaseState) -> City:
    """A case in the state, with whatever of it may be acted on."""
    city = City().bring_to(state)
    city.play(specimen(city, act.JoinMatter), by=city.hotline)
    city.play(specimen(city, act.AddAttachment), by=city.hotline)
    if city.case.lead is None:
        return city
    city.play(replace(specimen(city, act.WarnEarly), carries=True), by=city.clock)
    city.play(specimen(city, act.ApplyForExclusion), by=city.handler)
    city.play(specimen(city, act.EnterInRegister), by=city.leader)
    if city.case.closed_at is None:
        city.play(specimen(city, act.IssueSupervision), by=city.leader)
        city.play(city.call(GREENING, PIPES), by=city.transfer_office)
    return city


def refusal(city: City, kind: type[Command], actor: str) -> Refused | None:
    """Why the actor can't carry the act out on the city's case as it is now, if so."""
    command, who = specimen(city, kind), getattr(city, actor)
    try:
        check_right(who, command, city.case, city.directory)
        decide(city.case, command, who, city.rules(command), city.now)
    except Refused as refused:
        return refused
    return None


def may(city: City, kind: type[Command], actor: str) -> bool:
    """What an act still asks for in content is another matter."""
    refused = refusal(city, kind, actor)
    return refused is None or refused.code not in NOT_THERE


def matrix() -> dict[tuple[type[Command], str], list[int]]:
    """The numbers of the states in which each actor may do each act; 0 is before there is one."""
    found: dict[tuple[type[Command], str], list[int]] = {
        (kind, actor): [] for kind in ACTS for actor in ACTORS
    }
    for number, state in enumerate(STATES, start=1):
        city = furnished(state)
        for kind, actor in product(ACTS, ACTORS):
            if kind is not act.OpenCase and may(city, kind, actor):
                found[kind, actor].append(number)
    city = City()
    for actor in ACTORS:
        if city.may(city.appeal(), by=getattr(city, actor)):
            found[act.OpenCase, actor].append(0)
    return found


def page() -> str:
    """The whole page."""
    titles = enumerate(["before there is a case", *(STATE_TITLES[state].en for state in STATES)])
    states = "\n".join(f"- {number} {title}" for number, title in titles)
    table = "\n".join(_lines())
    return INTRODUCTION.format(states=states) + f"\n{table}\n" + reading_part()


def _lines() -> Iterator[str]:
    found = matrix()
    yield "| act | " + " | ".join(PEOPLE.values()) + " | who may |"
    yield "|---" * (len(PEOPLE) + 2) + "|"
    for kind, told in ACTS.items():
        cells = [_cell(found[kind, actor]) for actor in PEOPLE]
        title = f"{told.title.en} {told.title.zh}"
        yield f"| {title} | " + " | ".join(cells) + f" | {ENTITLED[kind].who.en} |"


def _cell(numbers: list[int]) -> str:
    """States that follow one another are written as a range."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}–{numbers[-1]}"
    return " ".join(str(number) for number in numbers)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
