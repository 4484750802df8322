"""What is on account, as the bureau looks at it (挂账).

The forestry bureau's practice: the reporter and the bureau's leader hear how it goes, and the
promised day is watched. Ours: that the reporter must have heard of the latest progress.
"""

from yousu.bureau import CaseList, CaseState, Tally, Title, Trait, Wanted
from yousu_forestry.settings import ForestrySettings

HONOURED = Tally(
    code="deferrals_honoured",
    title=Title("挂账承诺兑现率", "the share of deferrals that were done by the promised day"),
    wanted=Wanted(traits=(Trait.PROMISE_KEPT,)),
    share_of=Wanted(traits=(Trait.PROMISE_KEPT, Trait.PROMISE_BROKEN)),
)


def to_watch(settings: ForestrySettings) -> CaseList:
    """On account, and the reporter is still to be told, or the promised day is near."""
    days = settings.promise_reminder_working_days
    return CaseList(
        code="deferrals_to_watch",
        title=Title(
            "挂账待反馈或承诺临期", "on account, the reporter not told or the promised day near"
        ),
        wanted=Wanted(
            states=(CaseState.DEFERRED,),
            any_of=(
                Wanted(traits=(Trait.REPORTER_NOT_TOLD,)),
                Wanted(due_within_working_days=days),
            ),
        ),
    )
