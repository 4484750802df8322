"""Makes a rule set of what a bureau's plugin answered, and of the core's rules for the rest."""

from dataclasses import dataclass, replace

from yousu.calendar import OfficeHours
from yousu.case.rules import Deadlines, Ladder, PluginFault, RuleSet, RuleSource, SignOff
from yousu.plugins.default_rules import default_ladder, default_sign_off, with_default_rungs
from yousu.store.codec import digest

DEFAULT_SOURCE = RuleSource("core", "1")


@dataclass(frozen=True)
class Answers:
    """What a plugin answered about a case: its rule, a fault, or None to leave it to the core."""

    deadlines: Deadlines | PluginFault | None = None
    sign_off: SignOff | PluginFault | None = None
    ladder: Ladder | PluginFault | None = None

    @property
    def faults(self) -> tuple[PluginFault, ...]:
        given = (self.deadlines, self.sign_off, self.ladder)
        return tuple(answer for answer in given if isinstance(answer, PluginFault))


def compose(
    bureau: str,
    source: RuleSource,
    office_hours: OfficeHours | None,
    answers: Answers,
    default: Deadlines,
) -> RuleSet:
    """The rule set of the answers that a source gave; `default` are the core's deadlines."""
    deadlines, sign_off, ladder = answers.deadlines, answers.sign_off, answers.ladder
    rules = RuleSet(
        id="",
        bureau=bureau,
        deadlines=deadlines if isinstance(deadlines, Deadlines) else default,
        deadlines_from=_source(deadlines, source),
        sign_off=sign_off if isinstance(sign_off, SignOff) else default_sign_off(),
        sign_off_from=_source(sign_off, source),
        ladder=with_default_rungs(ladder if isinstance(ladder, Ladder) else default_ladder()),
        ladder_from=_source(ladder, source),
        office_hours=office_hours,
        faults=answers.faults,
    )
    return replace(rules, id=digest(rules))


def _source(answer: object, source: RuleSource) -> RuleSource:
    return DEFAULT_SOURCE if answer is None or isinstance(answer, PluginFault) else source
