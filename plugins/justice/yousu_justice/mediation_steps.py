"""What keeps a step of a mediation from being taken.

The justice bureau's practice: a dispute is screened, then mediated, then agreed on or not; and
"enter one door, go to one place at most": once it is taken in, the citizen is not sent to another
window. Ours: that it is then not offered to another bureau either.
"""

from collections.abc import Mapping

from yousu.bureau import Case, Refusal, Title, commands
from yousu_justice.mediation import MEDIATION, Stage
from yousu_justice.organisation import BUREAU

# From where to where; the same stage again corrects what was recorded.
FOLLOWS: Mapping[Stage | None, tuple[Stage, ...]] = {
    None: (Stage.SCREENED,),
    Stage.SCREENED: (Stage.SCREENED, Stage.MEDIATING),
    Stage.MEDIATING: (Stage.MEDIATING, Stage.AGREED, Stage.FAILED),
    Stage.AGREED: (Stage.AGREED,),
    Stage.FAILED: (Stage.FAILED,),
}
STAGE_TITLES: Mapping[Stage, Title] = {
    Stage.SCREENED: Title("已受理甄别", "screened"),
    Stage.MEDIATING: Title("调解中", "mediating"),
    Stage.AGREED: Title("达成协议", "agreed"),
    Stage.FAILED: Title("调解不成", "failed"),
}
TAKEN_IN = Refusal(
    Title(
        "矛盾纠纷已“一站式”受理，不得移交其他局，请继续调解。",
        "the dispute was taken in, so it is not sent to another bureau; mediate it.",
    )
)


def refuses_step(case: Case, command: commands.Command) -> Refusal | None:
    """The refusal of a stage that does not follow, or of a hand-over out of the one door."""
    match command:
        case commands.RecordDetail(detail=MEDIATION.code):
            return _out_of_turn(stage_of(case), Stage(str(command.value("stage"))))
        case commands.OfferHandOver() if command.bureau != BUREAU.code:
            return TAKEN_IN if stage_of(case) is not None else None
    return None


def stage_of(case: Case) -> Stage | None:
    """How far the mediation of the case's dispute has come; None for a case without one."""
    recorded = case.detail(BUREAU.code, MEDIATION.code)
    return Stage(str(recorded.value("stage"))) if recorded else None


def _out_of_turn(before: Stage | None, wanted: Stage) -> Refusal | None:
    possible = FOLLOWS[before]
    if wanted in possible:
        return None
    titles = [STAGE_TITLES[stage] for stage in possible]
    zh, en = "、".join(t.zh for t in titles), " or ".join(t.en for t in titles)
    return Refusal(Title(f"调解下一步只能为：{zh}。", f"the mediation can only be {en} now."))
