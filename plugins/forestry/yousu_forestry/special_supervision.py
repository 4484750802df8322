"""What the bureau looks at apart from the rest: special supervision, and buck-passing.

The forestry bureau's practice: fields with concentrated appeals, slow work, problems that come
back and repeated complaints are supervised apart, and a case that is sent back and forth
(推诿扯皮、甩锅) is inspected. Ours: how often is too often.
"""

from yousu.bureau import OPEN, By, CaseList, Nature, Tally, Title, Trait, Wanted
from yousu_forestry.settings import ForestrySettings

FIELDS = Tally(
    code="concentrated_fields",
    title=Title("诉求集中领域", "the fields in which appeals are concentrated"),
    by=By.CATEGORY,
)
SPECIAL = CaseList(
    code="special_supervision",
    title=Title(
        "专项督办：重复投诉、问题反弹、推进缓慢",
        "open cases that are complained of again, have rebounded or are slow",
    ),
    wanted=Wanted(
        states=OPEN,
        any_of=(
            Wanted(repeated=True, natures=(Nature.COMPLAINT, Nature.REPORT)),
            Wanted(traits=(Trait.REBOUNDED,)),
            Wanted(overdue=True),
        ),
    ),
)


def buck_passing(settings: ForestrySettings) -> CaseList:
    """Sent back, or handed over, too often."""
    return CaseList(
        code="buck_passing",
        title=Title("推诿扯皮核查", "cases sent back or handed over again and again"),
        wanted=Wanted(
            any_of=(
                Wanted(returned_at_least=settings.buck_passing_returns),
                Wanted(handed_over_at_least=settings.buck_passing_hand_overs),
            )
        ),
    )
